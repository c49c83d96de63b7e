// A room with somebody in every kind of seat, and what each of them may come to when they ask.
import type { Intent, JoinWish } from '../game/intent.ts'
import type { RefusalCode } from '../game/refusal.ts'
import type { PersonId } from '../ids.ts'
import { party, personOf, type TableOptions, type TestTable, tableWith } from './table.ts'

const acting = 'USA'
/** `other`: the head of a delegation that the matter does not concern. `elsewhere`: somebody seated in another room. */
export const seats = {
  head: personOf(acting),
  mate: 'mate' as PersonId,
  paused: 'paused' as PersonId,
  other: personOf('RUS'),
  observer: 'observer' as PersonId,
  watcher: 'watcher' as PersonId,
  full: 'control' as PersonId,
  helper: 'helper' as PersonId,
  watching: 'watching' as PersonId,
  wall: 'wall' as PersonId,
  waiting: 'waiting' as PersonId,
  removed: 'removed' as PersonId,
  elsewhere: 'elsewhere' as PersonId,
} as const
export type MatrixSeat = keyof typeof seats
export const seatsFor = ({ of = acting }: { of?: string }): Record<MatrixSeat, PersonId> => ({ ...seats, head: personOf(of) })
export type Outcome = 'granted' | RefusalCode
type Outcomes = Record<MatrixSeat, Outcome>

/** How the room stands before anything else is prepared. */
type Stage = 'lobby' | 'brief' | 'negotiate' | 'commit' | 'respond' | 'debrief'

export interface Row<T extends Intent['type']> {
  stage: Stage
  /** How the room is opened. */
  opened?: TableOptions
  /** What has happened since. */
  before?: (table: TestTable) => void
  /** The delegation of `head`, `mate` and `paused`; USA when left out. */
  of?: string
  intent: Extract<Intent, { type: T }> | ((table: TestTable) => Extract<Intent, { type: T }>)
  outcomes: Outcomes
}

function invite(table: TestTable, person: PersonId, name: string, as: JoinWish): void {
  table.now += 1
  table.ask('server', { type: 'join', person, name, as, invited: true, host: seats.full })
}

/** A room in that stage with all these people. */
export function roomOfMatrix({
  stage,
  opened = {},
  before,
  of = acting,
}: Pick<Row<Intent['type']>, 'stage' | 'opened' | 'before' | 'of'>): TestTable {
  const table = tableWith({ seed: 'matrix', ...opened, started: 'lobby' })
  const { mate, paused, observer, watcher, helper, watching, waiting, removed } = seats
  const own = party(of)
  invite(table, mate, 'Marta', { kind: 'delegate', party: own, portfolio: 'negotiator' })
  invite(table, paused, 'Pavel', { kind: 'delegate', party: own, portfolio: 'press' })
  invite(table, removed, 'Rosa', { kind: 'delegate', party: own, portfolio: 'economy' })
  invite(table, observer, 'Otto', { kind: 'observer' })
  invite(table, watcher, 'Wanda', { kind: 'observer', party: own })
  invite(table, helper, 'Hal', { kind: 'facilitator', rights: 'help' })
  invite(table, watching, 'Wim', { kind: 'facilitator', rights: 'watch' })
  table.ask('control', { type: 'pausePerson', person: paused })
  table.ask('control', { type: 'removePerson', person: removed })
  table.ask('control', { type: 'setSettings', settings: { admission: 'approve' } })
  table.ask('server', { type: 'join', person: waiting, name: 'Walter', as: { kind: 'observer' } })
  if (stage !== 'lobby') table.ask('control', { type: 'startGame' })
  if (stage !== 'lobby' && stage !== 'brief') table.until(stage)
  before?.(table)
  return table
}

const nobody = { waiting: 'notAdmitted', removed: 'notSeated', elsewhere: 'notSeated' } as const
/** For a facilitator who may do everything. */
export const forFull: Outcomes = {
  ...nobody,
  head: 'facilitatorOnly',
  mate: 'facilitatorOnly',
  paused: 'personPaused',
  other: 'facilitatorOnly',
  observer: 'facilitatorOnly',
  watcher: 'observersOnly',
  wall: 'facilitatorOnly',
  full: 'granted',
  helper: 'beyondRights',
  watching: 'beyondRights',
}
/** And for one who helps. */
export const forHelp: Outcomes = { ...forFull, helper: 'granted' }
/** For everybody in a delegation. */
export const forDelegates: Outcomes = {
  ...nobody,
  head: 'granted',
  mate: 'granted',
  paused: 'personPaused',
  other: 'granted',
  observer: 'delegatesOnly',
  watcher: 'observersOnly',
  wall: 'delegatesOnly',
  full: 'delegatesOnly',
  helper: 'beyondRights',
  watching: 'beyondRights',
}
/** For whoever signs for one. */
export const forHeads: Outcomes = { ...forDelegates, mate: 'headOnly' }
/** For everybody who takes part, whatever they may do at the table. */
export const forOneself: Outcomes = {
  ...forDelegates,
  paused: 'granted',
  observer: 'granted',
  watcher: 'granted',
  wall: 'participantsOnly',
  full: 'participantsOnly',
}

/** In the talk of a delegation. */
export const forTeam: Outcomes = { ...forDelegates, other: 'channelNotYours', full: 'granted', helper: 'granted' }
export const others = (why: RefusalCode, outcomes: Outcomes = forDelegates): Outcomes => ({ ...outcomes, other: why })
