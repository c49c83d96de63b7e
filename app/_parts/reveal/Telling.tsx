// A turn told on a desk: one step at a time, by itself or by hand; once told, or skipped, it stands there whole.
'use client'
import { ChevronLeft, ChevronRight, ChevronsRight, Pause, Play } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Clock } from '../../../lib/game/state.ts'
import { useTimeLeftAtFirst } from '../../_client/time.ts'
import { Button, IconButton } from '../Button.tsx'
import { classes } from '../classes.ts'
import { StepBody, type StepProps } from './StepBody.tsx'
import { keepTold } from './seen.ts'
import { paceOf, paceWithin, type StepKind, stepsOf } from './steps.ts'
import { type Player, usePlayer } from './usePlayer.ts'
import { useSay } from './useSay.ts'

interface TellingProps extends Omit<StepProps, 'size'> {
  tellKey: string
  /** `new`: it has not been told here, and this is its phase. */
  news: 'new' | 'known'
  /** The phase's clock; null where nothing presses. */
  clock: Clock | null
}
export function Telling({ tellKey, news, clock, ...props }: TellingProps) {
  const t = useTranslations('reveal')
  const say = useSay()
  const { told } = props
  const steps = useMemo(() => stepsOf(told), [told])
  const left = useTimeLeftAtFirst(clock)
  // Told within what the phase has left when it begins; where that is too little, or it is read again, nothing moves by itself.
  const hurried = useMemo(() => (left === null ? null : paceWithin(steps, left)), [steps, left])
  const begin = news === 'new' && (left === null || hurried) ? 'playing' : 'told'
  const pace = useMemo(() => hurried ?? paceOf(steps), [steps, hurried])
  const player = usePlayer(pace, begin)
  // Whoever only reads it again is not read it aloud.
  const [spoken, speak] = useState(begin === 'playing')
  useEffect(() => {
    if (player.done) keepTold(tellKey)
    else speak(true)
  }, [player.done, tellKey])
  const step = steps[player.at]
  const { done, skip } = player
  useEffect(() => {
    if (done) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open], :popover-open')) skip()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [done, skip])
  return (
    <div>
      <p role="status" className="sr-only">
        {spoken && (step ? `${t(`name.${step}`)}. ${say(step, told)}` : t('says.done'))}
      </p>
      {step ? (
        <>
          <Controls player={player} steps={steps} />
          <div key={step} className="reveal-step min-h-56 pt-3">
            <h3 className="mb-1.5 text-lg">{t(`name.${step}`)}</h3>
            <StepBody step={step} {...props} size="normal" />
          </div>
        </>
      ) : (
        <Whole steps={steps} player={player} {...props} />
      )}
    </div>
  )
}

function Controls({ player, steps }: { player: Player; steps: readonly StepKind[] }) {
  const t = useTranslations('reveal')
  return (
    <fieldset aria-label={t('controls')} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-2">
      <div className="flex grow basis-48 flex-col gap-1.5">
        <span className="figures text-sm text-ink-2">{t('count', { n: player.at + 1, all: steps.length })}</span>
        <span aria-hidden className="flex gap-1">
          {steps.map((one, n) => (
            <span
              key={one}
              className={classes('h-1.5 grow rounded-full', n < player.at ? 'bg-ink-3' : n === player.at ? 'bg-action' : 'bg-line')}
            />
          ))}
        </span>
      </div>
      <div className="flex items-center gap-1">
        <IconButton label={t('go.back')} disabled={player.at === 0} onClick={() => player.step(-1)}>
          <ChevronLeft aria-hidden size={20} />
        </IconButton>
        <IconButton label={t(player.running ? 'go.pause' : 'go.resume')} onClick={player.running ? player.hold : player.play}>
          {player.running ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
        </IconButton>
        <IconButton label={t('go.next')} onClick={() => player.step(1)}>
          <ChevronRight aria-hidden size={20} />
        </IconButton>
        <Button tone="quiet" onClick={player.skip} className="px-2! text-sm whitespace-nowrap">
          <ChevronsRight aria-hidden size={18} />
          {t('go.skip')}
        </Button>
      </div>
    </fieldset>
  )
}

function Whole({ steps, player, ...props }: { steps: readonly StepKind[]; player: Player } & Omit<StepProps, 'size'>) {
  const t = useTranslations('reveal')
  return (
    <>
      <div className="gap-x-8 lg:columns-2 min-[110rem]:columns-3">
        {steps.map((step) => (
          <div key={step} className="mb-5 break-inside-avoid-column">
            <h3 className="mb-1 text-base">{t(`name.${step}`)}</h3>
            <StepBody step={step} {...props} size="normal" />
          </div>
        ))}
      </div>
      <Button tone="quiet" size="small" onClick={player.play} className="no-print -ml-3">
        <Play aria-hidden size={16} />
        {t('go.play')}
      </Button>
    </>
  )
}
