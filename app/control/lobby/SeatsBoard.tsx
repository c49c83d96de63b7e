// Who sits where: every delegation with its people, to be put elsewhere by dragging or by the two lists beside each name.
'use client'
import { Shuffle } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Portfolio, portfolios } from '../../../lib/game/state.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { FillSeats } from '../bots/AllBots.tsx'
import { BotLine, BotSeat } from '../bots/BotSeat.tsx'
import { useControl } from '../useControl.ts'
import { GuestList } from './GuestList.tsx'
import { dragged, SeatRow } from './SeatRow.tsx'
import { bench, freeIn, type Place, placeOf } from './seating.ts'
import { useSeating } from './useSeating.ts'

export function SeatsBoard() {
  const t = useTranslations()
  const { view } = useControl()
  const { busy, send } = useSend()
  const players = view.people.filter(
    ({ role, bot }) => bot === null && (role.kind === 'delegate' || (role.kind === 'observer' && role.party === undefined)),
  )
  return (
    <Section title={t('control.lobby.seats')}>
      <div className="mb-3 flex flex-wrap items-start gap-3">
        <div>
          <Button busy={busy} disabled={players.length === 0} onClick={() => void send({ type: 'dealSeats' }, t('control.lobby.dealt'))}>
            <Shuffle aria-hidden size={18} />
            {t('control.lobby.deal')}
          </Button>
          <p className="mt-1 text-sm text-ink-3">{t('control.lobby.dealHint')}</p>
        </div>
        <GuestList />
      </div>
      <FillSeats className="mb-3" />
      <p className="mb-2 text-sm text-ink-2">{t('control.lobby.moveHint')}</p>
      <ul className="grid gap-3 @2xl:grid-cols-2">
        {view.delegations.map(({ party }) => (
          <Delegation key={party} id={party} />
        ))}
        <Watchers />
      </ul>
      <details className="mt-3 text-sm">
        <summary className="min-h-9 cursor-pointer py-1.5 text-ink-2">{t('control.lobby.tasks')}</summary>
        <dl className="mt-1 grid gap-1">
          {portfolios.map((one) => (
            <div key={one}>
              <dt className="inline font-medium">{t(`common.seat.portfolio.${one}`)}</dt>{' '}
              <dd className="inline text-ink-2">{t(`common.seat.portfolioDoes.${one}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  )
}

function Delegation({ id }: { id: Exclude<Place, typeof bench> }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const party = partyOf(catalogue, id)
  const members = view.delegations.find((one) => one.party === id)?.members ?? []
  const people = members.flatMap(({ person, bot }) => (bot ? [] : view.people.filter((one) => one.person === person)))
  return (
    <DropPlace to={id}>
      <p className="font-medium">{party ? <PartyMark party={party} name="full" /> : id}</p>
      <BotLine party={id} />
      {members.length === 0 && <p className="mt-1 text-sm text-ink-3">{t('control.lobby.empty')}</p>}
      <ul className="mt-1">
        {people.map((person) => (
          <SeatRow key={person.person} person={person} />
        ))}
      </ul>
      {people.length > 0 && !members.some(({ bot, portfolio }) => bot || portfolio === 'head') && (
        <p className="mt-1 text-sm text-doubt">{t('control.lobby.noHead', { name: members.find(({ signs }) => signs)?.name ?? '' })}</p>
      )}
      <ul className="mt-2 flex flex-wrap gap-1.5" aria-label={t('control.lobby.free', { party: partyName(catalogue, id) })}>
        {freeIn(view.delegations, id).map((portfolio) => (
          <FreeSeat key={portfolio} to={id} portfolio={portfolio} />
        ))}
      </ul>
      <BotSeat party={id} className="mt-2" />
    </DropPlace>
  )
}

function Watchers() {
  const t = useTranslations('control.lobby')
  const { view } = useControl()
  const observers = view.people.filter((person) => placeOf(person) === bench)
  return (
    <DropPlace to={bench}>
      <p className="font-medium">{t('watchers')}</p>
      {observers.length === 0 && <p className="mt-1 text-sm text-ink-3">{t('noObservers')}</p>}
      <ul className="mt-1">
        {observers.map((person) => (
          <SeatRow key={person.person} person={person} />
        ))}
      </ul>
    </DropPlace>
  )
}

/** Takes whoever is dropped on it. */
function useDrop(to: Place, portfolio?: Portfolio) {
  const [over, setOver] = useState(false)
  const { put } = useSeating()
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragged)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      put(event.dataTransfer.getData(dragged), to, portfolio)
    },
  }
  return { over, handlers }
}

function DropPlace({ to, children }: { to: Place; children: ReactNode }) {
  const { over, handlers } = useDrop(to)
  return (
    <li {...handlers} className={classes('rounded-md border bg-paper p-3', over ? 'border-action bg-action-soft' : 'border-line')}>
      {children}
    </li>
  )
}

function FreeSeat({ to, portfolio }: { to: Place; portfolio: Portfolio }) {
  const t = useTranslations('common.seat.portfolio')
  const { over, handlers } = useDrop(to, portfolio)
  return (
    <li
      {...handlers}
      className={classes(
        'rounded-full border border-dashed px-2.5 py-0.5 text-xs text-ink-3',
        over ? 'border-action bg-sheet' : 'border-edge',
      )}
    >
      {t(portfolio)}
    </li>
  )
}
