// Sending somebody out: asked first, with what follows for the delegation they leave.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PersonView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { useControl } from '../useControl.ts'

export function RemoveDialog({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const t = useTranslations('control.people')
  const staff = useTranslations('staff.person')
  const { view, catalogue } = useControl()
  const { busy, send } = useSend()
  const { name, role } = person
  const remove = async () => {
    await send({ type: 'removePerson', person: person.person }, t('removed', { name }))
    onClose()
  }
  const team = view.delegations.find(({ members }) => members.some((one) => one.person === person.person))?.members ?? []
  const last = team.length === 1
  // Members stand in the order they came: the first of the others signs from then on.
  const next = team.find((one) => one.person !== person.person)
  const lastHead = role.kind === 'delegate' && role.portfolio === 'head' && !team.some(({ bot }) => bot)
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
      <p>{role.kind === 'facilitator' ? staff('removeStaff', { name }) : t('removeAsk', { name })}</p>
      {lastHead && next && <p className="mt-2 text-doubt">{staff('headNext', { next: next.name })}</p>}
      {last && role.kind === 'delegate' && <p className="mt-2 text-doubt">{t('lastOne', { party: partyName(catalogue, role.party) })}</p>}
    </ConfirmDialog>
  )
}
