// What a counter-offer changed: the differences between two versions of a package, in the order they are told.
import type { MeasureId, PartyId } from '../../../lib/ids.ts'
import type { Level, Sequence, Terms } from '../../../lib/scenario/schema.ts'

export type Change =
  | { kind: 'added' | 'removed'; party: PartyId; measure: MeasureId }
  | { kind: 'title'; from: string; to: string }
  | { kind: 'sequence'; from: Sequence; to: Sequence }
  | { kind: 'inspection'; party: PartyId; from: Level; to: Level }
  | { kind: 'duration'; from: number; to: number }
  | { kind: 'covered' | 'uncovered'; clause: 'snapback' | 'escrow'; measure: MeasureId }
  | { kind: 'clauseIn' | 'clauseOut'; clause: 'clarify' | 'dispute' }

const same = (a: Terms['commitments'][number], b: Terms['commitments'][number]) => a.party === b.party && a.measure === b.measure

/** Everything in which `after` differs from `before`; empty when they say the same. */
export function changes(before: Terms, after: Terms): Change[] {
  const gone = before.commitments.filter((one) => !after.commitments.some((other) => same(one, other)))
  const come = after.commitments.filter((one) => !before.commitments.some((other) => same(one, other)))
  return [
    ...(before.title === after.title ? [] : [{ kind: 'title' as const, from: before.title, to: after.title }]),
    ...come.map(({ party, measure }) => ({ kind: 'added' as const, party, measure })),
    ...gone.map(({ party, measure }) => ({ kind: 'removed' as const, party, measure })),
    ...(sameSequence(before.sequence, after.sequence) ? [] : [{ kind: 'sequence' as const, from: before.sequence, to: after.sequence }]),
    ...inspections(before, after),
    ...(before.duration === after.duration ? [] : [{ kind: 'duration' as const, from: before.duration, to: after.duration }]),
    ...cover(before, after, 'snapback'),
    ...cover(before, after, 'escrow'),
    ...toggled('clarify', before.clauses.clarify, after.clauses.clarify),
    ...toggled('dispute', before.clauses.dispute === 'suspend', after.clauses.dispute === 'suspend'),
  ]
}

/** Whether a commitment is new in `after`. */
export const isNew = (before: Terms, { party, measure }: Terms['commitments'][number]): boolean =>
  !before.commitments.some((one) => same(one, { party, measure }))

function sameSequence(a: Sequence, b: Sequence): boolean {
  if (a.kind === 'in-turn' && b.kind === 'in-turn') return [...a.first].sort().join() === [...b.first].sort().join()
  if (a.kind === 'tranche' && b.kind === 'tranche') return a.tranches === b.tranches
  return a.kind === b.kind
}

function inspections(before: Terms, after: Terms): Change[] {
  const parties = [...new Set([...Object.keys(before.verify), ...Object.keys(after.verify)])] as PartyId[]
  return parties
    .map((party) => ({ kind: 'inspection' as const, party, from: before.verify[party] ?? 0, to: after.verify[party] ?? 0 }))
    .filter(({ from, to }) => from !== to)
}

function cover(before: Terms, after: Terms, clause: 'snapback' | 'escrow'): Change[] {
  const [was, is] = [before.clauses[clause], after.clauses[clause]]
  return [
    ...is.filter((measure) => !was.includes(measure)).map((measure) => ({ kind: 'covered' as const, clause, measure })),
    ...was.filter((measure) => !is.includes(measure)).map((measure) => ({ kind: 'uncovered' as const, clause, measure })),
  ]
}

function toggled(clause: 'clarify' | 'dispute', was: unknown, is: unknown): Change[] {
  if (was === is) return []
  return [{ kind: is ? 'clauseIn' : 'clauseOut', clause }]
}
