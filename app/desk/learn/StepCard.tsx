// One step of the guided first turn: a card beside the desk, one thing at a time, while the desk stays in use.
'use client'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { pointedAt, usePointing } from './pointing.ts'
import { type StepId, stepIds, steps } from './steps.ts'
import { useGuide } from './useGuide.ts'

const card =
  'fixed inset-x-2 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-30 max-h-[45dvh] overflow-y-auto rounded-lg border-2 border-note bg-sheet p-4 shadow-float sm:left-auto sm:w-96 lg:right-4 lg:bottom-4'

export function StepCard({ id }: { id: StepId }) {
  const t = useTranslations('learn')
  const { room } = useDesk()
  const { go } = useDeskPlace()
  const { before, next, back, later, end } = useGuide()
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
  usePointing(points)
  const turn = (way: () => void) => {
    asked.current = true
    way()
  }
  const takeThere = () => {
    const target = points && pointedAt(points)
    if (!target) return
    const control = target.matches('button, input, textarea, select, a[href]')
      ? target
      : target.querySelector<HTMLElement>('button:not(:disabled), input, textarea, select, a[href]')
    control?.focus()
  }
  const last = id === 'end'
  return (
    <section
      aria-label={t('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') later()
      }}
      className={card}
    >
      <div className="flex items-start justify-between gap-2">
        <p className="figures text-xs text-ink-3">{t('count', { at: stepIds.indexOf(id) + 1, all: stepIds.length })}</p>
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
        <Button size="small" tone="primary" className="min-h-11" onClick={() => turn(next)}>
          {t(last ? 'finish' : 'next')}
        </Button>
        {before && (
          <Button size="small" className="min-h-11" onClick={() => turn(back)}>
            {t('back')}
          </Button>
        )}
        {points && (
          <Button size="small" className="min-h-11" onClick={takeThere}>
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
