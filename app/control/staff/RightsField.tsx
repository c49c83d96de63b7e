// What another facilitator may do: three sets of rights, and what each means.
'use client'
import { useTranslations } from 'use-intl/react'
import { allRights, type Rights } from '../../../lib/game/rights.ts'
import { Choices } from '../../_parts/Field.tsx'

export function RightsField({ name, value, onChange }: { name: string; value: Rights; onChange: (rights: Rights) => void }) {
  const t = useTranslations('staff.rights')
  return (
    <Choices
      legend={t('legend')}
      name={name}
      value={value}
      options={allRights.map((rights) => ({ value: rights, label: t(`${rights}.name`), hint: t(`${rights}.hint`) }))}
      onChange={onChange}
    />
  )
}
