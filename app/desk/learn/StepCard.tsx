// One step of the guided first turn: a card beside the desk, one thing at a time, while the desk stays in use.
'use client'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { notify } from '../../_parts/Notices.tsx'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { usePointing } from './pointing.ts'
import { countOf, type StepId, steps } from './steps.ts'
import { useGuide } from './useGuide.ts'

const look =
  'fixed inset-x-2 z-30 max-h-[45dvh] overflow-y-auto rounded-lg border-2 border-note bg-sheet p-4 shadow-float sm:left-auto sm:w-96 lg:right-4'
/** Above a phone's navigation (pointing.ts knows how high that is), or below the page's head. */
const stands = {
  foot: 'bottom-[calc(4rem+env(safe-area-inset-bottom))] lg:bottom-4',
  head: 'top-[calc(7.25rem+var(--bar,0px))] max-[24rem]:top-[calc(9rem+var(--bar,0px))] lg:top-[calc(5.25rem+var(--bar,0px))]',
}

export function StepCard({ id }: { id: StepId }) {
  const t = useTranslations('learn')
  const { room } = useDesk()
  const { place: here, go } = useDeskPlace()
  const { before, lastNow, next, back, later, end } = useGuide()
  const { place, points } = steps[id]
  const heading = useRef<HTMLHeadingElement>(null)
  /** Whether the reader asked for this step: only then is the focus theirs to be moved. */
  const asked = useRef(true)
  useEffect(() => {
    if (place) go(place)
  }, [place, go])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every step
  useEffect(() => {
    if (asked.current) heading.current?.focus({ preventScroll: true })
    asked.current = false
  }, [id])
  const card = useRef<HTMLElement>(null)
  const arrived = place === null || place === here
  const { side, inSight, focus } = usePointing(arrived ? points : null, card)
  const count = countOf(id)
  const turn = (way: () => void) => {
    asked.current = true
    way()
  }
  const last = id === 'end'
  const takeThere = () => {
    if (!arrived && place) go(place)
    focus()
  }
  const goOn = () => {
    // Said once, at the end of the round; what comes with the phases ends by itself.
    if (lastNow && count.of === 'round') notify('note', t('waits'))
    turn(next)
  }
  return (
    <section
      aria-label={t('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') later()
      }}
      ref={card}
      data-foot={side === 'foot' ? '' : undefined}
      className={classes(look, stands[side])}
    >
      <div className="flex items-start justify-between gap-2">
        <p className="figures text-xs text-ink-3">{t(`count.${count.of}`, { at: count.at, all: count.all })}</p>
        <IconButton label={t('later')} size="small" className="-mt-2 -mr-2" onClick={later}>
          <X aria-hidden size={18} />
        </IconButton>
      </div>
      <div aria-live="polite">
        <h2 ref={heading} tabIndex={-1} className="text-base outline-none!">
          {t(`step.${id}.title`)}
        </h2>
        <p className="mt-1 text-sm">{t(`step.${id}.text`, { phase: room.phase ?? 'none' })}</p>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button size="small" tone="primary" className="min-h-11" onClick={goOn}>
          {t(lastNow ? 'finish' : 'next')}
        </Button>
        {before && (
          <Button size="small" className="min-h-11" onClick={() => turn(back)}>
            {t('back')}
          </Button>
        )}
        {points && (
          <Button
            size="small"
            // Whoever is there already needs it for the keyboard alone.
            className={classes('min-h-11', arrived && inSight && 'not-focus-visible:sr-only')}
            onClick={takeThere}
          >
            {t('there')}
          </Button>
        )}
        {!last && (
          <Button size="small" tone="quiet" className="min-h-11" onClick={end}>
            {t('skip')}
          </Button>
        )}
      </div>
    </section>
  )
}
