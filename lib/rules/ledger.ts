// What a package asks of one party and gives it, and the trust it takes to sign (E.4).
import type { PartyId } from '../ids.ts'
import type { Catalogue, Measure, Terms } from '../scenario/schema.ts'
import { levelIn, measureOf, partiesIn, partyOf, rungOf, tranchesIn } from './catalogue.ts'
import { promiseDurability, reversalHazard } from './durability.ts'
import type { Footing } from './footing.ts'
import { irretrievable, irreversibleShare } from './irreversibility.ts'
import { noRemission, type Remission, signaturePrice } from './price.ts'
import { clamp, round6, sum } from './round.ts'
import { sight } from './verification.ts'
import { tensionValue } from './war.ts'
import type { Due } from './world.ts'

/** The six lines of the "why" panel (F). The first four add up to the loss; points but for the durability. */
export interface LedgerLines {
  /** Irretrievable stake at risk at a time: X / tranches. */
  cannotGetBack: number
  /** One-off costs and running costs paid before a breach is noticed. */
  payBeforeNoticing: number
  /** What others hand over that they cannot take back; 0 or less. */
  deliveredToMe: number
  /** What own restraint is worth by lowering the risk of war; 0 or less. */
  ownRestraint: number
  gainIfKept: number
  /** Chance that what is promised still stands at the end, 0–1. */
  durability: number
}

export interface Ledger {
  /** Trust required, 0 or more; above 1 no trust there is suffices; null: never, whatever the trust (RULINGS 14). */
  need: number | null
  /** The same when signing with a reserve. */
  needHedged: number | null
  /** X: points this party could not get back, inspection exposure included (E.1). */
  irretrievable: number
  /** L and G, points. */
  loss: number
  gain: number
  /** q, 0–1 (E.3). */
  durability: number
  /** Benefit-weighted mean of its trust in the others, 0–1. */
  trust: number
  /** Expected values of complying and of keeping a reserve, points. */
  evComply: number
  evHedge: number
  /** Political will of an honest signature and of one with a reserve. */
  willCost: number
  willCostHedged: number
  lines: LedgerLines
}

/** How far a package in force has come. An agreement, or a screen's view of one, serves as it is. */
export interface Progress {
  dues: readonly Pick<Due, 'party' | 'measure' | 'done'>[]
  mature: boolean
}

/** Goods that stay with whom they were handed to: aid, and what is paid into escrow (C). */
function handsOver(terms: Terms, measure: Measure): boolean {
  if (measure.delivered || measure.escrow) return true
  return terms.clauses.escrow.includes(measure.id) && canEscrow(measure)
}

/** Whether a measure is goods or money, which alone can be held in escrow. */
export function canEscrow(measure: Measure): boolean {
  return measure.kind === 'material' || measure.domain === 'economic'
}

/**
 * The ledger of one party of a package (E.4).
 * Assumes terms that `check` lets pass. `progress`: what has been done of a package in force.
 */
export function ledger(
  c: Catalogue,
  footing: Footing,
  terms: Terms,
  party: PartyId,
  progress?: Progress,
  remission: Remission = noRemission,
): Ledger {
  const p = c.params
  const turns = terms.duration
  const span = discountedTurns(p.discount, turns)
  const tranches = tranchesIn(terms)
  const level = levelIn(terms, party)
  const goesFirst = terms.sequence.kind === 'in-turn' && terms.sequence.first.includes(party)

  const own = terms.commitments
    .filter((k) => k.party === party)
    .map((k) => ({ measure: measureOf(c, k.measure), done: doneOf(progress, party, k.measure) }))
  const others = terms.commitments
    .filter((k) => k.party !== party)
    .map((k) => {
      const measure = measureOf(c, k.measure)
      return {
        by: k.party,
        measure,
        benefit: measure.benefit[party] ?? 0,
        detection: sight(c, levelIn(terms, k.party), measure.observability).detection,
      }
    })
  const benefits = sum(others.map((o) => o.benefit))
  const weighted = (value: (o: (typeof others)[number]) => number, plain: number): number =>
    benefits > 0 ? sum(others.map((o) => o.benefit * value(o))) / benefits : plain

  const lag = weighted((o) => Math.min(turns, 1 / o.detection), 1)
  const mu = tensionValue(p, partyOf(c, party).warValue, footing.tension)
  const running = sum(own.map((o) => (o.measure.mode === 'hold' ? o.measure.cost : 0)))
  const once = sum(own.map((o) => (o.measure.mode === 'do' ? o.measure.cost * (1 - o.done) : 0)))
  const ownRelief = sum(own.map((o) => o.measure.relief))
  const relief = ownRelief + sum(others.map((o) => o.measure.relief))

  const exposure = p.inspectionIrreversible * rungOf(c, level).exposure
  const x = sum(own.map((o) => irretrievable(p, terms, o.measure, o.done))) + exposure
  const capability = sum(own.map((o) => (isCapability(o.measure) ? irretrievable(p, terms, o.measure, o.done) : 0)))

  const delivered = goesFirst
    ? 0
    : sum(
        others.map(({ measure, benefit, detection }) => {
          if (handsOver(terms, measure)) return measure.mode === 'hold' ? benefit : (benefit * span) / tranches
          if (measure.kind !== 'material' || measure.mode !== 'do') return 0
          return (benefit * span * irreversibleShare(p, terms, measure) * detection) / (measure.turnsToDo ?? 1)
        }),
      )
  const lines: LedgerLines = {
    cannotGetBack: x / tranches,
    payBeforeNoticing: once + running * lag * sequenceShare(terms, party),
    deliveredToMe: -delivered,
    ownRestraint: -mu * ownRelief * Math.max(1, lag) * p.ownReliefWeight,
    gainIfKept: benefits * span + mu * relief * span * p.ownReliefWeight - running * span - once,
    durability: weighted((o) => {
      const hazard = reversalHazard(
        p,
        partyOf(c, o.by),
        footing.will[o.by] ?? 50,
        footing.hazardFactor[o.by] ?? 1,
        progress?.mature ? 'mature' : 'young',
      )
      return promiseDurability(irreversibleShare(p, terms, o.measure), hazard, turns)
    }, 1),
  }
  const loss = lines.cannotGetBack + lines.payBeforeNoticing + lines.deliveredToMe + lines.ownRestraint
  const lossHedged = loss - (p.reserveCover * capability) / tranches
  const gain = lines.gainIfKept
  const partners = partiesIn(c, terms).filter((id) => id !== party)
  const trustIn = (id: PartyId): number => footing.trust[party]?.[id] ?? 0
  const trust = weighted((o) => trustIn(o.by), partners.length > 0 ? sum(partners.map(trustIn)) / partners.length : 0)

  const rise = sum(footing.needRises.filter((r) => r.party === party && footing.turn <= r.untilTurn).map((r) => r.by))
  const need = required(loss, p.gainWeight * gain, lines.durability, rise)
  const needHedged = required(lossHedged, p.gainWeight * gain, lines.durability, rise)
  const k = clamp(trust * lines.durability, 0, 1)
  const notice = p.reserveNotice * sight(c, level, 'C').detection
  const enjoyed = notice > 0 ? (1 - (1 - notice) ** turns) / (turns * notice) : 1
  return {
    need,
    needHedged,
    irretrievable: round6(x),
    loss: round6(loss),
    gain: round6(gain),
    durability: round6(lines.durability),
    trust: round6(trust),
    evComply: round6(k * gain - (1 - k) * loss),
    evHedge: round6(k * gain * enjoyed - (1 - k) * lossHedged - p.reserveCost * span),
    willCost: signaturePrice(c, footing, terms, party, { need, trust }, remission),
    willCostHedged: signaturePrice(c, footing, terms, party, { need: needHedged, trust }, remission),
    lines: {
      cannotGetBack: round6(lines.cannotGetBack),
      payBeforeNoticing: round6(lines.payBeforeNoticing),
      deliveredToMe: round6(lines.deliveredToMe),
      ownRestraint: round6(lines.ownRestraint),
      gainIfKept: round6(gain),
      durability: round6(lines.durability),
    },
  }
}

/** De: turns counted with the next one worth `discount` of this one. */
function discountedTurns(discount: number, turns: number): number {
  return discount === 1 ? turns : (1 - discount ** turns) / (1 - discount)
}

/** sigma: share of the notice lag that one pays for (RULINGS 9). */
function sequenceShare(terms: Terms, party: PartyId): number {
  if (terms.sequence.kind !== 'in-turn') return 0.5
  return terms.sequence.first.includes(party) ? 1 : 0
}

/** need = kappa / q, kappa = max(0, L) / (max(0, L) + G); null when loss and gain are nothing together (RULINGS 14). */
function required(loss: number, gain: number, durability: number, rise: number): number | null {
  const atRisk = Math.max(0, loss)
  if (atRisk + gain <= 0 || durability <= 0) return null
  return round6(atRisk / (atRisk + gain) / durability + rise)
}

/** What a reserve protects: own material military or nuclear steps (RULINGS 15). */
function isCapability(measure: Measure): boolean {
  return measure.kind === 'material' && (measure.domain === 'military' || measure.domain === 'nuclear')
}

function doneOf(progress: Progress | undefined, party: PartyId, measure: Measure['id']): number {
  return progress?.dues.find((due) => due.party === party && due.measure === measure)?.done ?? 0
}
