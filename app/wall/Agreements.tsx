// Agreements as the room may follow them: stage reached, how many commitments stand kept, what is on the table.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { partyOf } from '../_client/catalogue.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'
import { StatusMark } from '../_parts/StatusMark.tsx'
import { useKept } from './useKept.ts'

export function Agreements({ catalogue, view }: { catalogue: Catalogue; view: PublicView }) {
  const t = useTranslations()
  const kept = useKept(view)
  const over = view.room.status === 'ended'
  const tabled = view.proposals.filter((proposal) => proposal.status === 'tabled').length
  // What binds first, then what ended latest.
  const all = view.agreements.toSorted((a, b) => Number(b.status === 'inForce') - Number(a.status === 'inForce') || b.since - a.since)
  return (
    <div className="flex flex-col gap-[0.4rem] text-lg">
      {all.length === 0 && <p className="text-ink-2">{t(over ? 'wall.table.noAgreementsEver' : 'wall.table.noAgreements')}</p>}
      {all.map((agreement) => (
        <div key={agreement.id} className="flex items-center gap-[0.6rem] border-b border-line pb-[0.35rem] last:border-0">
          <span className="flex shrink-0 gap-[0.2rem] text-base">
            {[...new Set(agreement.dues.map((due) => due.party))].map((party) => (
              <MarkShape key={party} party={partyOf(catalogue, party)} />
            ))}
          </span>
          <span className="min-w-0 grow">
            <span className="line-clamp-1 font-semibold">{agreement.terms.title}</span>
            <span className="figures block text-base text-ink-2">
              {t('common.package.stage', { stage: agreement.stage, name: t(`common.stage.${agreement.stage}`) })}
              {' · '}
              {kept([agreement])}
            </span>
          </span>
          <StatusMark of={{ kind: 'agreementStatus', is: agreement.status }} bare className="shrink-0 text-base!" />
        </div>
      ))}
      {tabled > 0 && !over && <p className="text-base text-ink-2">{t('wall.table.tabled', { count: tabled })}</p>}
    </div>
  )
}
