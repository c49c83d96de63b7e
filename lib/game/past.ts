// The room as it was: found by folding its journal, with every going back in it respected.

import type { Happening } from './event.ts'
import { evolve } from './evolve.ts'
import type { Intent, ServerIntent } from './intent.ts'
import type { Moment } from './phase.ts'
import { isBefore } from './rewind.ts'
import type { Seal } from './seal.ts'
import type { RoomState } from './state.ts'

/** The past of the present branch. */
interface Past {
  state: RoomState | null
  /** How the room stood when each phase began, in order; what was left behind is not among them. */
  begun: { moment: Moment; state: RoomState }[]
  /** How it stood before the facilitator's last act. */
  beforeAct: RoomState | null
}

function pastOf(happenings: readonly Happening[]): Past {
  const past: Past = { state: null, begun: [], beforeAct: null }
  for (const happening of happenings) {
    const { event } = happening
    const before = past.state
    const state = evolve(before, happening)
    past.state = state
    if (event.type === 'acted') past.beforeAct = before
    else if (event.type === 'phaseStarted') begin(past, event.moment, state)
    else if (event.type === 'rewound') begin(past, event.to, state)
    else if (event.type === 'undone' && event.restored) {
      const { moment } = event.restored
      past.begun = past.begun.filter((one) => moment !== null && !isBefore(moment, one.moment))
    }
  }
  return past
}

function begin(past: Past, moment: Moment, state: RoomState): void {
  past.begun = [...past.begun.filter((one) => isBefore(one.moment, moment)), { moment, state }]
}

/** The room as it stood when that phase last began, on the way that led to now; null when it never did. */
export function pastAt(happenings: readonly Happening[], { turn, phase }: Moment): RoomState | null {
  const begun = pastOf(happenings).begun.find(({ moment }) => moment.turn === turn && moment.phase === phase)
  return begun?.state ?? null
}

/** The room as it stood before what the facilitator can undo; null when there is nothing. */
function pastBeforeAct(happenings: readonly Happening[]): RoomState | null {
  const past = pastOf(happenings)
  return past.state?.lastAct ? past.beforeAct : null
}

/** Requests that look back further than the state of a room does. */
export type LooksBack = Extract<Intent, { type: 'rewindTo' | 'undoLast' }>
export const looksBack = (intent: Intent | ServerIntent): intent is LooksBack => intent.type === 'rewindTo' || intent.type === 'undoLast'

/** A request that looks back, together with the past it asks for; as it came when it finds none. `fresh`: a seed that nobody knows. */
export function recalled(happenings: readonly Happening[], intent: LooksBack, fresh: Seal): LooksBack | ServerIntent {
  if (intent.type === 'undoLast') {
    const past = pastBeforeAct(happenings)
    return past ? { type: 'undo', past, confirmed: intent.confirmed ?? false, of: intent.of, fresh } : intent
  }
  const { turn, phase, name, seen } = intent
  const past = pastAt(happenings, { turn, phase })
  return past ? { type: 'rewind', to: { turn, phase }, name, past, seen, fresh } : intent
}
