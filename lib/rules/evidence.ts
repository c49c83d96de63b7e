// How much one signal says of a party: log-likelihood ratios of reciprocator against exploiter (E.6).
import type { PartyId } from '../ids.ts'
import type { Params } from '../scenario/params.ts'
import type { Measure, Terms } from '../scenario/schema.ts'
import { stepsOf } from './catalogue.ts'
import { irreversibleShare } from './irreversibility.ts'
import type { Sight } from './verification.ts'
import type { Grade } from './world.ts'

/** Chance of a grade when the commitment is broken. */
function whenBroken(p: Params, grade: Grade, { detection, falseAlarm }: Sight): number {
  const clear = detection * p.clearShare
  if (grade === 'clear') return clear
  const doubtful = falseAlarm + (1 - falseAlarm) * (detection - clear)
  return grade === 'doubtful' ? doubtful : Math.max(0, 1 - doubtful - clear)
}

/** Chance of a grade when it is kept. */
function whenKept(grade: Grade, { falseAlarm }: Sight): number {
  if (grade === 'clear') return 0
  return grade === 'doubtful' ? falseAlarm : 1 - falseAlarm
}

/** ln of the chances of a grade, reciprocator over exploiter, when they keep it with chance r and e: of e, for a given r. */
function ratioTo(p: Params, grade: Grade, r: number, seen: Sight): (e: number) => number {
  const kept = whenKept(grade, seen)
  const broken = whenBroken(p, grade, seen)
  const of = (keeps: number): number => Math.max(1e-9, keeps * kept + (1 - keeps) * broken)
  const reciprocator = of(r)
  return (e) => (r === e ? 0 : Math.log(reciprocator / of(e)))
}

/**
 * Log-odds that a report on one commitment is worth (E.6). `cost`: the signal cost x, points;
 * `record`: what the observer has seen the party bear, points. A cost of nothing says nothing.
 */
export function commitmentEvidence(p: Params, grade: Grade, cost: number, record: number, seen: Sight): number {
  return evidenceByRecord(p, grade, cost, seen)(record)
}

/** The same of one report for many observers, each with a record of its own. */
export function evidenceByRecord(p: Params, grade: Grade, cost: number, seen: Sight): (record: number) => number {
  const r = 1 - p.lapseBelieved
  const ratio = ratioTo(p, grade, r, seen)
  return (record) => {
    const scale = 2 * p.patienceScale + record
    return ratio(cost <= 0 ? r : r * (scale / (scale + cost)) ** p.patienceShape)
  }
}

/** Log-odds of what inspection found, or did not find, elsewhere: the concealment channel (E.6). */
export function concealmentEvidence(p: Params, grade: Grade, seen: Sight): number {
  return ratioTo(p, grade, 1 - p.reserveIfReciprocator, seen)(1 - p.reserveIfExploiter)
}

/** Log-odds of an open reversal or walk-out (−1.43), a coercive act (−0.69), a provocation or announced suspension (−0.22). */
export function openEvidence(p: Params, weight: 'openBreach' | 'coercion' | 'provocation'): number {
  if (weight === 'openBreach') return Math.log(p.breachIfReciprocator / p.breachIfExploiter)
  if (weight === 'coercion') return Math.log(p.coercionIfReciprocator / p.coercionIfExploiter)
  return Math.log(p.provocationIfReciprocator / p.provocationIfExploiter)
}

/** How the cost of a step is shown. */
export interface Showing {
  /** 1 when unilateral, less inside a package (E.6). */
  weight: number
  /** On the step's cost, from events. */
  costFactor: number
  /** Whether the will of signing counts too: in the turn of signature, and of a gesture. */
  will: 'spentNow' | 'spentBefore'
}

/** x: the cost a step shows this turn, points (E.6). A one-off shows its share of a turn. */
export function signalCost(p: Params, terms: Terms, measure: Measure, { weight, costFactor, will }: Showing): number {
  const price = measure.cost * costFactor
  const borne = measure.mode === 'hold' ? price : (price + measure.stake * irreversibleShare(p, terms, measure)) / stepsOf(terms, measure)
  return weight * (borne + (will === 'spentNow' ? p.willSignalWeight * measure.will : 0))
}

/** 1 for an observer the measure benefits, the spill-over weight for every other (RULINGS 11). */
export function observerWeight(p: Params, measure: Measure, observer: PartyId): number {
  return (measure.benefit[observer] ?? 0) > 0 ? 1 : p.spillOver
}
