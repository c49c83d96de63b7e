// What one room may grow to: beyond these counts a request is refused with words, and nothing that stands is lost.
import type { PartyId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import { headlinesOf } from './headline.ts'
import { refused } from './refusal.ts'
import type { Actor, RoomState } from './state.ts'
import type { No } from './table.ts'

/** Packages one delegation tables in a game, withdrawn ones included. */
export const packagesOfDelegation = 80
/** Pieces of news one delegation makes in a turn by what it does in the open. */
export const newsOfDelegation = 60
/** Figures set by hand in a turn. */
export const overridesOfTurn = 60
/** Histories kept of those that were left. */
export const forksKept = 40
/** People who ever had a seat in a room, those removed included. */
export const peopleEver = 480

/** What would take the room beyond what it may grow to; null when nothing would. */
export function overgrown(state: RoomState, by: Actor, granted: readonly GameEvent[]): No | null {
  const role = by.kind === 'person' ? state.people[by.id]?.role : undefined
  if (role?.kind === 'facilitator') return byFacilitator(state, granted)
  return role?.kind === 'delegate' ? byDelegate(state, role.party, granted) : null
}

function byFacilitator(state: RoomState, granted: readonly GameEvent[]): No | null {
  if (granted.some(({ type }) => type === 'overridden') && overridesIn(state) >= overridesOfTurn)
    return refused('tooManyOverrides', { most: overridesOfTurn })
  if (granted.some(({ type }) => type === 'rewound') && state.forks.length >= forksKept) return refused('forksFull', { most: forksKept })
  return null
}

const overridesIn = ({ hand, held, headlines, moment }: RoomState): number =>
  Math.max(
    hand.overrides.length,
    held?.overrides.length ?? 0,
    headlines.filter(({ kind, turn }) => kind === 'overridden' && turn === moment?.turn).length,
  )

function byDelegate(state: RoomState, party: PartyId, granted: readonly GameEvent[]): No | null {
  const own = Object.values(state.proposals).filter(({ tabledBy }) => tabledBy === party).length
  const tables = granted.some(
    (event) => event.type === 'packageTabled' || (event.type === 'packageSubmitted' && event.submission.counters === null),
  )
  if (tables && own >= packagesOfDelegation) return refused('tooManyTabled', { most: packagesOfDelegation })
  // What the room makes of a signature or a last "ready" is nobody's news alone.
  const news = granted.flatMap((event) => headlinesOf(state, event)).filter((one) => one.party === party)
  if (news.length === 0 || granted.some(({ type }) => type === 'phaseStarted')) return null
  const made = state.headlines.filter((one) => one.party === party && one.turn === (state.moment?.turn ?? 0)).length
  return made >= newsOfDelegation ? refused('tooMuchNews', { most: newsOfDelegation }) : null
}
