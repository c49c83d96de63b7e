// Who hears it: everybody, or the delegations that are ticked.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Audience } from '../../../../lib/game/mel-entry.ts'
import type { PartyId } from '../../../../lib/ids.ts'
import { Checkbox } from '../../../_parts/Field.tsx'
import { PartyMark } from '../../../_parts/PartyMark.tsx'
import { useControl } from '../../useControl.ts'

interface AudienceFieldProps {
  value: Audience
  onChange: (to: Audience) => void
  className?: string
}
export function AudienceField({ value, onChange, className }: AudienceFieldProps) {
  const t = useTranslations('mel')
  const { parties } = useControl().catalogue
  const some = value === 'all' ? [] : value
  const tick = (id: PartyId) => {
    const next = some.includes(id) ? some.filter((one) => one !== id) : [...some, id]
    onChange(parties.map((party) => party.id).filter((one) => next.includes(one)))
  }
  return (
    <fieldset className={className}>
      <legend className="text-sm font-medium">{t('to')}</legend>
      <Checkbox label={t('toAll')} checked={value === 'all'} onChange={() => onChange(value === 'all' ? [] : 'all')} />
      {value !== 'all' && (
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
          {parties.map((party) => (
            <Checkbox
              key={party.id}
              label={<PartyMark party={party} />}
              checked={some.includes(party.id)}
              onChange={() => tick(party.id)}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
