// A law small enough to see through, for testing the room around it: people, talk, one running clock.
import type { GameEvent, Happening } from '../../lib/game/event.ts'
import type { Intent, ServerIntent } from '../../lib/game/intent.ts'
import { momentAfter } from '../../lib/game/phase.ts'
import { type Decision, refused } from '../../lib/game/refusal.ts'
import type { Actor, Role, RoomState } from '../../lib/game/state.ts'
import type { PartyId } from '../../lib/ids.ts'
import type { View, WaitingView } from '../../lib/view/view.ts'
import type { Law } from '../law.ts'

/** A phase of the small law lasts a minute. */
export const phaseTakes = 60_000

const granted = (...events: GameEvent[]): Decision<GameEvent> => ({ granted: events })

function decide(state: RoomState, by: Actor, intent: Intent | ServerIntent, at: number): Decision<GameEvent> {
  if (intent.type === 'join') {
    if (state.locked) return refused('roomLocked')
    const { as } = intent
    const role: Role =
      as.kind === 'delegate' ? { kind: 'delegate', party: as.party ?? ('AA' as PartyId), portfolio: 'head' } : { kind: as.kind }
    return granted({ type: 'personJoined', person: intent.person, name: intent.name, role })
  }
  if (intent.type === 'deadline') {
    const { clock, moment } = state
    const due = clock.kind === 'running' && at >= clock.endsAt && moment?.phase === intent.from.phase && moment.turn === intent.from.turn
    const next = due && momentAfter(moment, 9)
    return next
      ? granted({ type: 'phaseStarted', moment: next, clock: { kind: 'running', endsAt: at + phaseTakes } })
      : refused('phaseMoved')
  }
  const who = by.kind === 'person' ? state.people[by.id] : undefined
  if (!who || who.removed) return refused('notSeated')
  if (intent.type === 'say') {
    const parties = intent.channel.kind === 'team' ? [intent.channel.party] : []
    return granted({
      type: 'said',
      channel: { id: intent.channel.kind, kind: intent.channel.kind, parties },
      id: String(at),
      by: who.id,
      text: intent.text,
    })
  }
  if (who.role.kind !== 'facilitator') return refused('facilitatorOnly')
  switch (intent.type) {
    case 'startGame':
      return granted({ type: 'phaseStarted', moment: { turn: 1, phase: 'brief' }, clock: { kind: 'running', endsAt: at + phaseTakes } })
    case 'lockRoom':
      return granted({ type: 'roomLocked' })
    case 'closeRoom':
      return granted({ type: 'roomClosed' })
    case 'removePerson':
      return granted({ type: 'personRemoved', person: intent.person })
    case 'seatPerson':
      return granted({ type: 'personSeated', person: intent.person, role: intent.role })
    default:
      return refused('wrongPhase')
  }
}

function evolve(state: RoomState | null, { at, event }: Happening): RoomState {
  if (event.type === 'roomOpened') {
    const { code, scenario, seed, seedHash, settings } = event
    const empty = {
      people: {},
      proposals: {},
      channels: {},
      clock: { kind: 'stopped' },
      moment: null,
      status: 'lobby',
      locked: false,
      openedAt: at,
    }
    return { code, door: code, scenario, seed, seedHash, settings, ...empty } as unknown as RoomState
  }
  if (!state) throw new Error('The room was never opened.')
  switch (event.type) {
    case 'personJoined': {
      const { person, name, role } = event
      return {
        ...state,
        people: { ...state.people, [person]: { id: person, name, role, joinedAt: at, lastActionAt: at, removed: false, bot: null } },
      }
    }
    case 'personSeated':
      return { ...state, people: { ...state.people, [event.person]: { ...person(state, event.person), role: event.role } } }
    case 'personRemoved':
      return { ...state, people: { ...state.people, [event.person]: { ...person(state, event.person), removed: true } } }
    case 'roomLocked':
      return { ...state, locked: true }
    case 'roomClosed':
      return { ...state, status: 'closed', clock: { kind: 'stopped' } }
    case 'phaseStarted':
      return { ...state, status: 'playing', moment: event.moment, clock: event.clock }
    case 'said': {
      const { channel, id, by, text } = event
      const place = [channel.id, ...channel.parties].join('-')
      const messages = state.channels[place]?.messages ?? []
      const said = { id, by, name: '', party: null, text, at, turn: 0 }
      return { ...state, channels: { ...state.channels, [place]: { ...channel, messages: [...messages, said] } } }
    }
    default:
      return state
  }
}

function person(state: RoomState, id: keyof RoomState['people']): RoomState['people'][typeof id] {
  const found = state.people[id]
  if (!found) throw new Error('There is no such person.')
  return found
}

/** What a view of the small law holds. */
export interface SmallView {
  as: string
  moment: RoomState['moment']
  clock: RoomState['clock']
  talk: Record<string, string[]>
  /** How many people are online, for the facilitator alone. */
  online: number
}

/** A view of the small law as what it is. */
export const smallView = (view: View | WaitingView): SmallView => view as unknown as SmallView

export const smallLaw: Law = {
  open: (scenario, { code, seed, seedHash, facilitator, screen, title }) => [
    { type: 'roomOpened', code, scenario, seed, seedHash, settings: { title, admission: 'open' } } as unknown as GameEvent,
    { type: 'personJoined', person: facilitator.id, name: facilitator.name, role: { kind: 'facilitator' } },
    { type: 'personJoined', person: screen.id, name: screen.name, role: { kind: 'screen' } },
  ],
  decide,
  evolve,
  recalled: (_happenings, intent) => intent,
  withoutWords: (happenings) => [...happenings],
  logPage: () => ({ entries: [], more: false }),
  whatIf: () => refused('wrongPhase'),
  project: (state, viewer, online) => {
    const open = Object.values(state.channels).filter(
      ({ parties, kind }) =>
        kind === 'plenary' || viewer.kind === 'facilitator' || (viewer.kind === 'delegation' && parties.includes(viewer.party)),
    )
    const talk = Object.fromEntries(open.map(({ id, messages }) => [id, messages.map(({ text }) => text)]))
    const small: SmallView = {
      as: viewer.kind,
      moment: state.moment,
      clock: state.clock,
      talk,
      online: viewer.kind === 'facilitator' ? online.size : 0,
    }
    return small as unknown as View
  },
  tell: () => null,
  parties: () => ['AA', 'BB'] as PartyId[],
  bots: () => [],
  plays: () => [],
}
