// What a delegation could have ordered, answered or chosen instead.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { PackageOrder } from '../../../lib/rules/world.ts'
import { Select } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import type { SupposeProps } from './Suppose.tsx'
import { boundBy, ordersWith, type Supposition, suspending } from './supposing.ts'

const orders: readonly PackageOrder[] = ['comply', 'stall', 'hedge']

interface Option {
  key: string
  label: string
  gives: Supposition | null
}

/** A delegation, and what it would do; each choice is a whole supposition. */
function Deed({
  onChange,
  label,
  parties,
  optionsOf,
}: SupposeProps & { label: string; parties: readonly PartyId[]; optionsOf: (party: PartyId) => Option[] }) {
  const t = useTranslations('log.whatIf')
  const { catalogue } = useControl()
  const [party, setParty] = useState(parties[0])
  const [key, setKey] = useState('')
  if (!party) return null
  const options = optionsOf(party)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        label={t('party')}
        value={party}
        onChange={(event) => {
          setParty(event.target.value as PartyId)
          setKey('')
          onChange(null)
        }}
      >
        {catalogue.parties
          .filter(({ id }) => parties.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <Select
        label={label}
        value={key}
        onChange={(event) => {
          setKey(event.target.value)
          onChange(options.find((one) => one.key === event.target.value)?.gives ?? null)
        }}
      >
        <option value="">–</option>
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  )
}

export function OrderSupposed({ onChange }: SupposeProps) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const optionsOf = (party: PartyId): Option[] => [
    ...boundBy(view, party).flatMap(({ id, terms }) =>
      orders.map((order): Option => {
        const label = t('control.orders.package', { title: terms.title, order: t(`control.orders.order.${order}`) })
        return { key: `${id}/${order}`, label, gives: { kind: 'orders', party, orders: ordersWith(view, party, { package: id, order }) } }
      }),
    ),
    ...(['nothing', 'homeCampaign'] as const).map((free): Option => {
      const label = t('log.whatIf.freeAs', { action: t(`control.orders.free.${free}`) })
      return { key: free, label, gives: { kind: 'orders', party, orders: ordersWith(view, party, { free }) } }
    }),
  ]
  return <Deed onChange={onChange} label={t('log.whatIf.order')} parties={catalogue.parties.map(({ id }) => id)} optionsOf={optionsOf} />
}

export function ResponseSupposed({ onChange }: SupposeProps) {
  const t = useTranslations('log.whatIf')
  const { view, catalogue } = useControl()
  const parties = catalogue.parties.map(({ id }) => id).filter((id) => boundBy(view, id).length > 0)
  const optionsOf = (party: PartyId): Option[] => [
    { key: 'pass', label: t('letPass'), gives: { kind: 'response', party, response: { suspend: [], resume: [], withdraw: [] } } },
    ...boundBy(view, party).flatMap((agreement): Option[] => {
      const { id, terms } = agreement
      const suspended = suspending(agreement, party)
      return [
        {
          key: `${id}/w`,
          label: t('withdraw', { title: terms.title }),
          gives: { kind: 'response', party, response: { suspend: [], resume: [], withdraw: [id] } },
        },
        ...(suspended
          ? [
              {
                key: `${id}/s`,
                label: t('suspend', { title: terms.title }),
                gives: { kind: 'response' as const, party, response: suspended },
              },
            ]
          : []),
      ]
    }),
  ]
  if (parties.length === 0) return <p className="text-sm text-ink-2">{t('noPackages')}</p>
  return <Deed onChange={onChange} label={t('answer')} parties={parties} optionsOf={optionsOf} />
}

export function CrisisSupposed({ onChange }: SupposeProps) {
  const t = useTranslations('log.whatIf')
  const { view, catalogue } = useControl()
  const optionsOf = (party: PartyId): Option[] =>
    (['firm', 'yield'] as const).map((choice) => ({ key: choice, label: t(choice), gives: { kind: 'crisis', party, choice } }))
  if (!view.crisis?.due) return <p className="text-sm text-ink-2">{t('noCrisis')}</p>
  return <Deed onChange={onChange} label={t('choice')} parties={catalogue.principals} optionsOf={optionsOf} />
}
