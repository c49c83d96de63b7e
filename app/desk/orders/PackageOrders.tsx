// One package in force: comply, stall or hedge, with the plain consequence of each for every commitment in it.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PackageOrder } from '../../../lib/rules/world.ts'
import type { AgreementView } from '../../../lib/view/view.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { Choices } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { tenth } from '../compose/shown.ts'
import { useDesk } from '../useDesk.ts'
import { Foreseen } from './Foreseen.tsx'

interface PackageOrdersProps {
  agreement: AgreementView
  value: PackageOrder
  onChange: (order: PackageOrder) => void
}
export function PackageOrders({ agreement, value, onChange }: PackageOrdersProps) {
  const t = useTranslations('orders')
  const { own, room, catalogue } = useDesk()
  const { reserveCost, reserveCover } = room.params
  const bonus = partyOf(catalogue, own.party)?.cleanWill ?? 0
  return (
    <Section title={agreement.terms.title}>
      <Choices<PackageOrder>
        legend={t('choose', { title: agreement.terms.title })}
        name={`order-${agreement.id}`}
        value={value}
        onChange={onChange}
        className="mb-4"
        options={[
          { value: 'comply', label: t('comply.label'), hint: t('comply.means', { bonus: tenth(bonus) }) },
          { value: 'stall', label: t('stall.label'), hint: t('stall.means') },
          {
            value: 'hedge',
            label: t('hedge.label'),
            hint: t('hedge.means', { cost: tenth(reserveCost), share: Math.round(reserveCover * 100) }),
          },
        ]}
      />
      <Foreseen agreement={agreement} value={value} />
    </Section>
  )
}
