// The clock and the turn: what is left, what comes next and what that does, and the buttons that move it.
'use client'
import { BookOpen, Megaphone, Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { AlertsButton } from '../../_parts/AlertsButton.tsx'
import { Button, LinkButton } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { EndingAlert } from '../../_parts/EndingAlert.tsx'
import { chancePercent } from '../../_parts/figures.ts'
import { PhaseBar } from '../../_parts/PhaseBar.tsx'
import { phaseDoes } from '../../_parts/phaseDoes.ts'
import { RoomClock } from '../../_parts/RoomClock.tsx'
import { Section } from '../../_parts/Section.tsx'
import { GoBack } from '../history/GoBack.tsx'
import { PlayOn } from '../history/PlayOn.tsx'
import { useResting, WhyResting } from '../rest/useResting.tsx'
import { focusBroadcast } from '../right/Broadcast.tsx'
import { useControl } from '../useControl.ts'
import { useShortcuts } from '../useShortcuts.ts'
import { Key, ShortcutSwitch } from './Key.tsx'
import { Next } from './Next.tsx'
import { Plan } from './Plan.tsx'
import { Undo } from './Undo.tsx'

export function Clock() {
  const t = useTranslations()
  const { room } = useControl().view
  return (
    <Section title={t('control.clock.title')}>
      <WhyResting />
      {room.status === 'lobby' ? <Before /> : room.status === 'playing' ? <Running /> : <Over />}
    </Section>
  )
}

function Before() {
  const t = useTranslations('control.clock')
  const paper = useTranslations('staff.paper')
  const { view } = useControl()
  const { busy, send } = useSend()
  const off = useResting()
  const members = view.delegations.flatMap((delegation) => delegation.members)
  const bots = members.filter(({ bot }) => bot).length
  const empty = view.delegations.filter(({ members }) => members.length === 0).length
  return (
    <div className="flex flex-col gap-3">
      <p>
        {view.room.timed
          ? t('before', { turns: view.room.turns, minutes: Object.values(view.room.phaseMinutes).reduce((sum, one) => sum + one, 0) })
          : t('untimed', { turns: view.room.turns })}
      </p>
      <p className="text-sm text-ink-2">
        {members.length === 0 ? t('nobodyYet') : t('here', { delegates: members.length - bots, bots, empty })}
      </p>
      <Button tone="primary" size="large" busy={busy} disabled={members.length === 0} {...off} onClick={() => send({ type: 'startGame' })}>
        <Play aria-hidden size={20} />
        {t('start')}
      </Button>
      {members.length === 0 && (
        <div className="flex flex-col gap-1">
          <Button busy={busy} {...off} onClick={() => send({ type: 'startGame', onPaper: true })}>
            {paper('start')}
          </Button>
          <p className="text-sm text-ink-3">{paper('does')}</p>
        </div>
      )}
      <Undo />
      <Plan />
    </div>
  )
}

function Over() {
  const t = useTranslations()
  const { room } = useControl().view
  if (room.imported) return <p>{t('export.imported')}</p>
  return (
    <div className="flex flex-col gap-3">
      <p>{t('control.clock.over')}</p>
      <LinkButton newTab tone="primary" href={`/review/${room.code}`}>
        <BookOpen aria-hidden size={18} className="shrink-0" />
        {t('control.room.review')}
      </LinkButton>
      <PlayOn />
      <GoBack />
      <Undo />
    </div>
  )
}

function Running() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const { room, crisis } = view
  const { busy, send } = useSend()
  const { phase, turn, clock } = room
  const paused = clock.kind === 'paused'
  const stopped = clock.kind === 'stopped'
  const off = useResting()
  const turnClock = () => {
    if (!stopped && !off.disabled) void send({ type: paused ? 'resumeClock' : 'pauseClock' })
  }
  useShortcuts({ p: turnClock })
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="flex items-baseline justify-between gap-2">
          <span className="text-xl font-semibold">{phase && t(`common.phase.${phase}.name`)}</span>
          <span className="figures text-sm text-ink-2">{t('common.room.turn', { turn, turns: room.turns })}</span>
        </p>
        <EndingAlert room={room} screen="control" className="text-sm" />
        <RoomClock room={room} className={classes('leading-tight', clock.kind === 'paused' ? 'text-3xl' : 'text-4xl')} calm="text-base" />
        <p className="text-sm text-ink-3">{phase && t(phaseDoes(phase, room.turn))}</p>
      </div>
      {/* The six names need more room than the column has: the bars stand alone, the present phase is written above. */}
      <PhaseBar phase={phase} className="[&_li>span:last-child]:sr-only" />
      {crisis?.due && !crisis.result && (
        <p className="text-sm font-medium text-crisis">
          {t('control.clock.crisis', {
            parties: catalogue.principals.map((id) => partyName(catalogue, id)).join(', '),
            percent: chancePercent(crisis.risk),
          })}
        </p>
      )}
      <Next />
      <div className="grid grid-cols-2 gap-2">
        {!stopped && (
          <Button className={room.timed ? 'gap-1! px-1!' : 'col-span-2'} busy={busy} {...off} onClick={turnClock} aria-keyshortcuts="P">
            {paused ? <Play aria-hidden size={18} className="shrink-0" /> : <Pause aria-hidden size={18} className="shrink-0" />}
            {paused ? t(room.timed ? 'control.clock.resume' : 'log.goOn') : t('control.clock.pause')}
            <Key of="P" />
          </Button>
        )}
        <Button className={stopped || !room.timed ? 'col-span-2' : 'gap-1! px-1!'} onClick={focusBroadcast} aria-keyshortcuts="B">
          <Megaphone aria-hidden size={18} className={classes('shrink-0', !stopped && room.timed && 'md:max-2xl:hidden')} />
          {t('log.toBroadcast')}
          <Key of="B" />
        </Button>
        {!stopped && room.timed && (
          <>
            <Longer minutes={1}>{t('control.clock.add1')}</Longer>
            <Longer minutes={5}>{t('control.clock.add5')}</Longer>
          </>
        )}
      </div>
      <Undo />
      <GoBack />
      <Plan />
      <div>
        {!stopped && <AlertsButton screen="control" look="words" className="-ml-2" />}
        <ShortcutSwitch />
      </div>
    </div>
  )
}

function Longer({ minutes, children }: { minutes: number; children: ReactNode }) {
  const { turn, phase } = useControl().view.room
  const off = useResting()
  const { busy, send } = useSend()
  return (
    <Button
      busy={busy}
      {...off}
      onClick={() => send({ type: 'extendPhase', minutes, ...(phase && { from: { turn, phase } }) })}
      className="px-1! text-sm!"
    >
      {children}
    </Button>
  )
}
