// What only the own delegation knows of itself: will to the point, what is promised away, hidden credit, units truly held.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { partyOf } from '../../_client/catalogue.ts'
import { signed } from '../../_parts/figures.ts'
import { WhyReceipt } from '../../_parts/ReceiptList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term, Tooltip } from '../../_parts/Term.tsx'
import { useDesk } from '../useDesk.ts'

export function OwnNumbers() {
  const t = useTranslations('desk.board')
  const { view, own, catalogue } = useDesk()
  const party = partyOf(catalogue, own.party)
  // Once the turn is adjudicated, what its signatures cost is in the will.
  const pending = view.story?.turn === view.room.turn ? 0 : own.pendingWill
  return (
    <Section title={t('own')} aside={<span className="text-sm text-ink-3">{t('ownOnly')}</span>}>
      <dl className="figures">
        <Line name={<Term of="will" />} value={String(Math.round(own.will))} />
        <Line
          name={<strong className="font-semibold">{t('ownLeft')}</strong>}
          value={String(Math.round(own.will - pending + own.credit))}
        />
        {party?.asset && own.asset !== null && (
          <Line
            name={<Tooltip note={t('ownAssetExplain')}>{t('ownAsset', { name: party.asset.name })}</Tooltip>}
            value={String(Math.round(own.asset))}
          />
        )}
      </dl>
      {party && <p className="mt-2 text-sm text-ink-3">{t('ownFloor', { floor: party.refusalFloor })}</p>}
      <details className="mt-1">
        <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('ownLines')}</summary>
        <dl className="figures">
          <Line name={<Tooltip note={t('ownPendingExplain')}>{t('ownPending')}</Tooltip>} value={signed(-pending)} />
          <Line name={<Tooltip note={t('ownCreditExplain')}>{t('ownCredit')}</Tooltip>} value={signed(own.credit)} />
        </dl>
      </details>
      {own.willReceipt && <WhyReceipt catalogue={catalogue} receipt={own.willReceipt} className="mt-1" />}
    </Section>
  )
}

function Line({ name, value }: { name: ReactNode; value: string }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-b border-line py-1.5 last:border-0">
      <dt>{name}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  )
}
