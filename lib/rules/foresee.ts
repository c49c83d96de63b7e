// What a delegation's own orders may come to, reckoned from what it may know: before it gives them, at the desk.
import type { MeasureId, PartyId } from '../ids.ts'
import type { Catalogue, Level } from '../scenario/schema.ts'
import { levelIn, measureOf, partiesIn, stepsOf } from './catalogue.ts'
import { concealmentEvidence, evidenceByRecord, observerWeight, openEvidence, signalCost } from './evidence.ts'
import { irretrievable } from './irreversibility.ts'
import { isOwed, type Standing } from './owed.ts'
import { watched } from './reserve.ts'
import { clamp, logit, sigmoid, sumOf } from './round.ts'
import { type Sight, sight } from './verification.ts'
import type { Due, Grade, PerParty } from './world.ts'

/** A package in force as its parties see it; a screen's view of one serves as it is. */
export interface Bond extends Omit<Standing, 'dues'> {
  since: number
  dues: readonly Pick<Due, 'party' | 'measure' | 'status' | 'done'>[]
}

/** What the delegation may reckon with. */
export interface Vantage {
  party: PartyId
  /** The turn that is being played. */
  turn: number
  /** Packages in force. */
  bonds: readonly Bond[]
  /** How far each other one trusts it, 0–1. */
  trust: PerParty<number>
  /** What each other one has seen it bear, points. */
  record: PerParty<number>
}

/** How far one other delegation's trust would move by this alone, points of 100. */
export interface Move {
  party: PartyId
  points: number
}

/** What inspection may report, and how likely, 0–1. They add up to 1. */
export type Chances = Record<Grade, number>

/** One commitment under one's own order. */
export interface Foreseen {
  measure: MeasureId
  /** Points that delivering it costs this turn. */
  cost: number
  /** The most thorough inspection agreed for it, in whatever package. */
  level: Level
  kept: Chances
  stalled: Chances
  /** Not delivering it now is an open breach: it was reported as not delivered last turn. */
  second: boolean
  moves: Record<Grade | 'openBreach', Move[]>
}

/** Keeping a reserve in a package. */
export interface ForeseenReserve {
  /** Points a turn. */
  cost: number
  /** Points of what one could not get back that it would save, were one betrayed. */
  saves: number
  /** null where nobody looks for reserves. */
  seen: { chances: Chances; moves: Record<'doubtful' | 'clear', Move[]> } | null
}

/** Every commitment that is owed in a package, in its order. */
export function foresee(c: Catalogue, from: Vantage, bond: Bond): Foreseen[] {
  return bond.dues.filter((due) => due.party === from.party && isOwed(due.status)).map((due) => foreseeOne(c, from, bond, due))
}

function foreseeOne(c: Catalogue, from: Vantage, bond: Bond, { measure: id, status }: Bond['dues'][number]): Foreseen {
  const p = c.params
  const measure = measureOf(c, id)
  const speaking = speaks(from, bond, id)
  const level = levelIn(speaking.terms, from.party)
  const seen = sight(c, level, measure.observability)
  const fresh = holding(from, id).some(({ since }) => since === from.turn)
  const will = fresh ? 'spentNow' : 'spentBefore'
  const x = signalCost(p, speaking.terms, measure, { weight: p.packageSignalWeight, costFactor: 1, will })
  const weigh = (holder: PartyId) => observerWeight(p, measure, holder)
  const reported = (grade: Grade) => {
    const worth = evidenceByRecord(p, grade, x, seen)
    return moves(c, from, (holder) => weigh(holder) * worth(from.record[holder] ?? 0))
  }
  return {
    measure: id,
    cost: measure.mode === 'hold' ? measure.cost : measure.cost / stepsOf(speaking.terms, measure),
    level,
    kept: { clean: 1 - seen.falseAlarm, doubtful: seen.falseAlarm, clear: 0 },
    stalled: whenNotThere(p.clearShare, seen),
    second: status === 'stalled',
    moves: {
      clean: reported('clean'),
      doubtful: reported('doubtful'),
      clear: reported('clear'),
      openBreach: moves(c, from, (holder) => weigh(holder) * openEvidence(p, 'openBreach')),
    },
  }
}

/** What a reserve in this package costs, saves and risks. */
export function foreseeReserve(c: Catalogue, from: Vantage, bond: Bond): ForeseenReserve {
  const p = c.params
  const protectedPoints = sumOf(bond.dues, ({ party, measure: id, status, done }) => {
    const measure = measureOf(c, id)
    const capability = measure.kind === 'material' && (measure.domain === 'military' || measure.domain === 'nuclear')
    return party === from.party && isOwed(status) && capability ? irretrievable(p, bond.terms, measure, done) : 0
  })
  const seen = sight(c, levelIn(bond.terms, from.party), 'C')
  const parties = partiesIn(c, bond.terms)
  const found = (grade: 'doubtful' | 'clear') =>
    moves(c, from, (holder) => (parties.includes(holder) ? 1 : p.spillOver) * concealmentEvidence(p, grade, seen))
  return {
    cost: p.reserveCost,
    saves: p.reserveCover * protectedPoints,
    seen: watched(c, bond).includes(from.party)
      ? { chances: whenNotThere(p.clearShare, seen), moves: { doubtful: found('doubtful'), clear: found('clear') } }
      : null,
  }
}

/** What suspending, or leaving, would do to others' trust. */
export function foreseeStep(
  c: Catalogue,
  from: Vantage,
  bond: Bond,
  step: { kind: 'suspend'; as: 'answered' | 'open'; measures: readonly MeasureId[] } | { kind: 'withdraw' },
): Move[] {
  const p = c.params
  if (step.kind === 'withdraw') {
    const parties = partiesIn(c, bond.terms)
    return moves(c, from, (holder) => (parties.includes(holder) ? 1 : p.spillOver) * openEvidence(p, 'openBreach'))
  }
  const evidence = openEvidence(p, step.as === 'open' ? 'openBreach' : 'provocation')
  return moves(
    c,
    from,
    (holder) => evidence * Math.max(0, ...step.measures.map((measure) => observerWeight(p, measureOf(c, measure), holder))),
  )
}

/** The report on a breach: half of what is noticed is clear; unnoticed it may still look doubtful (R13). */
function whenNotThere(clearShare: number, { detection, falseAlarm }: Sight): Chances {
  const clear = detection * clearShare
  const doubtful = detection - clear + (1 - detection) * falseAlarm
  return { clear, doubtful, clean: 1 - clear - doubtful }
}

const holding = ({ bonds, party }: Vantage, measure: MeasureId): Bond[] =>
  bonds.filter(({ dues }) => dues.some((due) => due.party === party && due.measure === measure && isOwed(due.status)))

/** The package whose inspection speaks for a measure: the most thorough, then the oldest (RULINGS 12). */
function speaks(from: Vantage, bond: Bond, measure: MeasureId): Bond {
  const older = (a: Bond, b: Bond) => a.since - b.since || (a.id < b.id ? -1 : 1)
  const [first] = holding(from, measure).sort((a, b) => levelIn(b.terms, from.party) - levelIn(a.terms, from.party) || older(a, b))
  return first ?? bond
}

/** By this evidence alone, within what one turn can move; the largest first, and none that nobody would feel. */
function moves({ params: p, parties }: Catalogue, from: Vantage, evidence: (holder: PartyId) => number): Move[] {
  return parties
    .filter(({ id }) => id !== from.party)
    .map(({ id: party }) => {
      const before = from.trust[party] ?? 0.5
      return { party, points: 100 * (sigmoid(logit(before) + clamp(evidence(party), -p.evidenceCap, p.evidenceCap)) - before) }
    })
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
}
