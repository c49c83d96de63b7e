// What a turn is told by: agreements and what is owed, reports, news, events, trust over the turns, the map.
'use client'
import { useMessages, useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { onMap } from '../../lib/view/onmap.ts'
import { AgreementCard } from '../_parts/AgreementCard.tsx'
import { HeadlineList } from '../_parts/HeadlineList.tsx'
import { InjectList } from '../_parts/InjectList.tsx'
import { LazyTrustLines } from '../_parts/LazyCurves.tsx'
import { LedgerTable } from '../_parts/LedgerTable.tsx'
import { LazyMap } from '../_parts/map/LazyMap.tsx'
import { ReportList } from '../_parts/ReportList.tsx'
import { Part } from './Parts.tsx'
import { agreementsOf, curveOf, duesOf, headlinesOf, injectsOf, reportsOf } from './sample.ts'

export function Story({ catalogue }: { catalogue: Catalogue }) {
  const t = useTranslations('parts')
  const { common } = useMessages()
  const kinds = typeof common === 'object' && typeof common.headline === 'object' ? Object.keys(common.headline) : []
  const [first, second] = catalogue.principals
  const agreements = agreementsOf(catalogue)
  const reports = reportsOf(catalogue)
  const injects = injectsOf(catalogue, t('pointed'), t('sample'))
  return (
    <>
      <Part file="AgreementCard.tsx">
        <div className="flex flex-col gap-3">
          {agreements.map((agreement) => (
            <AgreementCard key={agreement.id} catalogue={catalogue} agreement={agreement} own={first} />
          ))}
        </div>
      </Part>
      <Part file="LedgerTable.tsx">
        <div className="rounded-md bg-sheet p-3">
          <LedgerTable catalogue={catalogue} dues={duesOf(catalogue)} />
        </div>
      </Part>
      <Part file="ReportList.tsx">
        <div className="rounded-md bg-sheet p-3">
          <ReportList catalogue={catalogue} reports={reports} />
        </div>
      </Part>
      <Part file="HeadlineList.tsx">
        <div className="rounded-md bg-sheet p-3">
          <HeadlineList catalogue={catalogue} headlines={headlinesOf(catalogue, kinds, t('pointed'))} />
        </div>
      </Part>
      <Part file="InjectList.tsx">
        <div className="rounded-md bg-sheet p-3">
          <InjectList catalogue={catalogue} injects={injects} state="choosing" />
        </div>
      </Part>
      <Part file="TrustLines.tsx">
        <div className="rounded-md bg-sheet p-3">
          <LazyTrustLines
            catalogue={catalogue}
            curve={curveOf(catalogue)}
            by="pair"
            pairs={[
              { holder: first, toward: second },
              { holder: second, toward: first },
            ]}
          />
        </div>
      </Part>
      <Part file="RegionMap.tsx">
        <div className="rounded-md bg-sheet p-3">
          <LazyMap catalogue={catalogue} shown={onMap(catalogue, { agreements, reports, injects, gestures: [], open: [] })} />
        </div>
      </Part>
    </>
  )
}
