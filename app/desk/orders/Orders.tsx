// Orders: what the delegation does, in secret, with what it owes, and its one free action of the turn.
'use client'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { confirmBar } from '../confirm-bar.ts'
import { Drafting } from '../Drafting.tsx'
import { useDesk } from '../useDesk.ts'
import { Fateful } from './Fateful.tsx'
import { FreeActions } from './FreeActions.tsx'
import { FreeNow } from './FreeNow.tsx'
import { Given, StandingOrders } from './Given.tsx'
import { PackageOrders } from './PackageOrders.tsx'
import { isFateful, owing, sameOrders } from './start.ts'
import { useOrders } from './useOrders.ts'
import { Vetoes } from './Vetoes.tsx'

export function Orders() {
  const t = useTranslations('orders')
  const { room } = useDesk()
  if (room.status === 'playing' && room.phase === 'commit') return <Choosing />
  return (
    <Section title={t('title')}>
      <p className="mb-4 max-w-prose text-ink-2">{t(room.status === 'playing' ? 'when.later' : `when.${room.status}`)}</p>
      <Given />
    </Section>
  )
}

function Choosing() {
  const t = useTranslations('orders')
  const { view, own, room, catalogue, signs, bot, you } = useDesk()
  const { orders, change, confirm, busy } = useOrders()
  const [asking, setAsking] = useState<'first' | 'second' | null>(null)
  const agreements = owing(view, own)
  const inForce = own.orders !== null && sameOrders(own.orders, orders)
  const fateful = isFateful(catalogue, orders)
  const by = own.ordersBy.given
  const paused = room.clock.kind === 'paused'
  const freely = useRef<HTMLDivElement>(null)
  const toFree = () => {
    freely.current?.scrollIntoView()
    freely.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true })
  }
  const give = async () => {
    if (await confirm(t('given'))) setAsking(null)
  }
  return (
    <div className="flex flex-col gap-4">
      <StandingOrders />
      <Drafting>
        {agreements.length === 0 && <EmptyState title={t('nothingOwed')} next={t('nothingOwedNext')} />}
        {agreements.map((agreement) => (
          <PackageOrders
            key={agreement.id}
            agreement={agreement}
            value={orders.packages[agreement.id] ?? 'comply'}
            onChange={(order) => change({ ...orders, packages: { ...orders.packages, [agreement.id]: order } })}
          />
        ))}
        <div ref={freely} className="scroll-mt-32">
          <FreeActions value={orders.free} onChange={(free) => change({ ...orders, free })} />
        </div>
        <Vetoes value={orders.vetoes} onChange={(vetoes) => change({ ...orders, vetoes })} />
      </Drafting>
      <div data-guide="confirm" data-foot className={confirmBar}>
        <div className="grow basis-40 text-sm max-sm:basis-0 max-sm:text-xs">
          <p role="status">
            {paused
              ? t('paused')
              : inForce
                ? t('in', { name: by && by.person !== you?.person ? by.name : 'none' })
                : own.orders
                  ? t('changed')
                  : t('notYet')}
          </p>
          <FreeNow free={orders.free} onChange={toFree} />
        </div>
        <Button
          tone="primary"
          busy={busy}
          className="shrink-0"
          disabled={inForce || paused || bot || (fateful && !signs)}
          onClick={() => (fateful ? setAsking('first') : void give())}
        >
          {t('confirm')}
        </Button>
        {fateful && !signs && <p className="basis-full text-sm text-bad">{t('headOnly')}</p>}
      </div>
      {fateful && <Fateful kind={orders.free.kind} asking={asking} busy={busy} onAsk={setAsking} onGive={() => void give()} />}
    </div>
  )
}
