// When a package matures, and when it stops binding (C, RULINGS 13, 16, 17).
import type { Params } from '../scenario/params.ts'
import type { Catalogue, Stage, Terms } from '../scenario/schema.ts'
import { partiesIn } from './catalogue.ts'
import { binds, isOwed } from './owed.ts'
import type { Due } from './world.ts'

/** Clean cycles to maturity. */
export function cyclesFor(p: Params, stage: Stage): number {
  return stage <= 1 ? p.cyclesEarly : p.cyclesLate
}

/** How a package's turn counts: clean, merely not clean, or a step back that starts the count again. */
export type Cycle = 'clean' | 'held' | 'again'

/** Clean cycles after a turn. */
export function cyclesAfter(before: number, cycle: Cycle): number {
  if (cycle === 'again') return 0
  return cycle === 'clean' ? before + 1 : before
}

/** A package whose commitments nobody broke, suspended or had struck down, and of which something is kept. */
export function isWhole(dues: readonly Due[]): boolean {
  const gone = dues.some((due) => due.status === 'broken' || due.status === 'suspended' || due.status === 'reversed')
  return !gone && dues.some((due) => isOwed(due.status) || due.status === 'done')
}

/** Whether a package no longer binds: one principal has nothing left in it, or, without both, fewer than two parties do. */
export function isUnbound(c: Catalogue, terms: Terms, dues: readonly Due[]): boolean {
  const parties = partiesIn(c, terms)
  const bound = parties.filter((party) => dues.some((due) => due.party === party && binds(due.status)))
  const both = c.principals.every((id) => parties.includes(id))
  return both ? !c.principals.every((id) => bound.includes(id)) : bound.length < 2
}
