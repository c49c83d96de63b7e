// What of a package falls to the reader's own portfolio.
'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import { measureName, measureOf, partyName } from '../../_client/catalogue.ts'
import { usePortfolio } from '../portfolio.ts'

export function YoursIn({ catalogue, terms }: { catalogue: Catalogue; terms: Terms }) {
  const t = useTranslations('team.portfolio')
  const mine = usePortfolio()
  if (!mine) return null
  const { domains, inspects } = mine.focus
  const names = terms.commitments
    .filter(({ measure }) => domains.includes(measureOf(catalogue, measure)?.domain ?? 'humanitarian'))
    .map(({ measure }) => measureName(catalogue, measure))
  const inspected = Object.entries(terms.verify)
    .filter(([, level]) => level > 0)
    .map(([party, level]) => t('inspectionOf', { party: partyName(catalogue, party as PartyId), level }))
  const text = inspects
    ? t('inspection', { inspections: inspected.join(', ') || t('noInspection') })
    : names.length > 0
      ? t('measures', { measures: [...new Set(names)].join(', ') })
      : null
  if (!text) return null
  return (
    <p className="mb-3 flex items-start gap-2 rounded-md bg-note-soft px-3 py-2 text-sm">
      <Eye aria-hidden size={16} className="mt-0.75 shrink-0 text-note" />
      {text}
    </p>
  )
}
