// One sentence for each kind of entry in the log.
'use client'
import { useTranslations } from 'use-intl/react'
import { isStrategy } from '../../../lib/bots/strategies.ts'
import type { LogEntry } from '../../../lib/game/state.ts'
import { measureName, partyName } from '../../_client/catalogue.ts'
import { useControl } from '../useControl.ts'
import { reportParts } from './logWords.ts'

export function useLogSentence(): (entry: LogEntry) => string {
  const t = useTranslations()
  const { catalogue } = useControl()
  const subjectOf = ({ type, subject = 'none' }: LogEntry): string => {
    if (type === 'gestureAnnounced') return measureName(catalogue, subject)
    if (type === 'botSeated' && isStrategy(subject)) return t(`bots.strategy.${subject}.name`)
    if (type !== 'reportClarified') return subject
    const { party, measure } = reportParts(subject)
    return t('common.report.about', {
      party: partyName(catalogue, party),
      measure: measure ? measureName(catalogue, measure) : t('common.report.elsewhere'),
    })
  }
  return (entry) =>
    t(`control.log.of.${entry.type}`, {
      party: entry.party ? partyName(catalogue, entry.party) : 'none',
      subject: subjectOf(entry),
      phase: entry.phase ? t(`common.phase.${entry.phase}.name`) : 'none',
      turn: entry.turn,
      what: entry.what ?? 'none',
    })
}
