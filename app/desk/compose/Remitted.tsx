// What the turn's events remit of the price at home, where they touch this text.
'use client'
import { Zap } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Remission } from '../../../lib/rules/price.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import { measureName } from '../../_client/catalogue.ts'

interface RemittedProps {
  catalogue: Catalogue
  remission: Remission
  terms: Terms
  own: PartyId
}
export function Remitted({ catalogue, remission, terms, own }: RemittedProps) {
  const t = useTranslations('injects.price')
  const free = terms.commitments.filter(({ party, measure }) => party === own && remission.willFree.includes(measure))
  const lines = [
    ...(remission.leap === 'free' ? [t('leap')] : []),
    ...(free.length > 0 ? [t('will', { measures: free.map(({ measure }) => measureName(catalogue, measure)).join(', ') })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="mt-1 text-sm text-note">
      {lines.map((line) => (
        <li key={line} className="flex items-start gap-2">
          <Zap aria-hidden size={16} className="mt-0.75 shrink-0" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}
