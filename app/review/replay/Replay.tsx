// The game once more: play, step, jump – the whole of it, or as one delegation saw it then.
'use client'
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Timeline } from '../../../lib/review/review.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Button, IconButton } from '../../_parts/Button.tsx'
import { Select } from '../../_parts/Field.tsx'
import { useHeadlineText } from '../../_parts/HeadlineList.tsx'
import { GameLine } from '../charts/GameLine.tsx'
import { ChartRoom } from '../charts/Room.tsx'
import { useReview } from '../useReview.ts'
import { Scene } from './Scene.tsx'
import { useMoment } from './useMoment.ts'

const speeds = { slow: 4000, normal: 2000, fast: 800 } as const
type Speed = keyof typeof speeds

/** Every phase and everything told, in order. */
function stepsOf({ phases, events }: Timeline): number[] {
  return [...new Set([...phases, ...events].map(({ seq }) => seq))].sort((a, b) => a - b)
}

export function Replay() {
  const t = useTranslations('review.replay')
  const words = useTranslations('common')
  const review = useReview()
  const { catalogue, view } = useSeated()
  const own = view.as === 'delegation' ? `delegation:${view.own.party}` : 'whole'
  const steps = useMemo(() => stepsOf(review.timeline), [review.timeline])
  const [step, setStep] = useState(0)
  const [as, setAs] = useState(own)
  const [speed, setSpeed] = useState<Speed>('normal')
  const [playing, setPlaying] = useState<'no' | 'yes'>('no')
  const textOf = useHeadlineText(catalogue)
  const at = Math.min(step, steps.length - 1)
  const seq = steps[at] ?? 1
  const here = useMoment(seq, steps[at + 1] ?? null, as)
  const { phases, events } = review.timeline
  const phase = phases.findLast((one) => one.seq <= seq)
  const news = events.filter((one) => one.seq === seq)
  const runs = playing === 'yes' && at < steps.length - 1

  useEffect(() => {
    if (!runs || here.state === 'loading') return
    const next = setTimeout(() => setStep(at + 1), speeds[speed])
    return () => clearTimeout(next)
  }, [runs, here.state, at, speed])

  const go = (to: number) => {
    setPlaying('no')
    setStep(Math.max(0, Math.min(steps.length - 1, to)))
  }
  const jump = (to: number) => go(steps.findLastIndex((one) => one <= to))
  if (!phase) return null
  const where = { step: at + 1, steps: steps.length, turn: phase.turn, phase: words(`phase.${phase.phase}.name`) }
  return (
    <div className="flex flex-col gap-4">
      <div className="rounded-lg border border-line bg-sheet p-3 shadow-sheet sm:p-4">
        <div className="flex flex-wrap items-end gap-3">
          <div className="grow basis-56">
            <Select label={t('as')} value={as} onChange={(event) => setAs(event.target.value)}>
              <option value="whole">{t('whole')}</option>
              {catalogue.parties.map(({ id, short }) => (
                <option key={id} value={`delegation:${id}`}>
                  {t('delegation', { party: short })}
                </option>
              ))}
              <option value="screen">{t('wall')}</option>
            </Select>
          </div>
          <div className="grow basis-48">
            <Select label={t('jump')} value={phase.seq} onChange={(event) => jump(Number(event.target.value))}>
              {phases.map((one) => (
                <option key={one.seq} value={one.seq}>
                  {words('headlines.turn', { turn: one.turn, phase: words(`phase.${one.phase}.name`) })}
                </option>
              ))}
            </Select>
          </div>
          <div className="basis-32">
            <Select label={t('speed')} value={speed} onChange={(event) => setSpeed(event.target.value as Speed)}>
              {(Object.keys(speeds) as Speed[]).map((one) => (
                <option key={one} value={one}>
                  {t(`speeds.${one}`)}
                </option>
              ))}
            </Select>
          </div>
          <div className="flex items-center gap-1">
            <IconButton label={t('first')} onClick={() => go(0)}>
              <ChevronsLeft aria-hidden size={20} />
            </IconButton>
            <IconButton label={t('back')} onClick={() => go(at - 1)}>
              <ChevronLeft aria-hidden size={20} />
            </IconButton>
            <Button tone="primary" onClick={() => setPlaying(runs ? 'no' : 'yes')} disabled={at >= steps.length - 1}>
              {runs ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
              {t(runs ? 'pause' : 'play')}
            </Button>
            <IconButton label={t('forward')} onClick={() => go(at + 1)}>
              <ChevronRight aria-hidden size={20} />
            </IconButton>
            <IconButton label={t('last')} onClick={() => go(steps.length - 1)}>
              <ChevronsRight aria-hidden size={20} />
            </IconButton>
          </div>
        </div>
        <input
          type="range"
          aria-label={t('where')}
          aria-valuetext={t('moment', where)}
          min={0}
          max={Math.max(1, steps.length - 1)}
          value={at}
          onChange={(event) => go(Number(event.target.value))}
          className="mt-3 h-6 w-full accent-action"
        />
        <ChartRoom>
          <GameLine review={review} now={seq} onPick={jump} />
        </ChartRoom>
        <p className="figures mt-2 font-semibold" role={runs ? undefined : 'status'}>
          {t('moment', where)}
        </p>
        <p className="text-sm text-ink-2">
          {news.length > 0
            ? news.map(({ headline }) => textOf(headline)).join(' · ')
            : t('phaseBegan', { turn: phase.turn, phase: words(`phase.${phase.phase}.name`) })}
        </p>
      </div>
      {here.state === 'failed' && <p role="alert">{t('failed')}</p>}
      {here.frame ? <Scene frame={here.frame} as={as} /> : <p className="text-ink-3">{t('loading')}</p>}
      <p className="text-sm text-ink-3">{t('presence')}</p>
    </div>
  )
}
