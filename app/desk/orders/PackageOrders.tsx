// One package in force: comply, stall or hedge, one sentence of consequence each; commitment by commitment when it is unfolded.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PackageOrder } from '../../../lib/rules/world.ts'
import type { AgreementView } from '../../../lib/view/view.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { Choices } from '../../_parts/Field.tsx'
import { chancePercent } from '../../_parts/figures.ts'
import { Section } from '../../_parts/Section.tsx'
import { tenth } from '../compose/shown.ts'
import { useDesk } from '../useDesk.ts'
import { Foreseen } from './Foreseen.tsx'
import { useForeseen } from './useForeseen.ts'

interface PackageOrdersProps {
  agreement: AgreementView
  value: PackageOrder
  onChange: (order: PackageOrder) => void
}
export function PackageOrders({ agreement, value, onChange }: PackageOrdersProps) {
  const t = useTranslations('orders')
  const { own, catalogue } = useDesk()
  const prospect = useForeseen(agreement)
  const { cost, stall, reserve, running } = prospect
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
          {
            value: 'comply',
            label: t('comply.label'),
            hint: t('comply.means', { cost: tenth(cost), bonus: tenth(bonus), reserve: running ? 'ends' : 'none' }),
          },
          {
            value: 'stall',
            label: t('stall.label'),
            hint: stall.kind === 'noticed' ? t('stall.noticed', { percent: chancePercent(stall.chance) }) : t(`stall.${stall.kind}`),
          },
          {
            value: 'hedge',
            label: t('hedge.label'),
            hint:
              reserve.saves > 0
                ? t('hedge.saves', { cost: tenth(reserve.cost), saves: tenth(reserve.saves) })
                : t('hedge.idle', { cost: tenth(reserve.cost) }),
          },
        ]}
      />
      <Foreseen agreement={agreement} value={value} prospect={prospect} />
    </Section>
  )
}
