// The facilitator's last act that can be taken back: what it was, and who has done something since that going back would lose.

import type { PersonId } from '../ids.ts'
import type { GameEvent, Happening } from './event.ts'
import type { SentInject } from './injects.ts'
import type { Intent, Recalled } from './intent.ts'
import { injectOf } from './mel-inject.ts'
import type { Decision } from './refusal.ts'
import type { Person, RoomState } from './state.ts'
import type { Table } from './table.ts'

/** What can be taken back. Broadcasts are heard, and keys that were taken away are gone. */
const undoables = [
  'startGame',
  'nextPhase',
  'pauseClock',
  'resumeClock',
  'extendPhase',
  'sendInject',
  'sendMel',
  'override',
  'setKnob',
  'setSettings',
  'setPhaseMinutes',
  'seatPerson',
  'makeHead',
  'lockRoom',
  'unlockRoom',
  'seatBot',
  'recallBot',
  'releaseAdjudication',
  'approvePackage',
  'returnPackage',
  'endGame',
] as const satisfies Intent['type'][]
export type Undoable = (typeof undoables)[number]

/** The facilitator's last act that can be taken back. */
export interface LastAct {
  type: Undoable
  /** What it was about, in words, and by its id. */
  subject: string | null
  of: string | null
  at: number
  /** Whose it was; absent in rooms of earlier builds. */
  by?: PersonId
  /** People who have since done in the game what going back would lose. */
  since: PersonId[]
}

const isUndoable = (intent: Intent | Recalled): intent is Extract<Intent, { type: Undoable }> =>
  (undoables as readonly string[]).includes(intent.type)

/** The facilitator's answer, begun by the mark from which it can be undone. */
export function marked(table: Table, { id: by }: Person, intent: Intent | Recalled, answer: Decision<GameEvent>): Decision<GameEvent> {
  if ('refused' in answer || !isUndoable(intent)) return answer
  return { granted: [{ type: 'acted', act: intent.type, ...about(table, intent), by }, ...answer.granted] }
}

function about({ scenario, state }: Table, intent: Extract<Intent, { type: Undoable }>): Pick<LastAct, 'subject' | 'of'> {
  switch (intent.type) {
    case 'nextPhase':
      return { subject: intent.from.phase, of: null }
    case 'extendPhase':
      return { subject: String(intent.minutes), of: null }
    case 'sendInject':
      return { subject: scenario.injects.find(({ id }) => id === intent.inject)?.name ?? null, of: intent.inject }
    case 'sendMel': {
      const entry = state.mel.find(({ n }) => n === intent.n)
      const sent = entry && injectOf({ scenario }, entry)
      return { subject: sent?.name ?? null, of: sent?.id ?? null }
    }
    case 'override':
      return { subject: intent.reason, of: intent.change.kind }
    case 'setKnob':
      return { subject: scenario.knobs.find(({ id }) => id === intent.knob)?.name ?? null, of: intent.knob }
    case 'seatPerson':
    case 'makeHead':
      return { subject: state.people[intent.person]?.name ?? null, of: intent.person }
    case 'seatBot':
    case 'recallBot':
      return { subject: scenario.parties.find(({ id }) => id === intent.party)?.short ?? null, of: intent.party }
    case 'approvePackage':
    case 'returnPackage':
      return { subject: state.awaiting.find((one) => one.package === intent.package)?.terms.title ?? null, of: intent.package }
    default:
      return { subject: null, of: null }
  }
}

const ofClock: readonly Undoable[] = ['pauseClock', 'resumeClock', 'extendPhase']

/** What others do in the game, and lose when it goes back. */
export const losable: readonly GameEvent['type'][] = [
  'packageTabled',
  'packageCountered',
  'packageSubmitted',
  'packageWithdrawn',
  'packageSigned',
  'signatureTakenBack',
  'standTaken',
  'standDropped',
  'renewalDeclined',
  'renewalKept',
  'gestureAnnounced',
  'gestureWithdrawn',
  'ordersDrafted',
  'ordersGiven',
  'injectAnswered',
  'reportClarified',
  'responseGiven',
  'crisisChosen',
  'statementPublished',
  'trustPolled',
]

/** Whether a facilitator has entered something for a delegation that it would lose; drafts and readiness do not count. */
const isEntry = (event: GameEvent): boolean =>
  event.type === 'enteredOnBehalf' && !['saveDraft', 'discardDraft', 'sayReady', 'takeBackReady'].includes(event.act)

/** What can be undone after a happening. */
export function lastActAfter(state: RoomState, { event, by, at }: Happening): RoomState['lastAct'] {
  const { lastAct } = state
  if (event.type === 'acted')
    return { type: event.act, subject: event.subject, of: event.of, at, ...(event.by && { by: event.by }), since: [] }
  if (!lastAct) return null
  // A clock that was set belongs to its phase.
  if (event.type === 'phaseStarted' && ofClock.includes(lastAct.type)) return null
  if (by.kind !== 'person' || !(losable.includes(event.type) || isEntry(event))) return lastAct
  const person = state.people[by.id]
  const theirs = isEntry(event) || (person?.role.kind === 'delegate' && person.bot === null)
  const counts = theirs && !lastAct.since.includes(by.id)
  return counts ? { ...lastAct, since: [...lastAct.since, by.id] } : lastAct
}

/** What would be undone, and how many others would lose something by it; null when there is nothing. */
export function undoable(
  state: RoomState,
): { type: Undoable; subject: string | null; at: number; by: PersonId | null; losesOthers: number } | null {
  if (!state.lastAct) return null
  const { type, subject, at, by = null } = state.lastAct
  return { type, subject, at, by, losesOthers: losesOthers(state, state.lastAct) }
}

/** How many others lose something when it is undone. */
export function losesOthers(state: RoomState, act: LastAct): number {
  const sent = injectIn(state, act)
  if (sent) return Object.keys(sent.answers).length
  return goesBack.includes(act.type) ? act.since.length : 0
}

/** Acts of the game, which have no opposite. */
export const goesBack: readonly Undoable[] = [
  'startGame',
  'nextPhase',
  'sendInject',
  'sendMel',
  'override',
  'releaseAdjudication',
  'approvePackage',
  'returnPackage',
  'endGame',
]

/** An event that was sent and has not done anything yet: it can be taken back by itself. */
export const injectIn = ({ hand }: RoomState, act: LastAct): SentInject | undefined =>
  (act.type === 'sendInject' || act.type === 'sendMel') && !hand.signals ? hand.injects.find(({ id }) => id === act.of) : undefined
