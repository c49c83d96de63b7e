// Who is in the room, by delegation: online or not, portfolio, last action, and the way to another seat or out.
'use client'
import { MessageSquare } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { IconButton } from '../../_parts/Button.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { BotPaceChoice, FillSeats } from '../bots/AllBots.tsx'
import { BotSeat } from '../bots/BotSeat.tsx'
import { AtDoor } from '../lobby/AtDoor.tsx'
import { NewCards } from '../staff/NewCards.tsx'
import { Only } from '../staff/Only.tsx'
import { Staff } from '../staff/Staff.tsx'
import { useControl } from '../useControl.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { type AboutPerson, finger, Row } from './PersonRow.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useWaitsFor } from './useWaitsFor.ts'

type Asking = { kind: 'nothing' } | AboutPerson | { kind: 'help'; party: PartyId; begin: string }

export function People() {
  const t = useTranslations('control.people')
  const { view, catalogue } = useControl()
  const [asking, ask] = useState<Asking>({ kind: 'nothing' })
  const others = view.people.filter(({ role }) => role.kind !== 'delegate' && role.kind !== 'waiting')
  // Who came to take part: neither those who lead nor the wall.
  const humans = view.people.filter(({ bot, role }) => bot === null && role.kind !== 'facilitator' && role.kind !== 'screen')
  const online = humans.filter((person) => person.online).length
  return (
    <Section
      title={t('title')}
      aside={humans.length > 0 && <span className="figures text-sm text-ink-2">{t('online', { online, all: humans.length })}</span>}
    >
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
                      onClick={() => ask({ kind: 'help', party: id, begin: '' })}
                    >
                      <MessageSquare aria-hidden size={17} />
                    </IconButton>
                  )}
                  <Only rights="full">
                    <BotSeat party={id} tone="quiet" />
                  </Only>
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
        <Only rights="full">
          {view.room.status === 'playing' && <FillSeats />}
          <BotPaceChoice />
        </Only>
        <section>
          <div className="flex flex-wrap items-center justify-between gap-x-2">
            <h3 className="text-sm">{t('others')}</h3>
            <Staff />
          </div>
          <ul>
            {others.map((person) => (
              <Row key={person.person} person={person} signs="no" onAsk={ask} />
            ))}
          </ul>
        </section>
        <NewCards />
      </div>
      {asking.kind === 'move' && <MoveDialog person={asking.person} onClose={() => ask({ kind: 'nothing' })} />}
      {asking.kind === 'more' && (
        <PersonDialog
          person={asking.person}
          onWrite={(party, begin) => ask({ kind: 'help', party, begin })}
          onClose={() => ask({ kind: 'nothing' })}
        />
      )}
      {asking.kind === 'help' && <HelpDialog party={asking.party} begin={asking.begin} onClose={() => ask({ kind: 'nothing' })} />}
      {asking.kind === 'remove' && <RemoveDialog person={asking.person} onClose={() => ask({ kind: 'nothing' })} />}
    </Section>
  )
}

/** What the room waits for from a delegation; nothing while it waits for nothing. */
function WaitsFor({ party }: { party: PartyId }) {
  const t = useTranslations('control.people')
  const what = useWaitsFor(party)
  return what && <p className="text-xs text-doubt">{t('waitsFor', { what })}</p>
}
