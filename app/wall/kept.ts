// How much of what is owed is kept, as far as has been reported: before that it is only due.
import { settledGrade } from '../../lib/view/onmap.ts'
import type { AgreementView, PublicView } from '../../lib/view/view.ts'

export type Kept =
  | { kind: 'due'; count: number }
  /** `now`: this turn, or at the end; `lastTurn`: nothing has been reported of this turn yet. */
  | { kind: 'now' | 'lastTurn'; kept: number; all: number }

const good = new Set<AgreementView['dues'][number]['status']>(['performed', 'verified', 'done'])

export function keptOf(
  agreements: readonly AgreementView[],
  { room, reports, story }: Pick<PublicView, 'room' | 'reports' | 'story'>,
): Kept {
  const dues = agreements.flatMap((one) => one.dues)
  const told = room.status !== 'playing' || story?.turn === room.turn
  const own = told ? [] : reports.filter((report) => report.measure && agreements.some(({ id }) => id === report.package))
  if (own.length > 0) return { kind: 'now', kept: own.filter((report) => settledGrade(report) === 'clean').length, all: own.length }
  if (dues.every(({ status }) => status === 'due')) return { kind: 'due', count: dues.length }
  return { kind: told ? 'now' : 'lastTurn', kept: dues.filter(({ status }) => good.has(status)).length, all: dues.length }
}
