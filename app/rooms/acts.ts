// One act for several rooms: what each is sent, and what each answers.
import type { Intent } from '../../lib/game/intent.ts'
import type { Answer } from '../../lib/protocol.ts'
import type { RoomSnapshot } from '../_client/room.ts'

export type Act =
  | { kind: 'start' | 'pause' | 'resume' | 'next' }
  | { kind: 'broadcast'; text: string }
  | { kind: 'suspend'; intent: Extract<Intent, { type: 'suspendRoom' }> }

/** How a room took it. `unseen`, `noMoment`: nothing was sent, and why. */
export type Outcome = { kind: 'pending' | 'took' | 'unseen' | 'noMoment' } | { kind: 'refused'; message: string }

/** What one room is sent, by how this page sees it; null where nothing can be meant. */
export function intentFor(act: Act, view: RoomSnapshot['view']): Intent | 'unseen' | 'noMoment' {
  if (view?.as !== 'facilitator') return 'unseen'
  const { room } = view
  switch (act.kind) {
    case 'start':
      return { type: 'startGame' }
    case 'pause':
      return { type: 'pauseClock' }
    case 'resume':
      return { type: room.rest ? 'resumeRoom' : 'resumeClock' }
    case 'next':
      return room.phase ? { type: 'nextPhase', from: { turn: room.turn, phase: room.phase } } : 'noMoment'
    case 'broadcast':
      return { type: 'broadcast', text: act.text }
    case 'suspend':
      return act.intent
  }
}

export const outcomeOf = (answer: Answer): Outcome => (answer.ok ? { kind: 'took' } : { kind: 'refused', message: answer.message })

/** Rooms that took it, and that have not answered. */
export function sumOf(outcomes: readonly Outcome[]): { took: number; pending: number; all: number } {
  const count = (kind: Outcome['kind']): number => outcomes.filter((one) => one.kind === kind).length
  return { took: count('took'), pending: count('pending'), all: outcomes.length }
}
