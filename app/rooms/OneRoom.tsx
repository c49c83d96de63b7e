// One of the rooms, live: where it stands, who is there, tension and trust, and what it waits for.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { FacilitatorView } from '../../lib/view/view.ts'
import { partyName, useCatalogue } from '../_client/catalogue.ts'
import { seatPath } from '../_client/seats.ts'
import { useRoom } from '../_client/useRoom.ts'
import { Badge } from '../_parts/Badge.tsx'
import { LinkButton } from '../_parts/Button.tsx'
import { Checkbox } from '../_parts/Field.tsx'
import { RestBanner } from '../_parts/RestBanner.tsx'
import { RoomClock } from '../_parts/RoomClock.tsx'
import { codeText } from '../_parts/RoomKeys.tsx'
import { Section } from '../_parts/Section.tsx'
import { mutualPairs } from '../control/history/ways.ts'
import { idle } from '../control/right/idle.ts'
import type { HeldRoom } from './useRooms.ts'

interface OneRoomProps {
  room: HeldRoom
  chosen: boolean
  onToggle: () => void
}
export function OneRoom({ room, chosen, onToggle }: OneRoomProps) {
  const t = useTranslations('rooms')
  const { title, twin, status, seat } = room
  const name = <span className="wrap-anywhere">{title}</span>
  const aside = twin && <Badge tone="note">{t('twins.mark', { letter: twin.letter })}</Badge>
  if (status === 'closed')
    return (
      <Section title={name} aside={aside}>
        <p className="text-ink-3">{t('closed')}</p>
      </Section>
    )
  return (
    <Section title={name} aside={aside} className="h-full">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <Checkbox
          label={t.rich('choose', { room: title, hidden: (words) => <span className="sr-only">{words}</span> })}
          checked={chosen}
          onChange={onToggle}
          className="text-sm!"
        />
        <LinkButton href={seatPath(seat)} size="small">
          <span>{t.rich('controlOf', { room: title, hidden: (words) => <span className="sr-only">{words}</span> })}</span>
        </LinkButton>
      </div>
      <Live room={room} />
    </Section>
  )
}

function Live({ room }: { room: HeldRoom }) {
  const t = useTranslations('rooms')
  const { view, bye, link } = useRoom(room.seat, null)
  const catalogue = useCatalogue(view?.room.scenario ?? null)
  if (bye) return <p className="text-bad">{t('gone', { message: bye.message })}</p>
  if (view?.as !== 'facilitator' || !catalogue) return <p className="text-ink-3">{t('connecting')}</p>
  return (
    <>
      {(link === 'lost' || link === 'restarting' || link === 'outgrown') && (
        <p role="status" className="mb-2 text-bad">
          {t(link)}
        </p>
      )}
      <RestBanner rest={view.room.rest} className="mb-3 justify-start! rounded-md text-sm" />
      <Figures view={view} catalogue={catalogue} />
    </>
  )
}

function Figures({ view, catalogue }: { view: FacilitatorView; catalogue: Catalogue }) {
  const t = useTranslations()
  const { room, board, people } = view
  const seated = people.filter(({ role, bot }) => (role.kind === 'delegate' || role.kind === 'observer') && bot === null)
  const bots = people.filter(({ bot }) => bot !== null).length
  const percent = (holder: string, toward: string) => Math.round(100 * (board.trust[holder as never]?.[toward as never] ?? 0))
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      <Fact name={t('common.room.code')}>
        <span data-moves className="figures font-mono font-semibold">
          {codeText(room.door)}
        </span>
      </Fact>
      <Fact name={t(`common.room.status.${room.status}`)}>
        <span className="flex flex-wrap items-baseline gap-x-3">
          {room.phase
            ? t('rooms.where', { turn: room.turn, turns: room.turns, phase: t(`common.phase.${room.phase}.name`) })
            : t('rooms.turns', { turns: room.turns })}
          {room.status === 'playing' && <RoomClock room={room} />}
        </span>
      </Fact>
      <Fact name={t('rooms.people')}>
        {t('rooms.peopleIn', { in: seated.length, online: seated.filter(({ online }) => online).length, bots })}
      </Fact>
      <Fact name={t('rooms.tension')}>{Math.round(board.tension)}</Fact>
      <Fact name={t('rooms.trustTitle')}>
        {mutualPairs(catalogue.principals).map(({ holder, toward }) => (
          <span key={holder} className="block">
            {t('rooms.trust', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) })}:{' '}
            <span className="font-semibold">{percent(holder, toward)}</span>
          </span>
        ))}
      </Fact>
      <Fact name={t('rooms.waiting')}>
        <Waits view={view} catalogue={catalogue} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm leading-6 text-ink-3">{name}</dt>
      <dd className="figures min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}

/** Delegations named before the rest is counted. */
const named = 3

function Waits({ view, catalogue }: { view: FacilitatorView; catalogue: Catalogue }) {
  const t = useTranslations()
  const pressing = view.waiting
    .filter(({ party }) => !view.ready.includes(party))
    .flatMap(({ party, for: kinds }) => {
      const kind = kinds.find((one) => !idle.has(one))
      return kind ? [{ party, kind, count: kinds.filter((one) => one === kind).length }] : []
    })
  if (pressing.length === 0 || view.room.status !== 'playing') return t('rooms.waitingNobody')
  const what = pressing.slice(0, named).map(({ party, kind, count }) => (
    <span key={party} className="block">
      {t('rooms.waitingOf', { party: partyName(catalogue, party), what: t(`control.waiting.for.${kind}`, { count }) })}
    </span>
  ))
  return (
    <>
      {what}
      {pressing.length > named && <span className="block text-ink-3">{t('rooms.waitingMore', { count: pressing.length - named })}</span>}
    </>
  )
}
