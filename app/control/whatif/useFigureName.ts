// A figure of an outcome, in words.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useControl } from '../useControl.ts'
import type { Figure } from './compare.ts'

export function useFigureName(): (figure: Figure) => string {
  const t = useTranslations('log.whatIf')
  const { catalogue } = useControl()
  return (figure) => {
    switch (figure.kind) {
      case 'tension':
      case 'war':
        return t(figure.kind)
      case 'trust':
        return t('trust', { holder: partyName(catalogue, figure.holder), toward: partyName(catalogue, figure.toward) })
      case 'will':
      case 'pressure':
        return t(figure.kind, { party: partyName(catalogue, figure.party) })
    }
  }
}
