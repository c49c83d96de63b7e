// The mark of what falls to the reader's own portfolio.
'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Badge } from '../_parts/Badge.tsx'
import { usePortfolio } from './portfolio.ts'

export function Yours({ size = 'whole' }: { size?: 'whole' | 'word' }) {
  const t = useTranslations()
  const mine = usePortfolio()
  if (!mine) return null
  const means = t('team.portfolio.means', { portfolio: t(`common.seat.portfolio.${mine.portfolio}`) })
  return (
    <span title={means}>
      <Badge tone="note" icon={Eye}>
        {t(size === 'whole' ? 'team.portfolio.yours' : 'team.portfolio.mark')}
      </Badge>
    </span>
  )
}
