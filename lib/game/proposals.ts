// Small questions about packages on the table.
import type { PackageId } from '../ids.ts'
import { refused } from './refusal.ts'
import type { Proposal, RoomState } from './state.ts'
import type { No } from './table.ts'

/** The version on the table. */
export const latest = (proposal: Proposal) => proposal.versions.at(-1) as Proposal['versions'][number]

export function tabled(state: RoomState, id: PackageId): { proposal: Proposal } | No {
  const proposal = state.proposals[id]
  if (!proposal) return refused('noSuchPackage')
  return proposal.status === 'tabled' ? { proposal } : refused('packageNotTabled')
}
