// What is to be set by hand, in words: "Tension", "Japan’s trust in China", "the report on …".
'use client'
import { useTranslations } from 'use-intl/react'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { useControl } from '../useControl.ts'
import type { Target } from './target.ts'

export function useSubject(): (target: Target) => string {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const party = (id: string) => partyName(catalogue, id)
  return (target) => {
    switch (target.kind) {
      case 'tension':
        return t('powers.override.of.tension')
      case 'trust':
        return t('powers.override.of.trust', { holder: party(target.holder), toward: party(target.toward) })
      case 'report': {
        const report = view.reports.find(({ id }) => id === target.report)
        const about = {
          party: report ? party(report.party) : '',
          measure: report?.measure ? measureName(catalogue, report.measure) : t('common.report.elsewhere'),
        }
        return t('powers.override.of.report', { about: t('common.report.about', about) })
      }
      case 'commitment':
        return t('powers.override.of.commitment', { party: party(target.party), measure: measureName(catalogue, target.measure) })
      default:
        return t(`powers.override.of.${target.kind}`, { party: party(target.party) })
    }
  }
}
