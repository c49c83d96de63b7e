// What a package asks of one party and gives it, and the trust it takes to sign (E.4).
import type { PartyId } from '../ids.ts'
import type { Catalogue, Measure, Party, Terms } from '../scenario/schema.ts'
import { levelIn, partiesIn, partyOf, rungOf, tranchesIn } from './catalogue.ts'
import { promiseDurability, reversalHazard } from './durability.ts'
import type { Footing } from './footing.ts'
import { irretrievableOf } from './irreversibility.ts'
import { noRemission, type Remission, signaturePrice, willOfMeasures } from './price.ts'
import { rememberedOfTwo } from './remember.ts'
import { clamp, round6, sumOf } from './round.ts'
import { type Undertaking, undertakings } from './undertaking.ts'
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

/** What the text of a package alone says to one party of it, whatever the day: the half of the ledger that is worked out once. */
interface Exchange {
  own: readonly Undertaking[]
  /** What others owe that benefits this party, points a turn, and by whom. */
  received: readonly (Undertaking & { benefit: number; from: Party })[]
  benefits: number
  /** Other parties of the package. */
  partners: readonly PartyId[]
  /** Turns until a breach is noticed. */
  lag: number
  /** De. */
  span: number
  /** What others hand over that they cannot take back, points. */
  delivered: number
  /** Tension points a turn: of one's own measures, and of all. */
  ownRelief: number
  relief: number
  /** What inspectors learn that cannot be unlearned, points. */
  exposure: number
  /** Share of the turns for which a reserve goes unseen. */
  enjoyed: number
}

/** By party, for those whose ledger was asked for. */
const exchanges = rememberedOfTwo((_c: Catalogue, _terms: Terms) => new Map<PartyId, Exchange>())

function exchangeOf(c: Catalogue, terms: Terms, party: PartyId): Exchange {
  const known = exchanges(c, terms)
  const exchange = known.get(party) ?? exchangeAnew(c, terms, party)
  known.set(party, exchange)
  return exchange
}

function exchangeAnew(c: Catalogue, terms: Terms, party: PartyId): Exchange {
  const p = c.params
  const turns = terms.duration
  const span = discountedTurns(p.discount, turns)
  const level = levelIn(terms, party)
  const all = undertakings(c, terms)
  const own = all.filter((k) => k.party === party)
  const others = all.filter((k) => k.party !== party)
  const received = others
    .map((k) => ({ ...k, benefit: k.measure.benefit[party] ?? 0, from: partyOf(c, k.party) }))
    .filter((k) => k.benefit > 0)
  const benefits = sumOf(received, (k) => k.benefit)
  const goesFirst = terms.sequence.kind === 'in-turn' && terms.sequence.first.includes(party)
  const ownRelief = sumOf(own, ({ measure }) => measure.relief)
  const notice = p.reserveNotice * sight(c, level, 'C').detection
  return {
    own,
    received,
    benefits,
    partners: partiesIn(c, terms).filter((id) => id !== party),
    lag: benefits > 0 ? sumOf(received, (k) => k.benefit * Math.min(turns, 1 / k.detection)) / benefits : 1,
    span,
    delivered: goesFirst ? 0 : sumOf(received, (k) => deliveredBy(terms, k, k.benefit, span)),
    ownRelief,
    relief: ownRelief + sumOf(others, ({ measure }) => measure.relief),
    exposure: p.inspectionIrreversible * rungOf(c, level).exposure,
    enjoyed: notice > 0 ? (1 - (1 - notice) ** turns) / (turns * notice) : 1,
  }
}

/** What one commitment hands over that cannot be taken back, points; `benefit` a turn, over so many discounted turns. */
function deliveredBy(terms: Terms, { measure, irreversible, detection }: Undertaking, benefit: number, span: number): number {
  if (handsOver(terms, measure)) return measure.mode === 'hold' ? benefit : (benefit * span) / tranchesIn(terms)
  if (measure.kind !== 'material' || measure.mode !== 'do') return 0
  return (benefit * span * irreversible * detection) / (measure.turnsToDo ?? 1)
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
  const tranches = tranchesIn(terms)
  const { own, received, benefits, partners, lag, span, delivered, ownRelief, relief, exposure, enjoyed } = exchangeOf(c, terms, party)

  const mu = tensionValue(p, partyOf(c, party).warValue, footing.tension)
  let running = 0
  let once = 0
  let given = 0
  let capability = 0
  for (const promised of own) {
    const { measure } = promised
    const done = doneOf(progress, party, measure.id)
    const lost = irretrievableOf(promised, done)
    given += lost
    if (isCapability(measure)) capability += lost
    if (measure.mode === 'hold') running += measure.cost
    else once += measure.cost * (1 - done)
  }
  const x = given + exposure
  const maturity = progress?.mature ? 'mature' : 'young'
  const lasting = ({ party: by, from, irreversible }: Exchange['received'][number]): number =>
    promiseDurability(irreversible, reversalHazard(p, from, footing.will[by] ?? 50, footing.hazardFactor[by] ?? 1, maturity), turns)
  const lines: LedgerLines = {
    cannotGetBack: x / tranches,
    payBeforeNoticing: once + running * lag * sequenceShare(terms, party),
    deliveredToMe: -delivered,
    ownRestraint: -mu * ownRelief * Math.max(1, lag) * p.ownReliefWeight,
    gainIfKept: benefits * span + mu * relief * span * p.ownReliefWeight - running * span - once,
    durability: benefits > 0 ? sumOf(received, (k) => k.benefit * lasting(k)) / benefits : 1,
  }
  const loss = lines.cannotGetBack + lines.payBeforeNoticing + lines.deliveredToMe + lines.ownRestraint
  const lossHedged = loss - (p.reserveCover * capability) / tranches
  const gain = lines.gainIfKept
  const trustIn = (id: PartyId): number => footing.trust[party]?.[id] ?? 0
  const plainTrust = (): number => (partners.length > 0 ? sumOf(partners, trustIn) / partners.length : 0)
  const trust = benefits > 0 ? sumOf(received, (k) => k.benefit * trustIn(k.party)) / benefits : plainTrust()

  const rise = sumOf(footing.needRises, (r) => (r.party === party && footing.turn <= r.untilTurn ? r.by : 0))
  const need = required(loss, p.gainWeight * gain, lines.durability, rise)
  const needHedged = required(lossHedged, p.gainWeight * gain, lines.durability, rise)
  const k = clamp(trust * lines.durability, 0, 1)
  const will = willOfMeasures(c, footing, terms, own, remission)
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
    willCost: signaturePrice(p, will, need, trust, remission.leap),
    willCostHedged: signaturePrice(p, will, needHedged, trust, remission.leap),
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
export function discountedTurns(discount: number, turns: number): number {
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

/** Whose trust counts for a party: those who would pay it, or all the others where nobody would. */
export function reliedOn(c: Catalogue, terms: Terms, party: PartyId): PartyId[] {
  const { received, partners } = exchangeOf(c, terms, party)
  return received.length > 0 ? [...new Set(received.map((k) => k.party))] : [...partners]
}

/** Whether a party promises anything that it could not get back and of which a reserve could keep a part. */
export const couldHoldBack = (c: Catalogue, terms: Terms, party: PartyId): boolean =>
  undertakings(c, terms).some((k) => k.party === party && isCapability(k.measure) && irretrievableOf(k, 0) > 0)

/** What a reserve protects: own material military or nuclear steps (RULINGS 15). */
function isCapability(measure: Measure): boolean {
  return measure.kind === 'material' && (measure.domain === 'military' || measure.domain === 'nuclear')
}

function doneOf(progress: Progress | undefined, party: PartyId, measure: Measure['id']): number {
  return progress?.dues.find((due) => due.party === party && due.measure === measure)?.done ?? 0
}
