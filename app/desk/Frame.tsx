// The frame of every desk: who one is, where the game stands and how long, the way to another device, the colours.
'use client'
import { Smartphone } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../_client/useRoom.ts'
import { AlertsButton } from '../_parts/AlertsButton.tsx'
import { IconButton } from '../_parts/Button.tsx'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'
import { later } from '../_parts/later.tsx'
import { PhaseBar } from '../_parts/PhaseBar.tsx'
import { phaseDoes } from '../_parts/phaseDoes.ts'
import { RestBanner } from '../_parts/RestBanner.tsx'
import { RoomClock } from '../_parts/RoomClock.tsx'
import { RulebookButton, RulebookHost } from '../_parts/rulebook/RulebookHost.tsx'
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { useStood } from '../_parts/useFetchAhead.ts'
import { WentBack } from '../_parts/WentBack.tsx'
import { Asks } from './asks/Asks.tsx'

const EndingAlert = later(() => import('../_parts/EndingAlert.tsx').then((part) => part.EndingAlert))
const Agreed = later(() => import('./asks/Agreed.tsx').then((part) => part.Agreed))
const OtherDevice = later(() => import('./OtherDevice.tsx').then((part) => part.OtherDevice))

interface FrameProps {
  /** The heading of the page: whose desk this is. */
  name: ReactNode
  /** The person's own name and part. */
  who: ReactNode
  /** What a delegate can do from the head of the page, in short. */
  act?: ReactNode
  /** Further buttons in its corner. */
  corner?: ReactNode
  children: ReactNode
}
export function Frame({ name, who, act, corner, children }: FrameProps) {
  const t = useTranslations('desk.frame')
  const { looking, view } = useSeated()
  const stood = useStood()
  const [leaving, setLeaving] = useState<'never' | 'open' | 'closed'>('never')
  return (
    <>
      <header className="sticky top-[var(--bar,0px)] z-20 border-b border-line bg-sheet [@media(max-height:20rem)]:static">
        <div className="mx-auto flex max-w-[120rem] flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 sm:px-5 lg:flex-nowrap">
          <div className="min-w-0 grow basis-0 max-[24rem]:basis-full lg:max-w-96 lg:grow-0 lg:basis-auto">
            <h1 className="truncate text-base leading-tight sm:text-lg">{name}</h1>
            <p className="truncate text-xs text-ink-3">{who}</p>
          </div>
          <div
            data-guide="moment"
            className="order-last flex w-full items-center gap-4 max-[24rem]:flex-wrap max-[24rem]:gap-y-1 lg:order-none lg:w-auto lg:shrink-0 lg:grow xl:shrink"
          >
            <Moment act={act} />
          </div>
          <div className="flex shrink-0 items-center sm:gap-1">
            {corner}
            <RulebookButton />
            {/* On a phone the head is full: there it stands with the phase. */}
            {!looking && view.room.timed && <AlertsButton screen="desk" look="icon" className="max-sm:hidden" />}
            {/* The key of one who only looks is the facilitator's: no desk shows that. */}
            {!looking && (
              <IconButton label={t('device')} aria-haspopup="dialog" onClick={() => setLeaving('open')}>
                <Smartphone aria-hidden size={20} />
              </IconButton>
            )}
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <RestBanner rest={view.room.rest} />
      <WentBack view={view} look="desk" />
      <Asks />
      <Moved />
      <RulebookHost />
      {leaving !== 'never' && <OtherDevice open={leaving === 'open'} onClose={() => setLeaving('closed')} />}
      <div className="mx-auto flex max-w-[120rem] flex-col gap-4 p-3 sm:p-5 lg:flex-row lg:items-start">{children}</div>
      {/* Below it a phone has the way between the places. */}
      <div className="pb-28 lg:pb-8">{stood && <Agreed />}</div>
    </>
  )
}

/** Turn, phase and clock; before and after the game, how the room stands. */
function Moment({ act }: { act: ReactNode }) {
  const t = useTranslations()
  const { room } = useSeated().view
  if (room.status !== 'playing' || !room.phase)
    return (
      <p className="text-sm text-ink-2">
        {t(`common.room.status.${room.status}`)} · {room.title}
      </p>
    )
  return (
    <>
      <div className="figures min-w-0 grow items-baseline gap-x-2 max-[24rem]:flex max-[24rem]:basis-full sm:max-lg:flex lg:shrink-0 lg:grow-0">
        <p className="leading-tight font-semibold">{t(`common.phase.${room.phase}.name`)}</p>
        {/* The warning before its end takes the place of the turn for a moment: nothing is covered, and nothing moves under a finger. */}
        <div className="grid min-w-0 items-center justify-items-start text-sm whitespace-nowrap *:[grid-area:1/1] has-data-ending:[&>p]:invisible">
          <p className="max-w-full truncate text-ink-3">{t('common.room.turn', { turn: room.turn, turns: room.turns })}</p>
          <EndingAlert room={room} screen="desk" />
        </div>
      </div>
      <PhaseBar phase={room.phase} className="hidden min-w-0 grow xl:flex" />
      <span className="ml-auto flex shrink-0 items-center gap-3">
        {act}
        <RoomClock room={room} className="text-xl lg:text-2xl" calm="text-sm max-lg:text-xs" />
      </span>
      <span className="sr-only">{room.clock.kind === 'paused' && t('desk.frame.paused')}</span>
    </>
  )
}

/** Says a change of phase to those who do not see the header. */
function Moved() {
  const t = useTranslations()
  const { room } = useSeated().view
  const phase = room.status === 'playing' ? room.phase : null
  return (
    <p role="status" className="sr-only">
      {phase
        ? t('desk.frame.moved', { turn: room.turn, phase: t(`common.phase.${phase}.name`), does: t(phaseDoes(phase, room.turn)) })
        : t(`common.room.status.${room.status}`)}
    </p>
  )
}
