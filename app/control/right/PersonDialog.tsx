// What else can be done about one person: make them head, or give them another personal link.
'use client'
import { Crown, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PersonView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { renewLink } from '../../_client/http.ts'
import { useOrigin } from '../../_client/origin.ts'
import { kindOf, seatLink } from '../../_client/seats.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { CopyText } from '../../_parts/CopyText.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { FieldError } from '../../_parts/Field.tsx'
import { QrCode } from '../../_parts/QrCode.tsx'
import { useControl } from '../useControl.ts'

export function PersonDialog({ person: shown, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  // As they are now: the seat may change while this is open.
  const person = view.people.find((one) => one.person === shown.person) ?? shown
  const { name, role } = person
  return (
    <Dialog open title={name} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <p className="text-sm text-ink-2">
          {role.kind === 'delegate'
            ? [partyName(catalogue, role.party), t(`common.seat.portfolio.${role.portfolio}`)].join(' · ')
            : t(`common.seat.kind.${role.kind}`)}
        </p>
        {role.kind === 'delegate' && role.portfolio !== 'head' && <Head person={person} />}
        <NewLink person={person} />
      </div>
    </Dialog>
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

function NewLink({ person: { person, name, role } }: { person: PersonView }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const origin = useOrigin()
  const [state, setState] = useState<{ busy: boolean; link: string | null; error: string | null }>({ busy: false, link: null, error: null })
  const renew = async () => {
    setState({ busy: true, link: null, error: null })
    const answer = await renewLink(view.room.code, seat.key, person)
    if (!answer.ok) return setState({ busy: false, link: null, error: answer.message ?? t('common.link.noRoute') })
    const link = seatLink(origin ?? location.origin, { ...answer.body, kind: kindOf(role) })
    setState({ busy: false, link, error: null })
  }
  return (
    <section className="flex flex-col items-start gap-2">
      <Button busy={state.busy} onClick={() => void renew()}>
        <KeyRound aria-hidden size={18} />
        {t('control.people.newLink')}
      </Button>
      <p className="text-sm text-ink-3">{t('control.people.newLinkDoes', { name })}</p>
      <FieldError error={state.error} />
      {state.link && (
        <div role="status" className="flex w-full flex-wrap items-center gap-3">
          <QrCode text={state.link} label={t('control.guests.qr', { name })} className="w-28 shrink-0 rounded-md border border-line" />
          <div className="min-w-0 grow basis-56">
            <CopyText label={t('control.guests.linkOf', { name })} text={state.link} />
          </div>
        </div>
      )}
    </section>
  )
}
