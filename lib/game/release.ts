// A turn that the facilitator sees before all others: adjudicated when Respond closes, told when it is released.
import type { Adjudication, Signals } from '../rules/world.ts'
import { goOn } from './clockwork.ts'
import type { GameEvent } from './event.ts'
import type { OverrideChange } from './override.ts'
import { type Decision, refused } from './refusal.ts'
import type { RoomState, TurnInHand, TurnRecord } from './state.ts'
import type { Table } from './table.ts'

/** A turn that has been adjudicated and is not told yet. */
export interface HeldTurn {
  result: Adjudication
  /** What has been set by hand since: told with the turn. */
  overrides: { change: OverrideChange; reason: string }[]
  /** Its reports, where one was corrected since. */
  signals?: Signals
}

/** Adjudicate begins for everybody; nothing is drawn again. */
export function releaseAdjudication(table: Table): Decision<GameEvent> {
  const { held, moment } = table.state
  return held && moment ? { granted: goOn(table, moment) } : refused('nothingHeld')
}

/** The room once a turn is told. */
export function told(state: RoomState, { world, ...result }: Adjudication): RoomState {
  const { orders, responses } = state.hand
  const signals = state.held?.signals ?? state.hand.signals
  if (!signals) return { ...state, world, held: null }
  const record: TurnRecord = {
    turn: state.moment?.turn ?? 0,
    orders,
    signals,
    responses,
    result,
    tension: world.tension,
    trust: world.trust,
    will: world.will,
    pressure: world.pressure,
    ...addressedIn(state.hand),
  }
  return { ...state, world, history: [...state.history, record], hand: { ...state.hand, signals }, held: null }
}

function addressedIn({ injects }: TurnInHand): Pick<TurnRecord, 'addressed'> {
  const addressed = injects.flatMap(({ name, to }) => (to ? [{ name, to }] : []))
  return addressed.length > 0 ? { addressed } : {}
}
