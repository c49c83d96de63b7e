// Levers: which single change of a text moves a line of a party's ledger, and what the whole would come to with it (F).
import type { PartyId } from '../ids.ts'
import type { Catalogue, Level, Sequence, Terms } from '../scenario/schema.ts'
import { levelIn, measureOf, partiesIn } from './catalogue.ts'
import { check } from './check.ts'
import type { Footing } from './footing.ts'
import { canSnapBack } from './irreversibility.ts'
import { canEscrow, type Ledger, type LedgerLines, ledger } from './ledger.ts'
import type { Remission } from './price.ts'

export type Line = keyof LedgerLines

/** A text one change away, with what it comes to. */
export interface Lever {
  terms: Terms
  /** The line, before and after: points, but for the durability, 0–1. */
  from: number
  to: number
  /** Trust required of the party, and of the other whose need it changes most; null: never. */
  need: number | null
  other: { party: PartyId; from: number | null; to: number | null } | null
}

const longest = 12
const mostOffered = 4
/** What does not show on the desk is no lever: half a tenth of a point, half a percent. */
const least: Record<Line, number> = {
  cannotGetBack: 0.05,
  payBeforeNoticing: 0.05,
  deliveredToMe: 0.05,
  ownRestraint: 0.05,
  gainIfKept: 0.05,
  durability: 0.005,
}

/**
 * The changes that move this line most in the party's favour without raising the trust it needs, the most relief first.
 * Clauses and conditions come before measures asked for or dropped: they are easier to agree on.
 */
export function levers(c: Catalogue, footing: Footing, terms: Terms, party: PartyId, line: Line, remission?: Remission): Lever[] {
  const weigh = (text: Terms, who: PartyId): Ledger => ledger(c, footing, text, who, undefined, remission)
  const now = weigh(terms, party)
  const others = partiesIn(c, terms).filter((id) => id !== party)
  const needs = new Map(others.map((id) => [id, weigh(terms, id).need]))
  const better = line === 'gainIfKept' || line === 'durability' ? 1 : -1
  const offered = candidates(c, terms, party)
    .filter(({ terms: text }) => check(c, text) === null && partiesIn(c, text).includes(party))
    .map(({ terms: text, kind, rank }) => ({ text, kind, rank, after: weigh(text, party) }))
    .filter(({ after }) => better * (after.lines[line] - now.lines[line]) >= least[line] && size(after.need) <= size(now.need) + 1e-9)
    .sort((a, b) => a.rank - b.rank || size(a.after.need) - size(b.after.need) || better * (b.after.lines[line] - a.after.lines[line]))
  const ways = offered.filter((one, at) => offered.findIndex(({ kind }) => kind === one.kind) === at).slice(0, mostOffered)
  return ways.map(({ text, after }) => {
    const moved = others
      .filter((id) => partiesIn(c, text).includes(id))
      .map((id) => ({ party: id, from: needs.get(id) ?? null, to: weigh(text, id).need }))
      .filter((one) => Math.abs(size(one.to) - size(one.from)) >= 0.005)
      .sort((a, b) => Math.abs(size(b.to) - size(b.from)) - Math.abs(size(a.to) - size(a.from)))
    return { terms: text, from: now.lines[line], to: after.lines[line], need: after.need, other: moved[0] ?? null }
  })
}

/** Never is more than any need there is. */
const size = (need: number | null): number => need ?? Number.POSITIVE_INFINITY

interface Candidate {
  terms: Terms
  /** What is changed: of each kind the best is offered. */
  kind: string
  /** 0: a condition or a clause; 1: a measure asked for or dropped. */
  rank: 0 | 1
}

/** Every text that one change makes of this one. */
function candidates(c: Catalogue, terms: Terms, party: PartyId): Candidate[] {
  return [...orders(c, terms, party), ...inspections(c, terms), ...lengths(terms), ...covers(c, terms), ...steps(c, terms, party)]
}

function orders(c: Catalogue, terms: Terms, party: PartyId): Candidate[] {
  const others = partiesIn(c, terms).filter((id) => id !== party)
  const all: Sequence[] = [
    { kind: 'simultaneous' },
    { kind: 'in-turn', first: others },
    ...[2, 3, 4, 5, 6].map((tranches): Sequence => ({ kind: 'tranche', tranches })),
  ]
  return all.map((sequence) => ({ terms: { ...terms, sequence }, kind: sequence.kind, rank: 0 }))
}

/** One rung up or down, for each party of the package. */
function inspections(c: Catalogue, terms: Terms): Candidate[] {
  return partiesIn(c, terms).flatMap((id) => {
    const level = levelIn(terms, id)
    const rungs = [level - 1, level + 1].filter((rung): rung is Level => rung >= 0 && rung <= 5)
    return rungs.map(
      (rung): Candidate => ({ terms: { ...terms, verify: { ...terms.verify, [id]: rung } }, kind: `inspection ${id}`, rank: 0 }),
    )
  })
}

function lengths(terms: Terms): Candidate[] {
  return [-2, -1, 1, 2].map((by) => ({
    terms: { ...terms, duration: Math.max(1, Math.min(longest, terms.duration + by)) },
    kind: 'duration',
    rank: 0,
  }))
}

function covers(c: Catalogue, terms: Terms): Candidate[] {
  const there = [...new Set(terms.commitments.map(({ measure }) => measure))]
  const more = (clause: 'snapback' | 'escrow', works: typeof canEscrow): Candidate[] =>
    there
      .filter((id) => works(measureOf(c, id)) && !terms.clauses[clause].includes(id))
      .map((id) => ({
        terms: { ...terms, clauses: { ...terms.clauses, [clause]: [...terms.clauses[clause], id] } },
        kind: clause,
        rank: 0,
      }))
  return [...more('snapback', canSnapBack), ...more('escrow', canEscrow)]
}

/** Own measures dropped; others' that benefit the party, and own that risk nothing, added. */
function steps(c: Catalogue, terms: Terms, party: PartyId): Candidate[] {
  const dropped = terms.commitments
    .filter((one) => one.party === party)
    .map((gone): Candidate => {
      const commitments = terms.commitments.filter((one) => one !== gone)
      const kept = (ids: Terms['clauses']['snapback']) => ids.filter((id) => commitments.some(({ measure }) => measure === id))
      const clauses = { ...terms.clauses, snapback: kept(terms.clauses.snapback), escrow: kept(terms.clauses.escrow) }
      return { terms: { ...terms, commitments, clauses }, kind: 'dropped', rank: 1 }
    })
  const parties = partiesIn(c, terms)
  const asked = c.measures.flatMap((measure) =>
    measure.by
      .filter((id) => parties.includes(id) && (id === party ? measure.stake === 0 : (measure.benefit[party] ?? 0) > 0))
      .filter((id) => !terms.commitments.some((one) => one.party === id && one.measure === measure.id))
      .map((id): Candidate => {
        const commitments = [...terms.commitments, { party: id, measure: measure.id }]
        return { terms: { ...terms, commitments }, kind: id === party ? 'added' : 'asked', rank: 1 }
      }),
  )
  return [...dropped, ...asked]
}
