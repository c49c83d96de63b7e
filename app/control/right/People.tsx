// Who is in the room, by delegation: online or not, portfolio, last action, and the way to another seat or out.
'use client'
import { ArrowLeftRight, Ellipsis, MessageSquare, UserX } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { clockTime } from '../../_client/clockTime.ts'
import { useServerNow } from '../../_client/time.ts'
import { useSend } from '../../_client/useSend.ts'
import { IconButton } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { BotPaceChoice, FillSeats } from '../bots/AllBots.tsx'
import { BotLine, BotSeat } from '../bots/BotSeat.tsx'
import { AtDoor } from '../lobby/AtDoor.tsx'
import { useControl } from '../useControl.ts'
import { agoOf } from './ago.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { idle } from './idle.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'

type Asking = { kind: 'nothing' } | { kind: 'move' | 'remove' | 'more'; person: PersonView } | { kind: 'help'; party: PartyId }

export function People() {
  const t = useTranslations('control.people')
  const { view, catalogue } = useControl()
  const [asking, ask] = useState<Asking>({ kind: 'nothing' })
  const others = view.people.filter(({ role }) => role.kind !== 'delegate' && role.kind !== 'waiting')
  const humans = view.people.filter(({ bot }) => bot === null)
  const online = humans.filter((person) => person.online).length
  return (
    <Section title={t('title')} aside={<span className="figures text-sm text-ink-2">{t('online', { online, all: humans.length })}</span>}>
      <div className="flex flex-col gap-3">
        <AtDoor />
        {view.people.every(({ role }) => role.kind !== 'delegate') && view.room.status === 'lobby' && (
          <EmptyState title={t('none')} next={t('noneNext')} />
        )}
        {view.delegations.map(({ party: id, members }) => {
          const party = partyOf(catalogue, id)
          return (
            <section key={id}>
              <div className="flex flex-wrap items-center justify-between gap-x-2">
                <h3 className="text-sm">{party ? <PartyMark party={party} /> : id}</h3>
                <span className="flex items-center">
                  {members.some(({ bot }) => !bot) && (
                    <IconButton
                      size="small"
                      className={finger}
                      label={t('tell', { party: partyName(catalogue, id) })}
                      onClick={() => ask({ kind: 'help', party: id })}
                    >
                      <MessageSquare aria-hidden size={17} />
                    </IconButton>
                  )}
                  <BotSeat party={id} tone="quiet" />
                </span>
              </div>
              <WaitsFor party={id} />
              {members.length === 0 && <p className="text-sm text-ink-3">{t('empty')}</p>}
              <ul>
                {members.map((member) => {
                  const person = view.people.find((one) => one.person === member.person)
                  return person && <Row key={person.person} person={person} signs={member.signs ? 'yes' : 'no'} onAsk={ask} />
                })}
              </ul>
            </section>
          )
        })}
        {view.room.status === 'playing' && <FillSeats />}
        <BotPaceChoice />
        <section>
          <h3 className="text-sm">{t('others')}</h3>
          <ul>
            {others.map((person) => (
              <Row key={person.person} person={person} signs="no" onAsk={ask} />
            ))}
          </ul>
        </section>
      </div>
      {asking.kind === 'move' && <MoveDialog person={asking.person} onClose={() => ask({ kind: 'nothing' })} />}
      {asking.kind === 'more' && <PersonDialog person={asking.person} onClose={() => ask({ kind: 'nothing' })} />}
      {asking.kind === 'help' && <HelpDialog party={asking.party} onClose={() => ask({ kind: 'nothing' })} />}
      {asking.kind === 'remove' && <RemoveDialog person={asking.person} onClose={() => ask({ kind: 'nothing' })} />}
    </Section>
  )
}

/** Wide enough for a thumb. */
const finger = 'max-md:min-h-11 max-md:w-11!'

interface RowProps {
  person: PersonView
  signs: 'yes' | 'no'
  onAsk: (what: Asking) => void
}
function Row({ person, signs, onAsk }: RowProps) {
  // A bot is always there; its seat is handed over and taken back beside the delegation's name.
  if (person.bot !== null && person.role.kind === 'delegate')
    return (
      <li className="border-b border-line py-1 last:border-0">
        <BotLine party={person.role.party} />
      </li>
    )
  return <PersonRow person={person} signs={signs} onAsk={onAsk} />
}

function PersonRow({ person, signs, onAsk }: RowProps) {
  const t = useTranslations()
  const now = useServerNow()
  const { name, role, online } = person
  const ago = agoOf(person.lastActionAt, now)
  const movable = role.kind === 'delegate' || role.kind === 'observer'
  return (
    <li className="flex items-center gap-2 border-b border-line py-1 last:border-0">
      <span
        aria-hidden
        className={online ? 'size-2.5 shrink-0 rounded-full bg-good' : 'size-2.5 shrink-0 rounded-full border-2 border-bad'}
      />
      <span className="min-w-0 grow leading-snug">
        <span className="block text-sm font-medium wrap-anywhere">{name}</span>
        <span className="block text-xs text-ink-3">
          {role.kind === 'delegate' ? t(`common.seat.portfolio.${role.portfolio}`) : t(`common.seat.kind.${role.kind}`)}
          {signs === 'yes' && (role.kind !== 'delegate' || role.portfolio !== 'head') && ` · ${t('control.people.signs')}`}
          {' · '}
          <span className={online ? undefined : 'font-medium text-bad'}>
            {online
              ? t('control.people.isOnline')
              : person.offlineSince === null
                ? t('control.people.isOffline')
                : t('control.people.offlineSince', { time: clockTime(person.offlineSince) })}
          </span>
          {role.kind !== 'screen' && ` · ${t('control.people.active', { ago: t(`control.ago.${ago.kind}`, 'count' in ago ? ago : {}) })}`}
        </span>
      </span>
      {movable && (
        <>
          <IconButton
            size="small"
            className={finger}
            label={t('control.people.move', { name })}
            onClick={() => onAsk({ kind: 'move', person })}
          >
            <ArrowLeftRight aria-hidden size={17} />
          </IconButton>
          <IconButton
            size="small"
            className={finger}
            label={t('control.people.more', { name })}
            onClick={() => onAsk({ kind: 'more', person })}
          >
            <Ellipsis aria-hidden size={17} />
          </IconButton>
          <IconButton
            size="small"
            className={finger}
            label={t('control.people.remove', { name })}
            onClick={() => onAsk({ kind: 'remove', person })}
          >
            <UserX aria-hidden size={17} className="text-bad" />
          </IconButton>
        </>
      )}
    </li>
  )
}

/** What the room waits for from a delegation; nothing while it waits for nothing. */
function WaitsFor({ party }: { party: PartyId }) {
  const t = useTranslations('control')
  const { view } = useControl()
  const kinds = view.ready.includes(party) ? [] : (view.waiting.find((one) => one.party === party)?.for ?? [])
  const pressing = [...new Set(kinds.filter((kind) => !idle.has(kind)))]
  if (view.room.status !== 'playing' || pressing.length === 0) return null
  const words = pressing.map((kind) => t(`waiting.for.${kind}`, { count: kinds.filter((one) => one === kind).length }))
  return <p className="text-xs text-doubt">{t('people.waitsFor', { what: words.join('; ') })}</p>
}

function RemoveDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations('control.people')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const { name, role } = person
  const remove = async () => {
    await send({ type: 'removePerson', person: person.person }, t('removed', { name }))
    onClose()
  }
  const team = view.delegations.find(({ members }) => members.some((one) => one.person === person.person))?.members ?? []
  const last = team.length === 1
  const lastHead = !last && role.kind === 'delegate' && role.portfolio === 'head'
  return (
    <ConfirmDialog
      open
      title={t('removeTitle', { name })}
      confirm={t('remove', { name })}
      tone="danger"
      busy={busy}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('removeAsk', { name })}</p>
      {lastHead && <p className="mt-2 text-doubt">{t('lastHead')}</p>}
      {last && role.kind === 'delegate' && <p className="mt-2 text-doubt">{t('lastOne', { party: partyName(catalogue, role.party) })}</p>}
    </ConfirmDialog>
  )
}
