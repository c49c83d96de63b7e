// Small questions about packages on the table.
import type { PackageId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import { refused } from './refusal.ts'
import type { Proposal, RoomState, Stand } from './state.ts'
import type { No } from './table.ts'

/** The version on the table. */
export const latest = (proposal: Proposal) => proposal.versions.at(-1) as Proposal['versions'][number]

export function tabled(state: RoomState, id: PackageId): { proposal: Proposal } | No {
  const proposal = state.proposals[id]
  if (!proposal) return refused('noSuchPackage')
  return proposal.status === 'tabled' ? { proposal } : refused('packageNotTabled')
}

type Happened = Extract<
  GameEvent,
  { type: 'packageWithdrawn' | 'packageSigned' | 'signatureTakenBack' | 'signaturesLapsed' | 'standTaken' | 'standDropped' }
>

/** A package as signatures and what members say of it leave it. */
export function proposalAfter(proposal: Proposal, event: Happened, { turn, at }: { turn: number; at: number }): Proposal {
  switch (event.type) {
    case 'packageWithdrawn':
      return { ...proposal, status: 'withdrawn', signatures: [] }
    case 'packageSigned': {
      const { party, person, version, cost, credit, reserve } = event
      return { ...proposal, signatures: [...proposal.signatures, { party, person, version, turn, cost, credit, reserve }] }
    }
    case 'signatureTakenBack':
      return { ...proposal, signatures: proposal.signatures.filter((signature) => signature.party !== event.party) }
    case 'signaturesLapsed':
      return { ...proposal, signatures: [] }
    case 'standTaken':
    case 'standDropped':
      return { ...proposal, stands: standsAfter(proposal.stands ?? [], event, at) }
  }
}

/** Somebody's newer word takes the place of the older. */
function standsAfter(stands: readonly Stand[], event: Extract<Happened, { type: 'standTaken' | 'standDropped' }>, at: number): Stand[] {
  const others = stands.filter((one) => one.person !== event.person)
  if (event.type === 'standDropped') return others
  const { party, person, version, stand, reason } = event
  return [...others, { party, person, version, stand, reason, at }]
}
