// One package in force: comply, stall or hedge, with the plain consequence of each for every commitment in it.
'use client'
import { useTranslations } from 'use-intl/react'
import { measureOf as lookUp } from '../../../lib/rules/catalogue.ts'
import { isOwed } from '../../../lib/rules/owed.ts'
import { watched } from '../../../lib/rules/reserve.ts'
import { sight } from '../../../lib/rules/verification.ts'
import type { PackageOrder } from '../../../lib/rules/world.ts'
import type { AgreementView } from '../../../lib/view/view.ts'
import { measureName } from '../../_client/catalogue.ts'
import { StatusMark } from '../../_parts/Badge.tsx'
import { Choices } from '../../_parts/Field.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useGround } from '../compose/useGround.ts'
import { useDesk } from '../useDesk.ts'

interface PackageOrdersProps {
  agreement: AgreementView
  value: PackageOrder
  onChange: (order: PackageOrder) => void
}
export function PackageOrders({ agreement, value, onChange }: PackageOrdersProps) {
  const t = useTranslations('orders')
  const { own, catalogue } = useDesk()
  const { tuned } = useGround()
  const { params } = tuned
  const mine = agreement.dues.filter((due) => due.party === own.party)
  const level = agreement.terms.verify[own.party] ?? 0
  const noticed = sight(tuned, level, 'C').detection
  return (
    <Section title={agreement.terms.title}>
      <h3 className="text-sm font-medium">{t('owe')}</h3>
      <ul className="mt-1 mb-4 divide-y divide-line text-sm">
        {mine.map((due) => {
          const measure = lookUp(tuned, due.measure)
          const seen = sight(tuned, level, measure.observability).detection
          return (
            <li key={due.measure} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2">
              <span className="grow basis-52">
                <span className="font-medium">{measureName(catalogue, due.measure)}</span>
                {isOwed(due.status) && (
                  <span className="block text-ink-2">
                    {t(measure.mode === 'hold' ? 'costsTurn' : 'costsOnce', { cost: measure.cost })}{' '}
                    {t('seen', { percent: Math.round(seen * 100) })}
                  </span>
                )}
                {due.status === 'stalled' && <span className="block text-bad">{t('secondStall')}</span>}
              </span>
              <StatusMark of={{ kind: 'status', is: due.status }} />
            </li>
          )
        })}
      </ul>
      <Choices<PackageOrder>
        legend={t('choose', { title: agreement.terms.title })}
        name={`order-${agreement.id}`}
        value={value}
        onChange={onChange}
        options={[
          { value: 'comply', label: t('comply.label'), hint: t('comply.means') },
          { value: 'stall', label: t('stall.label'), hint: t('stall.means') },
          {
            value: 'hedge',
            label: t('hedge.label'),
            hint: t('hedge.means', {
              cost: params.reserveCost,
              share: Math.round(params.reserveCover * 100),
              percent: Math.round(noticed * 100),
              watched: watched(tuned, agreement).includes(own.party) ? 'yes' : 'no',
            }),
          },
        ]}
      />
    </Section>
  )
}
