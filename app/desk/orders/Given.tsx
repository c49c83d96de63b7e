// What this delegation has ordered this turn, while Commit lasts and after; its own eyes only.
'use client'
import { Check, Clock3 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyOrders } from '../../../lib/rules/world.ts'
import { actName } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'
import { ByWhom } from './ByWhom.tsx'
import { owing } from './start.ts'
import { useFreeText } from './useFreeText.ts'

export function Given() {
  const t = useTranslations('orders')
  const { own } = useDesk()
  if (!own.freeDone) return <EmptyState title={t('none')} next={t('noneNext')} />
  return <OrderLines orders={{ packages: {}, vetoes: [], ...own.orders, free: own.freeDone }} />
}

/** While Commit lasts: what the phase asks, and what would be carried out if it ended now. */
export function StandingOrders() {
  const t = useTranslations('orders')
  const { own } = useDesk()
  return (
    <Section
      title={t('title')}
      aside={
        <Badge tone={own.orders ? 'good' : 'doubt'} icon={own.orders ? Check : Clock3}>
          {t(own.orders ? 'standing.confirmed' : 'standing.unconfirmed')}
        </Badge>
      }
    >
      <p className="max-w-prose text-ink-2">{t('lead')}</p>
      <ByWhom />
      {own.orders && (
        <>
          <h3 className="mt-3 mb-1">{t('standing.title')}</h3>
          <OrderLines orders={own.orders} />
        </>
      )}
    </Section>
  )
}

function OrderLines({ orders }: { orders: PartyOrders }) {
  const t = useTranslations('orders')
  const { view, own, catalogue } = useDesk()
  const freeText = useFreeText()
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      {owing(view, own).map(({ id, terms }) => (
        <div key={id} className="contents">
          <dt className="text-ink-2">{terms.title}</dt>
          <dd className="font-medium">{t(`${orders.packages[id] ?? 'comply'}.label`)}</dd>
        </div>
      ))}
      <div className="contents">
        <dt className="text-ink-2">{t('free.title')}</dt>
        <dd className="font-medium">{freeText(orders.free)}</dd>
      </div>
      {orders.vetoes.length > 0 && (
        <div className="contents">
          <dt className="text-ink-2">{t('vetoed')}</dt>
          <dd className="font-medium">{orders.vetoes.map((id) => actName(catalogue, id)).join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}
