// A session at rest: suspended until another day, or moved to another machine; what goes on meanwhile, and how it is taken up.
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { type Decision, refused } from './refusal.ts'
import type { Clock, RoomState } from './state.ts'
import type { No, Table } from './table.ts'

type Answer = Decision<GameEvent>

export interface Suspended {
  kind: 'suspended'
  /** Milliseconds since 1970, both; null: no time of return was told. */
  at: number
  until: number | null
  /** What the facilitator said with it. */
  words: string | null
  /** How the clock stood before. */
  clockWas: Clock['kind']
}
export type Rest =
  | Suspended
  /** The copy on the other machine is the session now. */
  | { kind: 'moved'; at: number; to: string | null; before: Suspended }

/** The longest time of return that can be told ahead, milliseconds. */
const longestRest = 366 * 24 * 3_600_000

/** What is no part of the game, and goes on while a session is suspended. */
const goesOn: readonly string[] = [
  'suspendRoom',
  'resumeRoom',
  'moveRoom',
  'closeRoom',
  'broadcast',
  'say',
  'saveDraft',
  'discardDraft',
  'draftOrders',
  'seatPerson',
  'removePerson',
  'admitPerson',
  'pausePerson',
  'resumePerson',
  'setRights',
  'makeHead',
  'dealSeats',
  'seatBot',
  'recallBot',
  'lockRoom',
  'unlockRoom',
  'closeChannel',
  'openChannel',
  'addMel',
  'editMel',
  'cancelMel',
  'addNote',
  'editNote',
  'removeNote',
  'nameFork',
  'setPhaseMinutes',
  'join',
  'rotateCode',
  'renewLink',
  'setConsent',
  'withdrawWords',
  'answerSurvey',
] satisfies (Intent['type'] | 'join' | 'rotateCode' | 'renewLink')[]
/** All that the copy which stayed behind still takes. */
const leftBehind: readonly string[] = ['resumeRoom', 'closeRoom'] satisfies Intent['type'][]

/** Refuses what a session at rest does not take. */
export function resting({ rest }: Pick<RoomState, 'rest'>, type: string): No | null {
  if (!rest) return null
  if (rest.kind === 'moved') return leftBehind.includes(type) ? null : refused('roomMoved')
  return goesOn.includes(type) ? null : refused('roomSuspended')
}

/** Suspends the session, or tells another time of return. */
export function suspendRoom({ state, at }: Table, { until, words }: { until: number | null; words?: string | undefined }): Answer {
  if (until !== null && (until <= at || until > at + longestRest)) return refused('returnNotAhead')
  const { clock, rest } = state
  return {
    granted: [
      {
        type: 'roomSuspended',
        until,
        words: words ?? null,
        clock: clock.kind === 'running' ? { kind: 'paused', remaining: Math.max(0, clock.endsAt - at) } : clock,
        clockWas: rest?.kind === 'suspended' ? rest.clockWas : clock.kind,
      },
    ],
  }
}

/** Takes the session up where it was; of a copy that was marked as moved, first that mark away. */
export function resumeRoom({ state, at }: Table): Answer {
  const { rest, clock, settings } = state
  if (!rest) return refused('notSuspended')
  if (rest.kind === 'moved') return { granted: [{ type: 'moveTakenBack' }] }
  const goingOn: Clock = rest.clockWas === 'running' && clock.kind === 'paused' ? { kind: 'running', endsAt: at + clock.remaining } : clock
  const late = settings.finishBy !== null && settings.finishBy <= at
  return {
    granted: [
      ...(late ? [{ type: 'finishBySet' as const, finishBy: null, hotWash: settings.hotWash }] : []),
      { type: 'roomResumed', clock: goingOn },
    ],
  }
}

/** Marks this copy as left behind. Only what rests can be moved: nothing may happen between packing and leaving. */
export function moveRoom({ state }: Table, to: string | undefined): Answer {
  if (state.rest?.kind !== 'suspended') return refused('notSuspended')
  return { granted: [{ type: 'roomMoved', to: to ?? null }] }
}

/** What comes from another machine waits, as it stood when it was packed (the time of asking), until the facilitator takes it up. */
export function arrive(table: Table): Answer {
  return table.state.rest ? { granted: [] } : suspendRoom(table, { until: null })
}

type RestEvent = Extract<GameEvent, { type: 'roomSuspended' | 'roomResumed' | 'roomMoved' | 'moveTakenBack' }>

export function rested(state: RoomState, event: RestEvent, at: number): RoomState {
  switch (event.type) {
    case 'roomSuspended': {
      const { until, words, clock, clockWas } = event
      return { ...state, clock, rest: { kind: 'suspended', at, until, words, clockWas } }
    }
    case 'roomResumed':
      return { ...state, clock: event.clock, rest: null }
    case 'roomMoved':
      return state.rest?.kind === 'suspended' ? { ...state, rest: { kind: 'moved', at, to: event.to, before: state.rest } } : state
    case 'moveTakenBack':
      return state.rest?.kind === 'moved' ? { ...state, rest: state.rest.before } : state
  }
}
