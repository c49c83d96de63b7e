// All that a turn says of each party to each other one, in log-odds, in the order of the panel (E.6, F).
import type { PartyId } from '../ids.ts'
import type { Catalogue, Measure, Terms } from '../scenario/schema.ts'
import { actOf, levelIn, measureOf, otherPrincipal, partiesIn, partyOf } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { type Effect, inspectionDown } from './effects.ts'
import { concealmentEvidence, evidenceByRecord, observerWeight, openEvidence, type Showing, signalCost } from './evidence.ts'
import { grouped } from './group.ts'
import type { Promises } from './promises.ts'
import type { ActEvent } from './signals.ts'
import type { Suspension, Walkout } from './suspension.ts'
import { keyOf } from './undertaking.ts'
import { lowered, sight } from './verification.ts'
import type { OpenEvent, ReceiptLine, Signals, World } from './world.ts'

/** One thing learnt: its line on the receipt, its weight, and what it adds to the record. */
export interface Witness {
  /** Written for this one witness; its points follow when it is known what all of them come to. */
  line: ReceiptLine
  logOdds: number
  /** Points of cost seen borne. */
  borne: number
}
/** Something said of a party: what each other one learns of it, who has seen it bear so much (`record`); null: nothing. */
export interface Statement {
  toward: PartyId
  to: (holder: PartyId, record: number) => Witness | null
}
export interface Testimony {
  /** By the party of which it is said, in the order of the panel. */
  about: ReadonlyMap<PartyId, readonly Statement[]>
  /** Parties that openly broke, left or reversed something. */
  breached: PartyId[]
}
export interface Evidence {
  signals: Signals
  suspended: readonly Suspension[]
  left: readonly Walkout[]
  told: Promises['told']
  effects: readonly Effect[]
}

/** A step shown alone stands under no terms. */
const noTerms: Terms = {
  title: '-',
  commitments: [],
  sequence: { kind: 'simultaneous' },
  verify: {},
  duration: 1,
  clauses: { snapback: [], escrow: [], clarify: false, dispute: 'none' },
}

/** What the turn after the last adjudicated one tells. */
export function testimony(c: Catalogue, world: World, evidence: Evidence): Testimony {
  const { signals, effects } = evidence
  const statements = [
    ...reportsOnMeasures(c, world, evidence),
    ...reportsElsewhere(c, world, evidence),
    ...openBreaches(c, world, evidence),
    ...gestures(c, evidence),
    ...acts(c, signals.open),
    ...caught(c, signals.open),
    ...events(c, effects),
  ]
  return {
    about: grouped(statements, (s) => s.toward),
    breached: c.parties.map((party) => party.id).filter((id) => hasBreached(evidence, id)),
  }
}

/** Said to one party alone: what its line says and what it is worth. */
function only(holder: PartyId, toward: PartyId, line: Omit<ReceiptLine, 'evidence' | 'points'>, evidence: number): Statement {
  return {
    toward,
    to: (listener) => (listener === holder ? { line: { ...line, evidence, points: 0 }, logOdds: evidence, borne: 0 } : null),
  }
}

function showing(effects: readonly Effect[], measure: Measure, usual: number, will: Showing['will']): Showing {
  let { weight, costFactor }: Omit<Showing, 'will'> = { weight: usual, costFactor: 1 }
  for (const { effect } of effects) {
    if (effect.kind !== 'costFactor' || effect.domain !== measure.domain) continue
    costFactor *= effect.times
    if (effect.unilateral) weight = Math.max(weight, 1)
  }
  return { weight, costFactor, will }
}

function reportsOnMeasures(c: Catalogue, world: World, { told, effects }: Evidence): Statement[] {
  const p = c.params
  const statements: Statement[] = []
  for (const { report, of } of told) {
    const terms = world.agreements[report.package]?.terms
    if (!terms) continue
    const { party, measure, level } = of
    const grade = gradeNow(report)
    const seen = sight(c, level, measure.observability)
    const fresh = of.places.some((place) => world.agreements[place.package]?.since === world.turn + 1)
    const x = signalCost(p, terms, measure, showing(effects, measure, p.packageSignalWeight, fresh ? 'spentNow' : 'spentBefore'))
    const good = measure.mode === 'do' ? 'stepDone' : 'kept'
    const reason = grade === 'clean' ? good : grade
    const worth = evidenceByRecord(p, grade, x, seen)
    const to: Statement['to'] = (holder, record) => {
      const weight = observerWeight(p, measure, holder)
      const evidence = weight * worth(record)
      const numbers = { cost: x, detection: seen.detection, level, weight }
      return {
        line: { reason, party, package: report.package, measure: measure.id, numbers, evidence, points: 0 },
        logOdds: evidence,
        borne: grade === 'clean' ? weight * x : 0,
      }
    }
    statements.push({ toward: party, to })
  }
  return statements
}

const elsewhere = { clean: 'nothingFoundElsewhere', doubtful: 'doubtElsewhere', clear: 'reserveSeen' } as const

function reportsElsewhere(c: Catalogue, world: World, { signals, effects }: Evidence): Statement[] {
  return signals.reports.flatMap((report): Statement[] => {
    const { party, package: id } = report
    const terms = world.agreements[id]?.terms
    if (report.measure !== null || !terms) return []
    const level = lowered(levelIn(terms, party), inspectionDown(effects))
    const seen = sight(c, level, 'C')
    const grade = gradeNow(report)
    const full = concealmentEvidence(c.params, grade, seen)
    const parties = partiesIn(c, terms)
    const to: Statement['to'] = (holder) => {
      const weight = parties.includes(holder) ? 1 : c.params.spillOver
      const evidence = weight * full
      const numbers = { detection: seen.detection, level, weight }
      return {
        line: { reason: elsewhere[grade], party, package: id, numbers, evidence, points: 0 },
        logOdds: evidence,
        borne: 0,
      }
    }
    return [{ toward: party, to }]
  })
}

/** Promises struck down at home, second stalls, suspensions and walk-outs. */
function openBreaches(c: Catalogue, world: World, { signals, suspended, left }: Evidence): Statement[] {
  const p = c.params
  const breach = openEvidence(p, 'openBreach')
  const once = new Set<string>()
  const broken = signals.open.flatMap((e): Statement[] => {
    if ((e.kind !== 'struckDown' && e.kind !== 'secondStall') || once.has(keyOf(e.party, e.measure))) return []
    once.add(keyOf(e.party, e.measure))
    const { kind: reason, party, package: id, measure } = e
    const to: Statement['to'] = (holder) => {
      const evidence = breach * observerWeight(p, measureOf(c, measure), holder)
      return { line: { reason, party, package: id, measure, evidence, points: 0 }, logOdds: evidence, borne: 0 }
    }
    return [{ toward: party, to }]
  })
  const withheld = suspended.map(({ party, package: id, measures, kind }): Statement => {
    const reason = kind === 'open' ? 'suspended' : 'suspendedAfterReport'
    const numbers = { measures: measures.length }
    const to: Statement['to'] = (holder) => {
      const weight = Math.max(...measures.map((m) => observerWeight(p, measureOf(c, m), holder)))
      const evidence = weight * (kind === 'open' ? breach : openEvidence(p, 'provocation'))
      return { line: { reason, party, package: id, numbers, evidence, points: 0 }, logOdds: evidence, borne: 0 }
    }
    return { toward: party, to }
  })
  const gone = left.map(({ party, package: id }): Statement => {
    const terms = world.agreements[id]?.terms
    const parties = terms ? partiesIn(c, terms) : []
    const to: Statement['to'] = (holder) => {
      const evidence = breach * (parties.includes(holder) ? 1 : p.spillOver)
      return { line: { reason: 'withdrew', party, package: id, evidence, points: 0 }, logOdds: evidence, borne: 0 }
    }
    return { toward: party, to }
  })
  return [...broken, ...withheld, ...gone]
}

function hasBreached({ signals, suspended, left }: Evidence, party: PartyId): boolean {
  const broke = signals.open.some(
    (e) => e.party === party && (e.kind === 'struckDown' || e.kind === 'secondStall' || (e.kind === 'act' && e.broke.length > 0)),
  )
  return broke || suspended.some((s) => s.party === party && s.kind === 'open') || left.some((walkout) => walkout.party === party)
}

/** A gesture is carried out in the open, whatever the others do, and counts at full weight (RULINGS 23). */
function gestures(c: Catalogue, { signals, effects }: Evidence): Statement[] {
  const p = c.params
  const times = effects.reduce((a, { effect }) => (effect.kind === 'gestureWeight' ? a * effect.times : a), 1)
  return signals.open.flatMap((e): Statement[] => {
    if (e.kind !== 'gesture') return []
    const { party } = e
    const measure = measureOf(c, e.measure)
    const x = times * signalCost(p, noTerms, measure, showing(effects, measure, 1, 'spentNow'))
    const worth = evidenceByRecord(p, 'clean', x, sight(c, 0, measure.observability))
    const to: Statement['to'] = (holder, record) => {
      const weight = observerWeight(p, measure, holder)
      const evidence = weight * worth(record)
      const numbers = { cost: x, weight }
      return {
        line: { reason: 'gesture', party, measure: measure.id, numbers, evidence, points: 0 },
        logOdds: evidence,
        borne: weight * x,
      }
    }
    return [{ toward: party, to }]
  })
}

/** What an act says to its target, to the target's allies, and to those whose commitments it broke (RULINGS 24). */
function acts(c: Catalogue, open: readonly OpenEvent[]): Statement[] {
  return open.flatMap((e): Statement[] => {
    if (e.kind === 'act') return e.vetoedBy.length > 0 ? [] : ofAct(c, e)
    const acted = open.some((other) => other.kind === 'act' && other.party === e.party)
    if (e.kind === 'brink' && !acted) return [towardTarget(c, e.party, otherPrincipal(c, e.party), 'coercion', {})]
    return []
  })
}

function ofAct(c: Catalogue, { party, act: id, broke }: ActEvent): Statement[] {
  const p = c.params
  const act = actOf(c, id)
  const target = act.target === party ? otherPrincipal(c, party) : act.target
  const side = act.sideTrust.map(({ holder, toward, logOdds }) => only(holder, toward, { reason: 'act', party, act: id }, logOdds))
  const [first] = broke
  if (!first) return [towardTarget(c, party, target, act.evidence, { act: id }), ...side]
  const broken = broke.map((b) => measureOf(c, b.measure))
  const to: Statement['to'] = (holder) => {
    const weight = holder === target ? 1 : Math.max(...broken.map((m) => observerWeight(p, m, holder)))
    const evidence = weight * openEvidence(p, 'openBreach')
    return {
      line: { reason: 'brokenByAct', party, act: id, measure: first.measure, package: first.package, evidence, points: 0 },
      logOdds: evidence,
      borne: 0,
    }
  }
  return [{ toward: party, to }, ...side]
}

function towardTarget(
  c: Catalogue,
  party: PartyId,
  target: PartyId,
  weight: 'provocation' | 'coercion',
  extra: Pick<ReceiptLine, 'act'>,
): Statement {
  const full = openEvidence(c.params, weight)
  const to: Statement['to'] = (holder) => {
    const ally = partyOf(c, holder).allies.includes(target)
    const evidence = holder === target ? full : ally ? c.params.spillOver * full : 0
    const reason = holder === target ? weight : 'spillOver'
    return { line: { reason, party, ...extra, evidence, points: 0 }, logOdds: evidence, borne: 0 }
  }
  return { toward: party, to }
}

function caught(c: Catalogue, open: readonly OpenEvent[]): Statement[] {
  const evidence = openEvidence(c.params, 'provocation')
  return open.flatMap((e): Statement[] => {
    if (e.kind !== 'intelligenceCaught') return []
    return [only(e.target, e.party, { reason: 'intelligenceCaught', party: e.party }, evidence)]
  })
}

function events(c: Catalogue, effects: readonly Effect[]): Statement[] {
  return effects.flatMap(({ label, effect }): Statement[] => {
    if (effect.kind !== 'trust' && effect.kind !== 'evidence') return []
    const evidence = effect.kind === 'trust' ? effect.logOdds : openEvidence(c.params, effect.weight)
    return [only(effect.holder, effect.toward, { reason: 'inject', label }, evidence)]
  })
}
