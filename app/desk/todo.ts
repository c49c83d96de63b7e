// Where the work of a line of "What now" is done, whether it is needed or only possible, and where each phase's work lies.
import type { Phase } from '../../lib/game/phase.ts'
import type { RoomHead, Todo } from '../../lib/view/view.ts'
import type { Place } from './useDesk.ts'

/** The place of each line's work. */
export const workplaces: Record<Todo['kind'], Place> = {
  waitForStart: 'now',
  readBrief: 'brief',
  readStory: 'board',
  sign: 'packages',
  answerCounter: 'packages',
  awaitOthers: 'talk',
  compose: 'compose',
  answerInject: 'now',
  giveOrders: 'orders',
  changeOrders: 'orders',
  chooseInCrisis: 'answers',
  answerReport: 'answers',
  giveResponse: 'answers',
  changeResponse: 'answers',
  watchAdjudication: 'board',
  publishStatement: 'now',
  pollTrust: 'now',
  wait: 'board',
  readResult: 'now',
}

const needed: ReadonlySet<Todo['kind']> = new Set([
  'sign',
  'answerCounter',
  'answerInject',
  'giveOrders',
  'chooseInCrisis',
  'answerReport',
  'giveResponse',
  'publishStatement',
  'pollTrust',
])

export const isNeeded = (kind: Todo['kind']): boolean => needed.has(kind)

/** The places where something needs the delegation; what is only possible lights no lamp. */
export function placesInNeed(todo: readonly Todo[]): Set<Place> {
  return new Set(todo.filter(({ kind }) => needed.has(kind)).map(({ kind }) => workplaces[kind]))
}

const rest: readonly Todo[] = [{ kind: 'wait' }]

/** Less what this person is through with; a desk always says something. */
export function leftOf(todo: readonly Todo[], through: ReadonlySet<Todo['kind']>): readonly Todo[] {
  const left = todo.filter(({ kind }) => !through.has(kind))
  return left.length > 0 ? left : rest
}

const ofPhase: Record<Phase, Place> = {
  brief: 'board',
  negotiate: 'packages',
  commit: 'orders',
  respond: 'answers',
  adjudicate: 'board',
  debrief: 'now',
}

/** Where the work of the moment lies. Before anything has been adjudicated there is no story to read on the board. */
export function placeOfMoment(room: Pick<RoomHead, 'status' | 'phase' | 'turn'>): Place {
  if (room.status !== 'playing' || !room.phase) return 'now'
  if (room.phase === 'brief' && room.turn === 1) return 'now'
  return ofPhase[room.phase]
}
