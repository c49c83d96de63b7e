// What the log's sentences need besides words: what an entry is about, and the time of day.
import type { LogEntry } from '../../../lib/game/state.ts'
import { clockTime } from '../../_client/clockTime.ts'

/** A report is named `package:party:measure`; `*` stands for what inspection found elsewhere. */
export function reportParts(report: string): { package: string; party: string; measure: string | null } {
  const [of = '', party = '', measure = '*'] = report.split(':')
  return { package: of, party, measure: measure === '*' ? null : measure }
}

/** The time of day here, `14:05`. */
export const timeText = (at: LogEntry['at']): string => clockTime(at)
