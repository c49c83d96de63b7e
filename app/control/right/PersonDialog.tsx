// Everything about one person: who they are, what the room waits for from them, what can be done, and their personal link.
'use client'
import { BellRing, Crown, KeyRound, MessageSquare, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { rightsOf } from '../../../lib/game/rights.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { PersonView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { clockTime } from '../../_client/clockTime.ts'
import { renewLink } from '../../_client/http.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { FieldError } from '../../_parts/Field.tsx'
import { BotSeat } from '../bots/BotSeat.tsx'
import { LinkCard } from '../staff/LinkCard.tsx'
import { keepLink, useKeptLink } from '../staff/links.ts'
import { Only } from '../staff/Only.tsx'
import { RightsOf } from '../staff/RightsOf.tsx'
import { useMay } from '../staff/useRights.ts'
import { useControl } from '../useControl.ts'
import { useRoleWords } from './PersonRow.tsx'
import { useWaitsFor } from './useWaitsFor.ts'

interface PersonDialogProps {
  person: PersonView
  onWrite: (party: PartyId, begin: string) => void
  onClose: () => void
}
export function PersonDialog({ person: shown, onWrite, onClose }: PersonDialogProps) {
  const t = useTranslations()
  const { view, catalogue, you } = useControl()
  const roleWords = useRoleWords()
  // As they are now: the seat may change while this is open.
  const person = view.people.find((one) => one.person === shown.person) ?? shown
  const { name, role } = person
  return (
    <Dialog open title={name} onClose={onClose}>
      <div className="flex flex-col gap-5 pb-2">
        <p className="text-sm text-ink-2">
          {role.kind === 'delegate'
            ? t('staff.person.where', { party: partyName(catalogue, role.party), portfolio: roleWords(role) })
            : roleWords(role)}
        </p>
        {role.kind === 'delegate' && (
          <>
            <Reach person={person} party={role.party} onWrite={onWrite} />
            {role.portfolio !== 'head' && <Head person={person} />}
            <Hold person={person} />
            <Only rights="full">
              <section className="flex flex-col items-start gap-1">
                <BotSeat party={role.party} />
                <p className="text-sm text-ink-3">{t('staff.person.botDoes')}</p>
              </section>
            </Only>
          </>
        )}
        {role.kind === 'facilitator' && <RightsOf key={rightsOf(role)} person={person} />}
        {person.person === you?.person ? (
          <p className="text-sm text-ink-2">{t('staff.person.ownLink')}</p>
        ) : (
          <PersonalLink person={person} />
        )}
      </div>
    </Dialog>
  )
}

/** What the room waits for, and the two ways to say so. */
function Reach({ person: { name }, party, onWrite }: { person: PersonView; party: PartyId; onWrite: PersonDialogProps['onWrite'] }) {
  const t = useTranslations('staff.person')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const waits = useWaitsFor(party)
  const playing = view.room.status === 'playing'
  return (
    <section className="flex flex-col items-start gap-2">
      {playing && (
        <p className={waits ? 'text-sm text-doubt' : 'text-sm text-ink-3'}>{waits ? t('waits', { what: waits }) : t('waitsNot')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onWrite(party, t('begin', { name }))} aria-haspopup="dialog">
          <MessageSquare aria-hidden size={18} />
          {t('write', { name })}
        </Button>
        {playing && waits && (
          <Button busy={busy} onClick={() => void send({ type: 'nudge', party }, t('reminded', { party: partyName(catalogue, party) }))}>
            <BellRing aria-hidden size={18} />
            {t('remind')}
          </Button>
        )}
      </div>
      <p className="text-sm text-ink-3">{t('writeHint')}</p>
    </section>
  )
}

function Hold({ person: { person, name, pausedAt } }: { person: PersonView }) {
  const t = useTranslations('staff.person')
  const { busy, send } = useSend()
  return (
    <section className="flex flex-col items-start gap-1">
      {pausedAt === null ? (
        <Button busy={busy} onClick={() => void send({ type: 'pausePerson', person }, t('pausedNow', { name }))}>
          <Pause aria-hidden size={18} />
          {t('pause', { name })}
        </Button>
      ) : (
        <Button tone="primary" busy={busy} onClick={() => void send({ type: 'resumePerson', person }, t('resumed', { name }))}>
          <Play aria-hidden size={18} />
          {t('resume', { name })}
        </Button>
      )}
      <p className="text-sm text-ink-3">
        {pausedAt !== null && <strong className="font-medium text-doubt">{t('pausedSince', { time: clockTime(pausedAt) })}</strong>}{' '}
        {t('pauseDoes')}
      </p>
    </section>
  )
}

function Head({ person: { person, name, role } }: { person: PersonView }) {
  const t = useTranslations('control.people')
  const { view } = useControl()
  const { busy, send } = useSend()
  const party = role.kind === 'delegate' ? role.party : null
  const members = view.delegations.find((one) => one.party === party)?.members ?? []
  const head = members.find(({ portfolio, bot }) => portfolio === 'head' && !bot)
  return (
    <section className="flex flex-col items-start gap-1">
      <Button busy={busy} onClick={() => void send({ type: 'makeHead', person }, t('madeHead', { name }))}>
        <Crown aria-hidden size={18} />
        {t('makeHead')}
      </Button>
      <p className="text-sm text-ink-3">{head ? t('makeHeadSwaps', { head: head.name }) : t('makeHeadFree')}</p>
    </section>
  )
}

/** The link as it was made on this page, to copy; and another one. */
function PersonalLink({ person: { person, name, role } }: { person: PersonView }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const kept = useKeptLink(person)
  const may = useMay(role.kind === 'facilitator' ? 'full' : 'help')
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null })
  const renew = async () => {
    setState({ busy: true, error: null })
    const answer = await renewLink(view.room.code, seat.key, person)
    setState({ busy: false, error: answer.ok ? null : (answer.message ?? t('common.link.noRoute')) })
    if (answer.ok) keepLink(person, { ...answer.body, role })
  }
  if (!may) return null
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="text-sm font-medium">{t('staff.person.link')}</h3>
      {kept ? <LinkCard seat={kept} name={name} /> : <p className="text-sm text-ink-3">{t('staff.person.linkGone')}</p>}
      <Button busy={state.busy} onClick={() => void renew()}>
        <KeyRound aria-hidden size={18} />
        {t('control.people.newLink')}
      </Button>
      <p className="text-sm text-ink-3">{t('control.people.newLinkDoes', { name })}</p>
      <FieldError error={state.error} />
    </section>
  )
}
