// Everything on the table, with each signature and its secret mark opened; below it what is in force.
'use client'
import { Check, CircleDashed, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { ProposalView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { AgreementCard } from '../../_parts/AgreementCard.tsx'
import { Badge } from '../../_parts/Badge.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Card, EmptyState, Section } from '../../_parts/Section.tsx'
import { Approvals } from '../approval/Approvals.tsx'
import { useControl } from '../useControl.ts'

export function Packages() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const agreements = view.agreements.toSorted(
    (a, b) => Number(b.status === 'inForce') - Number(a.status === 'inForce') || b.since - a.since,
  )
  return (
    <div className="flex flex-col gap-4">
      <Approvals />
      <Section title={t('control.packages.tabled')}>
        {view.proposals.length === 0 ? (
          <EmptyState title={t('control.packages.none')} next={t('control.packages.noneNext')} />
        ) : (
          <div className="flex flex-col gap-4">
            {view.proposals.map((proposal) => (
              <Proposal key={proposal.id} proposal={proposal} />
            ))}
          </div>
        )}
      </Section>
      <Section title={t('common.agreements.title')}>
        {agreements.length === 0 ? (
          <EmptyState title={t('common.agreements.none')} next={t('common.agreements.noneNext')} />
        ) : (
          <div className="flex flex-col gap-4">
            {agreements.map((agreement) => (
              <AgreementCard key={agreement.id} catalogue={catalogue} agreement={agreement} />
            ))}
          </div>
        )}
      </Section>
    </div>
  )
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('control.packages')
  const { catalogue } = useControl()
  const last = proposal.versions.at(-1)
  if (!last) return null
  const older = proposal.versions.slice(0, -1).toReversed()
  return (
    <Card>
      <h3 className="text-base">{last.terms.title}</h3>
      <p className="mb-2 text-sm text-ink-2">
        {t('by', { party: partyName(catalogue, proposal.tabledBy), turn: proposal.versions[0]?.turn ?? last.turn })}
        {older.length > 0 && ` · ${t('version', { n: last.n, party: partyName(catalogue, last.by) })}`}
      </p>
      <ul aria-label={t('signatures')} className="mb-3 flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {proposal.needs.map((id) => {
          const party = partyOf(catalogue, id)
          const signature = proposal.signatures.find((one) => one.party === id && one.version === last.n)
          const reserve = signature && !signature.mark.sealed && signature.mark.reserve
          return (
            <li key={id} className="flex flex-wrap items-center gap-1.5">
              {party ? <PartyMark party={party} /> : id}
              {!signature && (
                <Badge tone="plain" icon={CircleDashed}>
                  {t('unsigned')}
                </Badge>
              )}
              {signature && !reserve && (
                <Badge tone="good" icon={Check}>
                  {t('signed')}
                </Badge>
              )}
              {reserve && (
                <Badge tone="doubt" icon={EyeOff}>
                  {t('reserve')}
                </Badge>
              )}
            </li>
          )
        })}
      </ul>
      <PackageTerms catalogue={catalogue} terms={last.terms} />
      {older.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-9 text-sm font-medium text-action">{t('older', { count: older.length })}</summary>
          {older.map((version) => (
            <div key={version.n} className="mt-2 border-t border-line pt-2">
              <p className="mb-1 text-sm text-ink-2">{t('version', { n: version.n, party: partyName(catalogue, version.by) })}</p>
              <PackageTerms catalogue={catalogue} terms={version.terms} />
            </div>
          ))}
        </details>
      )}
    </Card>
  )
}
