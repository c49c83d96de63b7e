// Examining a doubtful report (C, D): it may show the truth, once.
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { levelIn } from './catalogue.ts'
import { happens } from './draw.ts'
import type { Report, Signals, World } from './world.ts'

export type Clarified = NonNullable<Report['clarified']>

/**
 * What examining a doubtful report shows: the truth with chance .35 + .10 a level, or for certain when
 * somebody mediates between the asker and the party concerned. One draw a report, whoever asks.
 * A report that is not doubtful, or not there, stays what it is.
 */
export function clarify(c: Catalogue, world: World, signals: Signals, reportId: string, by: PartyId, seed: string): Clarified {
  const report = signals.reports.find((r) => r.id === reportId)
  if (!report) return 'stillDoubtful'
  if (report.grade !== 'doubtful') return report.grade
  if (report.clarified !== null) return report.clarified
  const terms = world.agreements[report.package]?.terms
  const level = terms ? levelIn(terms, report.party) : 0
  const mediated = signals.open.some((e) => e.kind === 'mediation' && e.between.includes(by) && e.between.includes(report.party))
  const chance = c.params.clarifyBase + c.params.clarifyPerLevel * level
  if (!mediated && !happens(seed, world.turn + 1, 'clarify', report.id, chance)) return 'stillDoubtful'
  return isInnocent(signals, report) ? 'clean' : 'clear'
}

function isInnocent({ secret }: Signals, report: Report): boolean {
  if (report.measure === null) return !secret.reserves.some((r) => r.package === report.package && r.party === report.party)
  return secret.truths.some((t) => t.party === report.party && t.measure === report.measure && t.state === 'kept')
}

/** The grade a report has after any examination. */
export function gradeNow(report: Report): Report['grade'] {
  return report.clarified === 'clean' || report.clarified === 'clear' ? report.clarified : report.grade
}
