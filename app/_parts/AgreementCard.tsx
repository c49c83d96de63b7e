// An agreement in force or over: its terms, how far it has come, and how each commitment stands.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { AgreementView } from '../../lib/view/view.ts'
import { partyName } from '../_client/catalogue.ts'
import { Badge } from './Badge.tsx'
import { PackageTerms } from './PackageTerms.tsx'
import { Card } from './Section.tsx'
import { StatusMark } from './StatusMark.tsx'
import { Term } from './Term.tsx'

export function AgreementCard({
  catalogue,
  agreement,
  own = null,
}: {
  catalogue: Catalogue
  agreement: AgreementView
  own?: PartyId | null
}) {
  const t = useTranslations('common')
  return (
    <Card>
      <header className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{agreement.terms.title}</h3>
        <span className="flex flex-wrap gap-1.5">
          <StatusMark of={{ kind: 'agreementStatus', is: agreement.status }} />
          <StageBadge stage={agreement.stage} />
        </span>
      </header>
      <PackageTerms
        catalogue={catalogue}
        terms={agreement.terms}
        own={own}
        beside={(party, measure) => {
          const due = agreement.dues.find((one) => one.party === party && one.measure === measure)
          return due && <StatusMark of={{ kind: 'status', is: due.status }} />
        }}
      />
      <p className="figures mt-3 text-sm text-ink-2">
        {t('package.since', { since: agreement.since })}, {t('package.until', { until: agreement.until })}
        {agreement.endedIn !== null && `, ${t('package.endedIn', { turn: agreement.endedIn })}`}
        {' · '}
        <Term of="clean">{t('package.cleanTurns', { count: agreement.clean })}</Term>
        {agreement.mature && (
          <>
            {' · '}
            <Term of="mature" />
          </>
        )}
      </p>
      {agreement.declines.length > 0 && (
        <p className="mt-1 text-sm text-doubt">
          {t('package.declines', { parties: agreement.declines.map((id) => partyName(catalogue, id)).join(', ') })}
        </p>
      )}
    </Card>
  )
}

export function StageBadge({ stage }: { stage: AgreementView['stage'] }) {
  const t = useTranslations('common')
  return <Badge tone="plain">{t('package.stage', { stage, name: t(`stage.${stage}`) })}</Badge>
}
