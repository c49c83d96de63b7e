// What the members of a delegation think of a version before their head signs it: endorsed, or dissented from with a reason (P23, P24).
import type { PackageId, PersonId } from '../ids.ts'
import { partiesIn } from '../rules/catalogue.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import type { Delegate } from './people.ts'
import { isDelegate } from './people.ts'
import { latest, tabled } from './proposals.ts'
import { type Decision, refused } from './refusal.ts'
import type { Proposal, RoomState, Stand } from './state.ts'
import { notPlaying, type Table } from './table.ts'

type Answer = Decision<GameEvent>

/** Like talk, it may be said at any time; it is about the version that was seen. */
export function takeStand(table: Table, who: Delegate, asked: Extract<Intent, { type: 'takeStand' }>): Answer {
  const no = notPlaying(table)
  if (no) return no
  const found = tabled(table.state, asked.package)
  if ('refused' in found) return found
  const { n, terms } = latest(found.proposal)
  const { party } = who.role
  if (!partiesIn(table.catalogue, terms).includes(party)) return refused('notInPackage')
  if (n !== asked.version) return refused('versionMoved')
  const { stand, reason } = asked
  if (stand === 'dissent' && reason === '') return refused('dissentNeedsReason')
  return { granted: [{ type: 'standTaken', package: asked.package, party, person: who.id, version: n, stand, reason }] }
}

export function dropStand(table: Table, who: Delegate, id: PackageId): Answer {
  const no = notPlaying(table)
  if (no) return no
  const found = tabled(table.state, id)
  if ('refused' in found) return found
  const taken = (found.proposal.stands ?? []).some((one) => one.person === who.id)
  return taken ? { granted: [{ type: 'standDropped', package: id, party: who.role.party, person: who.id }] } : refused('noStand')
}

/** What the members of that delegation have said of the version on the table. Who has left it speaks for it no more. */
export function standsOf({ people }: Pick<RoomState, 'people'>, proposal: Proposal, party: Stand['party']): Stand[] {
  return (proposal.stands ?? []).filter(({ party: of, person }) => {
    const member = people[person]
    return of === party && member !== undefined && isDelegate(member) && member.role.party === party
  })
}

/** Those whose dissent stands when their head signs; the head's own word is the signature. */
export function dissenting(state: RoomState, proposal: Proposal, signer: Delegate): PersonId[] {
  return standsOf(state, proposal, signer.role.party).flatMap(({ person, stand }) =>
    stand === 'dissent' && person !== signer.id ? [person] : [],
  )
}
