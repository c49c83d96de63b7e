// The turn told to a room: one step at a time, large, over the table; keys step, hold and skip.
'use client'
import dynamic from 'next/dynamic'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { TellingAct, WallState } from '../../lib/game/wall.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { ToldTurn } from '../../lib/view/told.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { classes } from '../_parts/classes.ts'
import { roomPace, roomSteps } from '../_parts/reveal/pace.ts'
import { keepTold, toldKey, wasTold } from '../_parts/reveal/seen.ts'
import { toldNow } from '../_parts/reveal/steps.ts'
import { usePlayer } from '../_parts/reveal/usePlayer.ts'
import { useSay } from '../_parts/reveal/useSay.ts'
import { Fit } from './Fit.tsx'
import { useHeldByPause } from './useHeldByPause.ts'
import { useTold } from './useSteer.ts'

const StepBody = dynamic(() => import('../_parts/reveal/StepBody.tsx').then((part) => part.StepBody), { ssr: false })

/** The turn to be told now; null when there is none, or this wall has told it. */
export function toTell(view: PublicView): ToldTurn | null {
  const told = toldNow(view, null)
  if (!told || wasTold(toldKey(view, told.turn))) return null
  // War and surrender end the game within the adjudication: the room is told before it sees how it ended.
  const { status, phase } = view.room
  return (status === 'playing' && phase === 'adjudicate') || (status === 'ended' && told.over !== null) ? told : null
}

interface TellingProps {
  view: PublicView
  catalogue: Catalogue
  told: ToldTurn
  /** What the facilitator last told it to do. */
  telling: WallState['telling'] | undefined
  onTold: () => void
  className?: string
}
export function Telling({ view, catalogue, told, telling, onTold, className }: TellingProps) {
  const t = useTranslations('reveal')
  const say = useSay()
  const { room } = view
  const steps = useMemo(() => roomSteps(told), [told])
  const pace = useMemo(
    () => roomPace(steps, told, room.timed ? room.phaseMinutes.adjudicate : null),
    [steps, told, room.timed, room.phaseMinutes.adjudicate],
  )
  const player = usePlayer(pace, 'playing')
  useHeldByPause(player, room)
  const key = toldKey(view, told.turn)
  useEffect(() => {
    if (!player.done) return
    keepTold(key)
    onTold()
  }, [player.done, key, onTold])
  const { step: move, jump, hold, play, skip, running } = player
  useTold(telling, (act) => {
    const does: Record<TellingAct, () => void> = {
      hold,
      play,
      skip,
      next: () => move(1),
      back: () => move(-1),
      again: () => {
        jump(0)
        play()
      },
    }
    does[act]()
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'ArrowRight') move(1)
      else if (event.key === 'ArrowLeft') move(-1)
      else if (event.key === 'Escape') skip()
      else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) (running ? hold : play)()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [move, hold, play, skip, running])
  const step = steps[player.at]
  if (!step) return null
  return (
    <section
      aria-label={t('title', { turn: told.turn })}
      className={classes('flex min-h-0 flex-col rounded-lg border border-line bg-sheet px-[1.6rem] py-[1rem]', className)}
    >
      <p role="status" className="sr-only">
        {`${t(`name.${step}`)}. ${say(step, told)}`}
      </p>
      <header className="mb-[0.9rem] flex items-end justify-between gap-[2rem] max-sm:gap-[1rem]">
        <div className="min-w-0">
          <p className="text-xl text-ink-2">{t('title', { turn: told.turn })}</p>
          <h2 className="text-4xl">{t(`name.${step}`)}</h2>
        </div>
        <div aria-hidden className="flex w-[24rem] flex-col max-sm:w-[8rem] items-end gap-[0.4rem]">
          <span className="figures text-xl text-ink-3">
            {player.at + 1} / {steps.length}
          </span>
          <span className="flex w-full gap-[0.3rem]">
            {steps.map((one, n) => (
              <span
                key={one}
                className={classes('h-[0.5rem] grow rounded-full', n < player.at ? 'bg-ink-3' : n === player.at ? 'bg-action' : 'bg-line')}
              />
            ))}
          </span>
        </div>
      </header>
      <Fit key={step} className="grow sm:h-0">
        <div className="reveal-step">
          <StepBody step={step} told={told} catalogue={catalogue} agreements={view.agreements} own={null} size="wall" />
        </div>
      </Fit>
    </section>
  )
}
