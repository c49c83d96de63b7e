// Standing instruction against acts of others that this delegation may veto.
'use client'
import { useTranslations } from 'use-intl/react'
import type { ActId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Checkbox } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'

export function Vetoes({ value, onChange }: { value: readonly ActId[]; onChange: (vetoes: ActId[]) => void }) {
  const t = useTranslations('orders.vetoes')
  const { own, catalogue } = useDesk()
  const acts = catalogue.acts.filter((act) => act.vetoBy.includes(own.party))
  if (acts.length === 0) return null
  return (
    <Section title={t('title')}>
      <p className="mb-2 max-w-prose text-sm text-ink-2">{t('lead')}</p>
      {acts.map((act) => (
        <Checkbox
          key={act.id}
          label={t('veto', { act: act.text, party: act.by.map((id) => partyName(catalogue, id)).join(', ') })}
          checked={value.includes(act.id)}
          onChange={(event) => onChange(event.target.checked ? [...value, act.id] : value.filter((id) => id !== act.id))}
        />
      ))}
    </Section>
  )
}
