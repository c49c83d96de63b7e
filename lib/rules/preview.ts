// What a draft would mean, from what one may know: used at the desk while composing and by the law when signing.
import type { MeasureId, PartyId } from '../ids.ts'
import type { Catalogue, Level, Stage, Terms } from '../scenario/schema.ts'
import { type Asymmetry, asymmetry } from './asymmetry.ts'
import { levelIn, measureOf, partiesIn, stageIn } from './catalogue.ts'
import type { Footing } from './footing.ts'
import { canSnapBack, irreversibleShare } from './irreversibility.ts'
import { canEscrow, type Ledger, ledger } from './ledger.ts'
import type { Remission } from './price.ts'
import { round6, sum } from './round.ts'
import { sight } from './verification.ts'
import type { PerParty } from './world.ts'

/** A remark on a draft, worst first; words stand in the message files. */
export type Lint =
  /** No trust there is suffices for this party. */
  | { code: 'never'; party: PartyId }
  | { code: 'trustShort'; party: PartyId; need: number; trust: number }
  /** It gives so many steps and receives so many. */
  | { code: 'givesMore'; party: PartyId; gives: number; receives: number }
  | { code: 'receivesNothing'; party: PartyId; gives: number }
  /** Most of what it receives can be reversed overnight; the slowest of its own takes so many turns to undo. */
  | { code: 'overnight'; party: PartyId; overnight: number; receives: number; turns: number }
  /** A breach would more likely than not go unnoticed at this level. */
  | { code: 'unseen'; party: PartyId; measure: MeasureId; level: Level; detection: number }
  /** A stage is skipped: the will of the measures costs more. */
  | { code: 'skipsStage'; stage: Stage; opened: Stage; factor: number }
  /** The clause cannot work on this measure. */
  | { code: 'idleClause'; clause: 'snapback' | 'escrow'; measure: MeasureId }

export interface Preview {
  stage: Stage
  parties: PartyId[]
  ledgers: PerParty<Ledger>
  asymmetry: Asymmetry
  /** What a turn in which all is kept does to tension, points; 0 or less. */
  tension: number
  lint: Lint[]
}

/** Weighs a draft for every party in it. Assumes terms that `check` lets pass. */
export function preview(c: Catalogue, footing: Footing, terms: Terms, remission?: Remission): Preview {
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
      ...parties.flatMap((party) => exchangeLint(c, terms, party)),
      ...textLint(c, footing, terms),
    ],
  }
}

function trustLint(party: PartyId, weighed: Ledger | undefined): Lint[] {
  if (!weighed) return []
  if (weighed.need === null || weighed.need > 1) return [{ code: 'never', party }]
  return weighed.need > weighed.trust ? [{ code: 'trustShort', party, need: weighed.need, trust: weighed.trust }] : []
}

function exchangeLint(c: Catalogue, terms: Terms, party: PartyId): Lint[] {
  const own = terms.commitments.filter((k) => k.party === party).map((k) => measureOf(c, k.measure))
  const received = terms.commitments
    .filter((k) => k.party !== party)
    .map((k) => measureOf(c, k.measure))
    .filter((m) => (m.benefit[party] ?? 0) > 0)
  const gives = own.length
  const receives = received.length
  if (receives === 0) return [{ code: 'receivesNothing', party, gives }]
  const lint: Lint[] = gives >= receives + 2 ? [{ code: 'givesMore', party, gives, receives }] : []
  const overnight = received.filter((m) => m.recoverTurns === 0 && !m.delivered && irreversibleShare(c.params, terms, m) < 0.05).length
  const turns = Math.max(0, ...own.filter((m) => m.stake > 0).map((m) => m.recoverTurns))
  if (overnight * 2 >= receives && turns >= 2) lint.push({ code: 'overnight', party, overnight, receives, turns })
  return lint
}

function textLint(c: Catalogue, footing: Footing, terms: Terms): Lint[] {
  const stage = stageIn(c, terms)
  const skips: Lint[] =
    stage > footing.opened + 1 ? [{ code: 'skipsStage', stage, opened: footing.opened, factor: c.params.skipFactor }] : []
  const unseen = terms.commitments.flatMap(({ party, measure }): Lint[] => {
    const level = levelIn(terms, party)
    const { detection } = sight(c, level, measureOf(c, measure).observability)
    return detection < 0.5 ? [{ code: 'unseen', party, measure, level, detection }] : []
  })
  const idle = (clause: 'snapback' | 'escrow', works: typeof canEscrow): Lint[] =>
    terms.clauses[clause].filter((measure) => !works(measureOf(c, measure))).map((measure) => ({ code: 'idleClause', clause, measure }))
  return [...skips, ...unseen, ...idle('snapback', canSnapBack), ...idle('escrow', canEscrow)]
}
