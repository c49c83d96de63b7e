// One short sentence for each step, for those who hear the turn told.
import { useTranslations } from 'use-intl/react'
import type { ToldTurn } from '../../../lib/view/told.ts'
import { bandOf, chancePercent } from '../figures.ts'
import { gradesOf, newsOf, type StepKind, trustMoves } from './steps.ts'

export function useSay(): (step: StepKind, told: ToldTurn) => string {
  const t = useTranslations()
  return (step, told) => {
    const { story } = told
    switch (step) {
      case 'reports':
        return t('reveal.says.reports', { ...gradesOf(told), open: newsOf(told).length })
      case 'trust': {
        const all = trustMoves(story, null)
        const up = all.filter(({ change }) => change > 0).length
        return t('reveal.says.trust', { up, down: all.length - up })
      }
      case 'tension':
        return t('reveal.says.tension', {
          before: Math.round(story.tension.before),
          after: Math.round(story.tension.after),
          band: t(`common.tension.band.${bandOf(story.tension.after)}`),
        })
      case 'agreements':
        return t('reveal.says.agreements', { count: story.changes.length })
      case 'crisis':
        return t('reveal.says.crisis', { war: String(story.crisis?.war ?? false) })
      case 'war':
        return t('reveal.says.war', { percent: chancePercent(story.warRisk) })
      case 'end':
        return t('reveal.says.end', { kind: told.over?.kind ?? 'other' })
      case 'will':
      case 'pressure':
        return t(`reveal.says.${step}`)
    }
  }
}
