// All that a turn says of each party to each other one, in log-odds, in the order of the panel (E.6, F).
import type { PartyId } from '../ids.ts'
import type { Catalogue, Measure, Terms } from '../scenario/schema.ts'
import { actOf, levelIn, measureOf, otherPrincipal, othersThan, partiesIn, partyOf } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { type Effect, inspectionDown } from './effects.ts'
import { commitmentEvidence, concealmentEvidence, observerWeight, openEvidence, type Showing, signalCost } from './evidence.ts'
import { inForce, keyOf, owed } from './owed.ts'
import type { ActEvent } from './signals.ts'
import type { Suspension } from './suspension.ts'
import { lowered, sight } from './verification.ts'
import type { OpenEvent, PartyResponse, PerParty, Reason, ReceiptLine, Signals, World } from './world.ts'

/** One thing learnt: its line on the receipt (points follow), its weight, and what it adds to the record. */
export interface Witness {
  holder: PartyId
  toward: PartyId
  line: Omit<ReceiptLine, 'points' | 'reason'> & { reason: Reason }
  logOdds: number
  /** Points of cost seen borne. */
  borne: number
}
export interface Testimony {
  witnesses: Witness[]
  /** Parties that openly broke, left or reversed something. */
  breached: PartyId[]
}
export interface Evidence {
  signals: Signals
  responses: Partial<PerParty<PartyResponse>>
  suspended: readonly Suspension[]
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
  const breaches = openBreaches(c, world, evidence)
  return {
    witnesses: [
      ...reportsOnMeasures(c, world, evidence),
      ...reportsElsewhere(c, world, evidence),
      ...breaches,
      ...gestures(c, world, evidence),
      ...acts(c, evidence.signals.open),
      ...caught(c, evidence.signals.open),
      ...events(c, evidence.effects),
    ].filter((w) => w.logOdds !== 0 || w.borne !== 0),
    breached: c.parties.map((party) => party.id).filter((id) => breachedBy(breaches, evidence.signals.open, id)),
  }
}

/** Told to every other party, each with its weight. */
function toAll(c: Catalogue, toward: PartyId, witness: (holder: PartyId) => Omit<Witness, 'holder' | 'toward'>): Witness[] {
  return othersThan(c, toward).map((holder) => {
    const { line, logOdds, borne } = witness(holder)
    return { holder, toward, line, logOdds, borne }
  })
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

function reportsOnMeasures(c: Catalogue, world: World, { signals, effects }: Evidence): Witness[] {
  const p = c.params
  const all = new Map(owed(c, world, inspectionDown(effects)).map((o) => [o.key, o]))
  return signals.reports.flatMap((report): Witness[] => {
    const { party, measure } = report
    const o = measure === null ? undefined : all.get(keyOf({ party, measure }))
    const terms = world.agreements[report.package]?.terms
    if (!o || !terms) return []
    const grade = gradeNow(report)
    const seen = sight(c, o.level, o.measure.observability)
    const fresh = o.places.some((place) => world.agreements[place.package]?.since === world.turn + 1)
    const x = signalCost(p, terms, o.measure, showing(effects, o.measure, p.packageSignalWeight, fresh ? 'spentNow' : 'spentBefore'))
    const good = o.measure.mode === 'do' ? 'stepDone' : 'kept'
    return toAll(c, o.party, (holder) => {
      const weight = observerWeight(p, o.measure, holder)
      const logOdds = weight * commitmentEvidence(p, grade, x, world.record[holder]?.[o.party] ?? 0, seen)
      const numbers = { cost: x, detection: seen.detection, level: o.level, weight }
      return {
        line: {
          reason: grade === 'clean' ? good : grade,
          party: o.party,
          package: report.package,
          measure: o.measure.id,
          numbers,
          evidence: logOdds,
        },
        logOdds,
        borne: grade === 'clean' ? weight * x : 0,
      }
    })
  })
}

const elsewhere = { clean: 'nothingFoundElsewhere', doubtful: 'doubtElsewhere', clear: 'reserveSeen' } as const

function reportsElsewhere(c: Catalogue, world: World, { signals, effects }: Evidence): Witness[] {
  return signals.reports.flatMap((report): Witness[] => {
    const terms = world.agreements[report.package]?.terms
    if (report.measure !== null || !terms) return []
    const level = lowered(levelIn(terms, report.party), inspectionDown(effects))
    const seen = sight(c, level, 'C')
    const grade = gradeNow(report)
    const parties = partiesIn(c, terms)
    return toAll(c, report.party, (holder) => {
      const weight = parties.includes(holder) ? 1 : c.params.spillOver
      const logOdds = weight * concealmentEvidence(c.params, grade, seen)
      const numbers = { detection: seen.detection, level, weight }
      return {
        line: { reason: elsewhere[grade], party: report.party, package: report.package, numbers, evidence: logOdds },
        logOdds,
        borne: 0,
      }
    })
  })
}

/** Promises struck down at home, second stalls, suspensions and walk-outs. */
function openBreaches(c: Catalogue, world: World, { signals, responses, suspended }: Evidence): Witness[] {
  const p = c.params
  const breach = openEvidence(p, 'openBreach')
  const once = new Set<string>()
  const broken = signals.open.flatMap((e): Witness[] => {
    if ((e.kind !== 'struckDown' && e.kind !== 'secondStall') || once.has(`${e.party}/${e.measure}`)) return []
    once.add(`${e.party}/${e.measure}`)
    return toAll(c, e.party, (holder) => {
      const logOdds = breach * observerWeight(p, measureOf(c, e.measure), holder)
      return { line: { reason: e.kind, party: e.party, package: e.package, measure: e.measure, evidence: logOdds }, logOdds, borne: 0 }
    })
  })
  const withheld = suspended.flatMap((s) =>
    toAll(c, s.party, (holder) => {
      const weight = Math.max(...s.measures.map((m) => observerWeight(p, measureOf(c, m), holder)))
      const logOdds = weight * (s.kind === 'open' ? breach : openEvidence(p, 'provocation'))
      const reason = s.kind === 'open' ? 'suspended' : 'suspendedAfterReport'
      return {
        line: { reason, party: s.party, package: s.package, numbers: { measures: s.measures.length }, evidence: logOdds },
        logOdds,
        borne: 0,
      }
    }),
  )
  const left = inForce(world).flatMap((agreement) => {
    const parties = partiesIn(c, agreement.terms)
    return parties
      .filter((party) => responses[party]?.withdraw.includes(agreement.id))
      .flatMap((party) =>
        toAll(c, party, (holder) => {
          const logOdds = breach * (parties.includes(holder) ? 1 : p.spillOver)
          return { line: { reason: 'withdrew', party, package: agreement.id, evidence: logOdds }, logOdds, borne: 0 }
        }),
      )
  })
  return [...broken, ...withheld, ...left]
}

function breachedBy(breaches: readonly Witness[], open: readonly OpenEvent[], party: PartyId): boolean {
  return (
    breaches.some((w) => w.toward === party && w.line.reason !== 'suspendedAfterReport') ||
    open.some((e) => e.kind === 'act' && e.party === party && e.broke.length > 0)
  )
}

/** A gesture is carried out in the open, whatever the others do, and counts at full weight (RULINGS 23). */
function gestures(c: Catalogue, world: World, { signals, effects }: Evidence): Witness[] {
  const p = c.params
  const times = effects.reduce((a, { effect }) => (effect.kind === 'gestureWeight' ? a * effect.times : a), 1)
  return signals.open.flatMap((e): Witness[] => {
    if (e.kind !== 'gesture') return []
    const measure = measureOf(c, e.measure)
    const x = times * signalCost(p, noTerms, measure, showing(effects, measure, 1, 'spentNow'))
    return toAll(c, e.party, (holder) => {
      const weight = observerWeight(p, measure, holder)
      const logOdds = weight * commitmentEvidence(p, 'clean', x, world.record[holder]?.[e.party] ?? 0, sight(c, 0, measure.observability))
      return {
        line: { reason: 'gesture', party: e.party, measure: e.measure, numbers: { cost: x, weight }, evidence: logOdds },
        logOdds,
        borne: weight * x,
      }
    })
  })
}

/** What an act says to its target, to the target's allies, and to those whose commitments it broke (RULINGS 24). */
function acts(c: Catalogue, open: readonly OpenEvent[]): Witness[] {
  return open.flatMap((e): Witness[] => {
    if (e.kind === 'act') return e.vetoedBy.length > 0 ? [] : ofAct(c, e)
    const acted = open.some((other) => other.kind === 'act' && other.party === e.party)
    if (e.kind === 'brink' && !acted) return towardTarget(c, e.party, otherPrincipal(c, e.party), 'coercion', {})
    return []
  })
}

function ofAct(c: Catalogue, e: ActEvent): Witness[] {
  const p = c.params
  const act = actOf(c, e.act)
  const target = act.target === e.party ? otherPrincipal(c, e.party) : act.target
  const side = act.sideTrust.map((s) => ({
    holder: s.holder,
    toward: s.toward,
    line: { reason: 'act' as const, party: e.party, act: e.act, evidence: s.logOdds },
    logOdds: s.logOdds,
    borne: 0,
  }))
  if (e.broke.length === 0) return [...towardTarget(c, e.party, target, act.evidence, { act: e.act }), ...side]
  const broken = e.broke.map((b) => measureOf(c, b.measure))
  const told = toAll(c, e.party, (holder) => {
    const weight = holder === target ? 1 : Math.max(...broken.map((m) => observerWeight(p, m, holder)))
    const logOdds = weight * openEvidence(p, 'openBreach')
    const first = e.broke[0]
    return {
      line: {
        reason: 'brokenByAct',
        party: e.party,
        act: e.act,
        ...(first ? { measure: first.measure, package: first.package } : {}),
        evidence: logOdds,
      },
      logOdds,
      borne: 0,
    }
  })
  return [...told, ...side]
}

function towardTarget(
  c: Catalogue,
  party: PartyId,
  target: PartyId,
  weight: 'provocation' | 'coercion',
  extra: Pick<ReceiptLine, 'act'>,
): Witness[] {
  const full = openEvidence(c.params, weight)
  return toAll(c, party, (holder) => {
    const ally = partyOf(c, holder).allies.includes(target)
    const logOdds = holder === target ? full : ally ? c.params.spillOver * full : 0
    return { line: { reason: holder === target ? weight : 'spillOver', party, ...extra, evidence: logOdds }, logOdds, borne: 0 }
  })
}

function caught(c: Catalogue, open: readonly OpenEvent[]): Witness[] {
  return open.flatMap((e): Witness[] => {
    if (e.kind !== 'intelligenceCaught') return []
    const logOdds = openEvidence(c.params, 'provocation')
    return [
      { holder: e.target, toward: e.party, line: { reason: 'intelligenceCaught', party: e.party, evidence: logOdds }, logOdds, borne: 0 },
    ]
  })
}

function events(c: Catalogue, effects: readonly Effect[]): Witness[] {
  return effects.flatMap(({ label, effect }): Witness[] => {
    if (effect.kind !== 'trust' && effect.kind !== 'evidence') return []
    const logOdds = effect.kind === 'trust' ? effect.logOdds : openEvidence(c.params, effect.weight)
    return [{ holder: effect.holder, toward: effect.toward, line: { reason: 'inject', label, evidence: logOdds }, logOdds, borne: 0 }]
  })
}
