// What a party could not get back of what it gives (E.1).
import type { Params } from '../scenario/params.ts'
import type { Measure, Terms } from '../scenario/schema.ts'

/** Whether snap-back can work on it: running economic relief that is not handed over for good. */
export function canSnapBack(measure: Measure): boolean {
  return measure.domain === 'economic' && measure.mode === 'hold' && !measure.delivered
}

/** Share of a measure that can never be rebuilt, 0–1: iota = 1 − rho · phi^R (E.1); under snap-back R is 0 and rho the clause's. */
export function irreversibleShare(p: Params, terms: Terms, measure: Measure): number {
  if (canSnapBack(measure) && terms.clauses.snapback.includes(measure.id)) return 1 - p.snapbackRecover
  return 1 - measure.recoverFraction * p.recoveryDecay ** measure.recoverTurns
}

/** What the committer could not get back of it when that share (0–1) is done already, points (E.1). */
export function irretrievable(p: Params, terms: Terms, measure: Measure, done: number): number {
  return irretrievableOf({ measure, irreversible: irreversibleShare(p, terms, measure) }, done)
}

/** The same when that share is known. */
export function irretrievableOf({ measure, irreversible }: { measure: Measure; irreversible: number }, done: number): number {
  return measure.stake * irreversible * (1 - done)
}
