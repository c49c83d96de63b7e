// The same in words.
import { useTranslations } from 'use-intl/react'
import type { AgreementView, PublicView } from '../../lib/view/view.ts'
import { keptOf } from './kept.ts'

export function useKept(view: PublicView): (agreements: readonly AgreementView[]) => string {
  const t = useTranslations('wall.kept')
  return (agreements) => {
    const kept = keptOf(agreements, view)
    return kept.kind === 'due' ? t('due', { count: kept.count }) : t(kept.kind, { kept: kept.kept, all: kept.all })
  }
}
