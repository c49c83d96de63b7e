// What a draft would mean, from what one may know: used at the desk while composing and by the law when signing.
import type { MeasureId, PartyId } from '../ids.ts'
import type { Catalogue, Commitment, Level, Stage, Terms } from '../scenario/schema.ts'
import { type Asymmetry, asymmetry } from './asymmetry.ts'
import { levelIn, measureOf, partiesIn, stageIn } from './catalogue.ts'
import type { Footing } from './footing.ts'
import { canSnapBack, irreversibleShare } from './irreversibility.ts'
import { canEscrow, type Ledger, ledger } from './ledger.ts'
import { type Held, heldAlready, type Promised } from './owed.ts'
import type { Remission } from './price.ts'
import { round6, sum } from './round.ts'
import { sight } from './verification.ts'
import type { PerParty } from './world.ts'

/** A remark on a draft, worst first; words stand in the message files. */
export type Lint =
  /** No trust there is suffices for this party. */
  | { code: 'never'; party: PartyId }
  | { code: 'trustShort'; party: PartyId; need: number; trust: number }
  /** It gives so many steps and receives so many; where some are promised already, only what is new is counted. */
  | { code: 'givesMore'; party: PartyId; gives: number; receives: number; counted: Counted }
  | { code: 'receivesNothing'; party: PartyId; gives: number; counted: Counted }
  /** The party owes the measure already, or has done it: a second promise of it is carried out, and counts, once (RULINGS 12). */
  | ({ code: 'heldAlready'; party: PartyId; measure: MeasureId } & Held)
  /** Most of what it receives can be reversed overnight; the slowest of its own takes so many turns to undo. */
  | { code: 'overnight'; party: PartyId; overnight: number; receives: number; turns: number }
  /**
   * A breach would more likely than not go unnoticed at this level in any one turn: the chance that it is noticed then, and at some
   * time in so many turns; and the level from which it would more likely be noticed at once.
   */
  | {
      code: 'unseen'
      party: PartyId
      measure: MeasureId
      level: Level
      detection: number
      term: number
      turns: number
      from: Level | null
    }
  /** It would do better, by so many points, to keep a secret reserve. */
  | { code: 'reservePays'; party: PartyId; by: number }
  /** What one could not get back stands against all the others' together, points. */
  | { code: 'lopsided'; party: PartyId; bears: number; rest: number }
  /** Chance that what it is promised lasts the term. */
  | { code: 'shortLived'; party: PartyId; durability: number; turns: number }
  /** Reports may be doubtful, and no clause lets them be examined. */
  | { code: 'unexamined' }
  /** A stage is skipped: the will of the measures costs more. */
  | { code: 'skipsStage'; stage: Stage; opened: Stage; factor: number }
  /** The clause cannot work on this measure. */
  | { code: 'idleClause'; clause: 'snapback' | 'escrow'; measure: MeasureId }

/** Whether steps that are promised already were left out. */
export type Counted = 'all' | 'new'

export interface Preview {
  stage: Stage
  parties: PartyId[]
  ledgers: PerParty<Ledger>
  asymmetry: Asymmetry
  /** What a turn in which all is kept does to tension, points; 0 or less. */
  tension: number
  lint: Lint[]
}

/**
 * Weighs a draft for every party in it. Assumes terms that `check` lets pass.
 * @param agreements those there are, so that what they hold already is not taken for new
 */
export function preview(
  c: Catalogue,
  footing: Footing,
  terms: Terms,
  remission?: Remission,
  agreements: readonly Promised[] = [],
): Preview {
  const parties = partiesIn(c, terms)
  const ledgers: PerParty<Ledger> = {}
  for (const party of parties) ledgers[party] = ledger(c, footing, terms, party, undefined, remission)
  const relief = sum(terms.commitments.map((k) => measureOf(c, k.measure).relief))
  return {
    stage: stageIn(c, terms),
    parties,
    ledgers,
    asymmetry: asymmetry(c, terms),
    tension: round6(-c.params.reliefWeight * relief),
    lint: [
      ...parties.flatMap((party) => trustLint(party, ledgers[party])),
      ...parties.flatMap((party) => exchangeLint(c, terms, party, agreements)),
      ...parties.flatMap((party) => promiseLint(terms, party, ledgers[party])),
      ...balanceLint(c, terms),
      ...terms.commitments.flatMap((step) => heldLint(agreements, step)),
      ...textLint(c, footing, terms),
    ],
  }
}

function trustLint(party: PartyId, weighed: Ledger | undefined): Lint[] {
  if (!weighed) return []
  if (weighed.need === null || weighed.need > 1) return [{ code: 'never', party }]
  return weighed.need > weighed.trust ? [{ code: 'trustShort', party, need: weighed.need, trust: weighed.trust }] : []
}

function heldLint(agreements: readonly Promised[], { party, measure }: Commitment): Lint[] {
  const held = heldAlready(agreements, { party, measure })
  return held ? [{ code: 'heldAlready', party, measure, ...held }] : []
}

function exchangeLint(c: Catalogue, terms: Terms, party: PartyId, agreements: readonly Promised[]): Lint[] {
  const fresh = terms.commitments.filter((step) => !heldAlready(agreements, step))
  const counted = fresh.length < terms.commitments.length ? 'new' : 'all'
  const own = fresh.filter((k) => k.party === party).map((k) => measureOf(c, k.measure))
  const received = fresh
    .filter((k) => k.party !== party)
    .map((k) => measureOf(c, k.measure))
    .filter((m) => (m.benefit[party] ?? 0) > 0)
  const gives = own.length
  const receives = received.length
  if (receives === 0) return gives > 0 ? [{ code: 'receivesNothing', party, gives, counted }] : []
  const lint: Lint[] = gives >= receives + 2 ? [{ code: 'givesMore', party, gives, receives, counted }] : []
  const overnight = received.filter((m) => m.recoverTurns === 0 && !m.delivered && irreversibleShare(c.params, terms, m) < 0.05).length
  const turns = Math.max(0, ...own.filter((m) => m.stake > 0).map((m) => m.recoverTurns))
  if (overnight * 2 >= receives && turns >= 2) lint.push({ code: 'overnight', party, overnight, receives, turns })
  return lint
}

const fragile = 0.6
const worthAReserve = 0.05
function promiseLint(terms: Terms, party: PartyId, weighed: Ledger | undefined): Lint[] {
  if (!weighed) return []
  const { evHedge, evComply, durability } = weighed
  return [
    ...(evHedge - evComply > worthAReserve ? [{ code: 'reservePays' as const, party, by: round6(evHedge - evComply) }] : []),
    ...(durability < fragile ? [{ code: 'shortLived' as const, party, durability, turns: terms.duration }] : []),
  ]
}

/** One party bears more than two thirds of what nobody gets back, and more than a point of it. */
function balanceLint(c: Catalogue, terms: Terms): Lint[] {
  const { sums } = asymmetry(c, terms)
  const all = sum(Object.values(sums))
  return (Object.entries(sums) as [PartyId, number][])
    .filter(([, bears]) => bears > 1 && bears * 3 > all * 2)
    .map(([party, bears]) => ({ code: 'lopsided', party, bears, rest: round6(all - bears) }))
}

function textLint(c: Catalogue, footing: Footing, terms: Terms): Lint[] {
  const stage = stageIn(c, terms)
  const skips: Lint[] =
    stage > footing.opened + 1 ? [{ code: 'skipsStage', stage, opened: footing.opened, factor: c.params.skipFactor }] : []
  const unseen = terms.commitments.flatMap(({ party, measure }): Lint[] => {
    const level = levelIn(terms, party)
    const { detection } = sight(c, level, measureOf(c, measure).observability)
    if (detection >= 0.5) return []
    const seenFrom = c.ladder.find(
      (rung) => rung.level > level && sight(c, rung.level, measureOf(c, measure).observability).detection >= 0.5,
    )
    const term = round6(1 - (1 - detection) ** terms.duration)
    return [{ code: 'unseen', party, measure, level, detection, term, turns: terms.duration, from: seenFrom?.level ?? null }]
  })
  const doubtful = terms.commitments.some(({ measure }) => measureOf(c, measure).observability !== 'A')
  const unexamined: Lint[] = doubtful && !terms.clauses.clarify ? [{ code: 'unexamined' }] : []
  const idle = (clause: 'snapback' | 'escrow', works: typeof canEscrow): Lint[] =>
    terms.clauses[clause].filter((measure) => !works(measureOf(c, measure))).map((measure) => ({ code: 'idleClause', clause, measure }))
  return [...skips, ...unseen, ...unexamined, ...idle('snapback', canSnapBack), ...idle('escrow', canEscrow)]
}
