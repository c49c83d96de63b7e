// Agreements on the board: the ladder of stages, what binds, and the ledger of all that is owed.
'use client'
import { useTranslations } from 'use-intl/react'
import { LedgerTable } from '../../_parts/LedgerTable.tsx'
import { Section } from '../../_parts/Section.tsx'
import { StageLadder } from '../../_parts/StageLadder.tsx'
import { StatusMark } from '../../_parts/StatusMark.tsx'
import { usePublic } from './usePublic.ts'

export function Process() {
  const t = useTranslations('board.process')
  const { view, catalogue } = usePublic()
  // What binds first, then what ended latest.
  const all = view.agreements.toSorted((a, b) => Number(b.status === 'inForce') - Number(a.status === 'inForce') || b.since - a.since)
  const owed = all.filter(({ status }) => status === 'inForce').flatMap(({ dues }) => dues)
  return (
    <Section title={t('title')} className="@container">
      <StageLadder catalogue={catalogue} view={view} />
      {all.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 py-2 text-sm font-medium text-action">{t('ledger', { count: owed.length })}</summary>
          <div className="flex flex-col gap-4">
            {all.map((agreement) => (
              <div key={agreement.id}>
                <h3 className="mb-1 flex flex-wrap items-center gap-2 text-base">
                  {agreement.terms.title}
                  <StatusMark of={{ kind: 'agreementStatus', is: agreement.status }} />
                </h3>
                {/* It may be wider than a phone: the table moves, the page does not. */}
                <section aria-label={t('in', { title: agreement.terms.title })} className="overflow-x-auto">
                  <LedgerTable catalogue={catalogue} dues={agreement.dues} />
                </section>
              </div>
            ))}
          </div>
        </details>
      )}
    </Section>
  )
}
