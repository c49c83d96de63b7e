// Ready: a delegation says that it is through with the phase. Where the room is set so, the phase ends when all have.
import type { PartyId } from '../ids.ts'
import { leave } from './clockwork.ts'
import type { GameEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { botOf, type Delegate, membersOf } from './people.ts'
import type { Moment } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import type { Actor, RoomState } from './state.ts'
import { isParty, notPlaying, onlyHead, paused, type Table } from './table.ts'

type Answer = Decision<GameEvent>

/** `from` is the phase the asker saw, so that a late word counts for no other. */
export function sayReady(table: Table, who: Delegate, from: Moment): Answer {
  const no = notPlaying(table)
  if (no) return no
  const { state } = table
  const { moment } = state
  if (!moment || moment.turn !== from.turn || moment.phase !== from.phase) return refused('phaseMoved')
  const barred = paused(table) ?? onlyHead(table, who)
  if (barred) return barred
  const { party } = who.role
  if (state.hand.ready.includes(party)) return refused('alreadyReady')
  const said: GameEvent = { type: 'readySaid', party }
  const ends = state.settings.endEarly === 'whenReady' && awaited(table).every((one) => one === party)
  return { granted: ends ? [said, ...leave(table, moment)] : [said] }
}

export function takeBackReady(table: Table, who: Delegate): Answer {
  const no = notPlaying(table) ?? paused(table) ?? onlyHead(table, who)
  if (no) return no
  const { party } = who.role
  return table.state.hand.ready.includes(party) ? { granted: [{ type: 'readyTakenBack', party }] } : refused('notReady')
}

/** What can leave nobody to wait for though nobody has said that it is ready. */
const thins: readonly GameEvent['type'][] = ['personRemoved', 'personSeated', 'botRecalled', 'clockSet']

/** Where the room is set so, the phase ends too when whoever was waited for has left, or is moved away. */
export function withEnd(table: Table, by: Actor, granted: GameEvent[]): GameEvent[] {
  const { state, at } = table
  if (state.settings.endEarly !== 'whenReady' || !granted.some(({ type }) => thins.includes(type))) return granted
  const after = granted.reduce<RoomState>((so, event) => evolve(so, { at, by, event }), state)
  const then: Table = { ...table, state: after }
  const { moment } = after
  if (!moment || notPlaying(then) || paused(then) || !isSame(moment, state.moment)) return granted
  const isOver = after.hand.ready.some((id) => membersOf(after, id).length > 0) && awaited(then).length === 0
  return isOver ? [...granted, ...leave(then, moment)] : granted
}

const isSame = (a: Moment, b: Moment | null): boolean => a.turn === b?.turn && a.phase === b.phase

/** The facilitator lets a delegation know that it is waited for. */
export function nudge(table: Table, party: PartyId): Answer {
  const no = notPlaying(table)
  if (no) return no
  if (!isParty(table, party)) return refused('noSuchParty')
  if (membersOf(table.state, party).length === 0 || botOf(table.state, party)) return refused('nudgeNobody', { party })
  return table.state.hand.ready.includes(party) ? refused('nudgeReady', { party }) : { granted: [{ type: 'nudged', party }] }
}

/** Delegations with somebody in them, person or bot, that have not said they are ready. */
export function awaited({ state, catalogue }: Pick<Table, 'state' | 'catalogue'>): PartyId[] {
  return catalogue.parties.map(({ id }) => id).filter((id) => membersOf(state, id).length > 0 && !state.hand.ready.includes(id))
}
