// Inviting another facilitator, or somebody who watches: a name, what they may do or see, and then their personal link.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Rights } from '../../../lib/game/rights.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { InviteStaff, Joined } from '../../../lib/protocol.ts'
import { inviteStaff } from '../../_client/http.ts'
import { kindOf } from '../../_client/seats.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Choices, FieldError, Input, Select } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { LinkCard } from './LinkCard.tsx'
import { keepLink } from './links.ts'
import { RightsField } from './RightsField.tsx'
import { useMay } from './useRights.ts'

type What = 'facilitator' | 'delegation' | 'public'

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('staff.invite')
  const [made, setMade] = useState<Joined | null>(null)
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      {made ? <Made made={made} onMore={() => setMade(null)} onClose={onClose} /> : <Form onMade={setMade} />}
    </Dialog>
  )
}

function Made({ made: { code, key, you }, onMore, onClose }: { made: Joined; onMore: () => void; onClose: () => void }) {
  const t = useTranslations()
  return (
    <div className="flex flex-col gap-4 pb-2">
      <p>{t('staff.invite.done', { name: you.name })}</p>
      <LinkCard seat={{ code, key, kind: kindOf(you.role) }} name={you.name} />
      <p className="text-sm text-ink-2">{t('staff.once')}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onMore}>{t('staff.invite.more')}</Button>
        <Button tone="primary" onClick={onClose}>
          {t('staff.invite.ready')}
        </Button>
      </div>
    </div>
  )
}

function Form({ onMade }: { onMade: (made: Joined) => void }) {
  const t = useTranslations()
  const { view, catalogue, seat } = useControl()
  const all = useMay('full')
  const [name, setName] = useState('')
  const [what, setWhat] = useState<What>(all ? 'facilitator' : 'public')
  const [rights, setRights] = useState<Rights>('help')
  const [party, setParty] = useState<PartyId | undefined>(catalogue.parties[0]?.id)
  const [asked, setAsked] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null })
  const as: InviteStaff['as'] =
    what === 'facilitator' ? { kind: 'facilitator', rights } : { kind: 'observer', ...(what === 'delegation' && { party }) }
  const invite = async () => {
    setAsked({ busy: true, error: null })
    const answer = await inviteStaff(view.room.code, seat.key, { name, as })
    setAsked({ busy: false, error: answer.ok ? null : (answer.message ?? t('common.link.noRoute')) })
    if (!answer.ok) return
    const { code, key, you } = answer.body
    keepLink(you.person, { code, key, role: you.role })
    onMade(answer.body)
  }
  return (
    <form
      className="flex flex-col gap-4 pb-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() && !asked.busy) void invite()
      }}
    >
      <Input label={t('staff.invite.name')} maxLength={40} required value={name} onChange={(event) => setName(event.target.value)} />
      <Choices
        legend={t('staff.invite.what')}
        name="staff-what"
        value={what}
        options={(['facilitator', 'delegation', 'public'] as const).map((value) => ({
          value,
          label: t(`staff.invite.as.${value}`),
          hint: t(`staff.invite.sees.${value}`),
          disabled: !all && value !== 'public',
        }))}
        onChange={setWhat}
      />
      {what === 'facilitator' && <RightsField name="staff-rights" value={rights} onChange={setRights} />}
      {what === 'delegation' && (
        <Select
          label={t('control.people.delegation')}
          hint={t('staff.invite.secrets')}
          value={party}
          onChange={(event) => setParty(catalogue.parties.find(({ id }) => id === event.target.value)?.id)}
        >
          {catalogue.parties.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <FieldError error={asked.error} />
      <Button type="submit" tone="primary" busy={asked.busy} disabled={!name.trim()} className="self-end">
        {t('staff.invite.do')}
      </Button>
    </form>
  )
}
