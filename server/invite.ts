// Seating people from the facilitator's list: what comes of each row, and the keys for those who can be seated.
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PersonId } from '../lib/ids.ts'
import type { GuestWish, Invited, NotInvited, RowRefused } from './guests.ts'
import { hashOf, mintKey, mintPerson } from './keys.ts'
import type { Law } from './law.ts'
import type { Decided } from './standing.ts'
import { saying } from './words.ts'

/** What is to be kept so that it comes true; null when nothing is. */
export interface Inviting {
  decided: Decided | null
  invited: Invited | NotInvited
}

/** The people of a list, and by whose leave they come. */
interface List {
  host: PersonId
  guests: readonly GuestWish[]
  take: 'all' | 'good'
}

export function inviting(law: Pick<Law, 'decide' | 'evolve'>, state: RoomState, { host, guests, take }: List, at: number): Inviting {
  // The server mints who they are; that they come is the inviter's doing.
  const by = { kind: 'person', id: host } as const
  const happenings: Happening[] = []
  const refused: RowRefused[] = []
  const minted: { row: number; key: string; person: PersonId }[] = []
  let next = state
  for (const { row, name, as } of guests) {
    const person = mintPerson()
    const decision = law.decide(next, { kind: 'server' }, { type: 'join', person, name, as, invited: true, host }, at)
    if ('refused' in decision) {
      refused.push({ row, why: saying(decision.refused.code, decision.refused.with) })
      continue
    }
    const further = decision.granted.map((event): Happening => ({ at, by, event }))
    next = further.reduce<RoomState>((so, happening) => law.evolve(so, happening), next)
    happenings.push(...further)
    minted.push({ row, key: mintKey(), person })
  }
  if (refused.length > 0 && take === 'all') {
    const why = saying('badGuests', { count: refused.length, rows: refused.map(({ row }) => row).join(', ') })
    return { decided: null, invited: { ok: false, why, refused } }
  }
  const seats = minted.map(({ key, person }) => ({ keyHash: hashOf(key), person }))
  const seated = minted.flatMap(({ row, key, person }) => {
    const seat = next.people[person]
    return seat ? [{ row, key, you: { person, name: seat.name, role: seat.role } }] : []
  })
  return { decided: minted.length > 0 ? { happenings, next, along: { seats } } : null, invited: { ok: true, seated, refused } }
}
