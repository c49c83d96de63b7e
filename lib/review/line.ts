// A room's happenings folded into the one line that led to now: what was left by going back is not on it, talk goes on.
import type { GameEvent, Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { Moment } from '../game/phase.ts'
import { isBefore } from '../game/rewind.ts'
import type { Actor, Channel, Headline, RoomState } from '../game/state.ts'
import type { PartyId } from '../ids.ts'
import type { World } from '../rules/world.ts'

/** One thing that happened in a phase, by its number in the journal (from 1). */
export interface Deed {
  seq: number
  at: number
  by: Actor
  event: GameEvent
  /** What every screen was told of it. */
  headlines: Headline[]
}

/** One phase of the game, the lobby included. */
export interface Leg {
  /** null in the lobby. */
  moment: Moment | null
  /** Number of the happening it began with. */
  seq: number
  at: number
  /** The room when it began. */
  state: RoomState
  deeds: Deed[]
}

/** That somebody spoke, when, and before whom: never what they said. */
export interface Utterance {
  turn: number
  kind: Channel['kind']
  parties: PartyId[]
  /** null for who belongs to no delegation. */
  party: PartyId | null
}

/** A going back, where it left and where it led. */
export interface Return {
  seq: number
  at: number
  from: Moment | null
  to: Moment | null
  name: string | null
}

export interface Line {
  /** Happenings folded. */
  seq: number
  /** null before the first. */
  state: RoomState | null
  legs: Leg[]
  talk: Utterance[]
  returns: Return[]
  /** The world as each turn left it; of a turn played anew, the last. */
  worlds: Map<number, World>
  /** Where the facilitator's last act began, to be undone to. */
  mark: { legs: Leg[]; deeds: number } | null
}

export const emptyLine = (): Line => ({ seq: 0, state: null, legs: [], talk: [], returns: [], worlds: new Map(), mark: null })

/** Takes the next happening in; the line is written where it stands. */
export function follow(line: Line, happening: Happening): void {
  const before = line.state
  const state = evolve(before, happening)
  line.seq += 1
  line.state = state
  if (!before) line.legs = [{ moment: null, seq: line.seq, at: happening.at, state, deeds: [] }]
  else step(line, before, state, happening)
}

export function lineOf(happenings: readonly Happening[]): Line {
  const line = emptyLine()
  for (const happening of happenings) follow(line, happening)
  return line
}

function step(line: Line, before: RoomState, state: RoomState, { at, by, event }: Happening): void {
  const { seq } = line
  switch (event.type) {
    case 'said':
      line.talk.push(utterance(state, event))
      return
    case 'rewound':
      line.returns.push({ seq, at, from: before.moment, to: event.to, name: event.left.name })
      line.mark = null
      begin(line, event.to, at)
      return
    case 'undone':
      if (event.restored) takeBack(line, before, at)
      return
    case 'acted':
      line.mark = { legs: [...line.legs], deeds: line.legs.at(-1)?.deeds.length ?? 0 }
      return
    case 'phaseStarted':
      begin(line, event.moment, at)
      break
    case 'consentSet':
    case 'wordsWithdrawn':
    case 'surveyAnswered':
    case 'packageRated':
      // What people answer for themselves is no part of what the table looks back on.
      return
    case 'turnAdjudicated':
      line.worlds.set(state.moment?.turn ?? 0, event.result.world)
      break
    default:
  }
  line.legs.at(-1)?.deeds.push({ seq, at, by, event, headlines: state.headlines.slice(before.headlines.length) })
}

function begin(line: Line, moment: Moment, at: number): void {
  if (!line.state) return
  const earlier = line.legs.filter((leg) => leg.moment === null || isBefore(leg.moment, moment))
  line.legs = [...earlier, { moment, seq: line.seq, at, state: line.state, deeds: [] }]
}

/** The facilitator's last act is undone: the phase it was done in goes on from where it was. */
function takeBack(line: Line, before: RoomState, at: number): void {
  const { mark, state, seq } = line
  line.returns.push({ seq, at, from: before.moment, to: state?.moment ?? null, name: null })
  line.mark = null
  if (!mark) return
  line.legs = mark.legs
  const last = line.legs.at(-1)
  if (last) line.legs = [...mark.legs.slice(0, -1), { ...last, deeds: last.deeds.slice(0, mark.deeds) }]
}

function utterance(state: RoomState, event: Extract<GameEvent, { type: 'said' }>): Utterance {
  const role = state.people[event.by]?.role
  return {
    turn: state.moment?.turn ?? 0,
    kind: event.channel.kind,
    parties: event.channel.parties,
    party: role?.kind === 'delegate' ? role.party : null,
  }
}
