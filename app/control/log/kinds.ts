// What kind of act an entry of the log is, and whether it fits what the reader looks for.
import type { LoggedType } from '../../../lib/game/log.ts'
import type { Phase } from '../../../lib/game/phase.ts'
import type { LogEntry } from '../../../lib/game/state.ts'
import type { PersonId } from '../../../lib/ids.ts'

export const logKinds = ['game', 'talk', 'orders', 'facilitator', 'bots', 'people', 'notes'] as const
export type LogKind = (typeof logKinds)[number]

/** Fails to compile when the log gains a kind of entry that belongs nowhere. */
const kindByType: Record<LoggedType, Exclude<LogKind, 'bots' | 'notes'>> = {
  roomOpened: 'facilitator',
  personJoined: 'people',
  personSeated: 'people',
  personAdmitted: 'people',
  personRemoved: 'people',
  personPaused: 'people',
  personResumed: 'people',
  linkRenewed: 'people',
  codeRotated: 'people',
  portfolioTaken: 'people',
  botSeated: 'people',
  botRecalled: 'people',
  botPaceSet: 'facilitator',
  knobSet: 'facilitator',
  settingsSet: 'facilitator',
  phaseMinutesSet: 'facilitator',
  finishBySet: 'facilitator',
  roomLocked: 'people',
  roomUnlocked: 'people',
  roomClosed: 'facilitator',
  roomSuspended: 'facilitator',
  roomResumed: 'facilitator',
  roomMoved: 'facilitator',
  moveTakenBack: 'facilitator',
  gameStarted: 'game',
  phaseStarted: 'game',
  clockSet: 'facilitator',
  readySaid: 'game',
  readyTakenBack: 'game',
  broadcastSent: 'talk',
  mediaPublished: 'talk',
  nudged: 'facilitator',
  channelClosed: 'talk',
  channelOpened: 'talk',
  said: 'talk',
  draftSaved: 'orders',
  draftDiscarded: 'orders',
  packageTabled: 'orders',
  packageCountered: 'orders',
  packageSubmitted: 'orders',
  packageApproved: 'facilitator',
  packageReturned: 'facilitator',
  packageWithdrawn: 'orders',
  packageSigned: 'orders',
  standTaken: 'orders',
  standDropped: 'orders',
  signatureTakenBack: 'orders',
  signaturesLapsed: 'game',
  packageEnteredForce: 'game',
  renewalDeclined: 'orders',
  renewalKept: 'orders',
  gestureAnnounced: 'orders',
  gestureWithdrawn: 'orders',
  ordersDrafted: 'orders',
  ordersGiven: 'orders',
  injectSent: 'facilitator',
  melAdded: 'facilitator',
  melEdited: 'facilitator',
  melCancelled: 'facilitator',
  noteRemoved: 'facilitator',
  injectAnswered: 'orders',
  ordersCarriedOut: 'game',
  reportClarified: 'orders',
  responseGiven: 'orders',
  crisisChosen: 'orders',
  turnHeld: 'game',
  turnAdjudicated: 'game',
  undone: 'facilitator',
  injectTakenBack: 'facilitator',
  rewound: 'facilitator',
  forkNamed: 'facilitator',
  overridden: 'facilitator',
  statementPublished: 'talk',
  trustPolled: 'orders',
  forecastMade: 'facilitator',
  forecastReleased: 'facilitator',
  forecastWithheld: 'facilitator',
  reviewReleased: 'facilitator',
  reviewWithheld: 'facilitator',
  whatIfShared: 'facilitator',
  whatIfDropped: 'facilitator',
  gameEnded: 'game',
}

/** What a line of the log is looked for by. */
export type Line = Pick<LogEntry, 'turn' | 'phase' | 'by' | 'party' | 'parties' | 'type' | 'why'> & { text: string }

/** A line may be of several: what a bot orders is an order too. */
export function kindsOf({ type, by, why }: Pick<Line, 'type' | 'by' | 'why'>, bots: ReadonlySet<PersonId>): LogKind[] {
  if (type === 'note') return ['notes']
  const kind = kindByType[type as LoggedType] ?? 'game'
  const ofBot = why !== undefined || (by.kind === 'person' && bots.has(by.id)) || type.startsWith('bot')
  return ofBot ? [kind, 'bots'] : [kind]
}

export interface Filter {
  /** Everybody; a delegation, one person, or nobody (the clock and the server). */
  who: 'all' | 'nobody' | `party:${string}` | `person:${string}`
  /** Empty: all. */
  kinds: readonly LogKind[]
  turn: number | null
  phase: Phase | 'lobby' | null
  words: string
}
export const noFilter: Filter = { who: 'all', kinds: [], turn: null, phase: null, words: '' }
export const isNoFilter = (filter: Filter): boolean => JSON.stringify(filter) === JSON.stringify(noFilter)

/** @param members of which delegation each person is, as far as known */
export function fits(line: Line, filter: Filter, bots: ReadonlySet<PersonId>, members: ReadonlyMap<PersonId, string>): boolean {
  const { turn, phase, kinds, words } = filter
  if (turn !== null && line.turn !== turn) return false
  if (phase !== null && line.phase !== (phase === 'lobby' ? null : phase)) return false
  if (kinds.length > 0 && !kindsOf(line, bots).some((kind) => kinds.includes(kind))) return false
  if (!isOf(line, filter.who, members)) return false
  const text = line.text.toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function isOf({ by, party, parties }: Line, who: Filter['who'], members: ReadonlyMap<PersonId, string>): boolean {
  if (who === 'all') return true
  if (who === 'nobody') return by.kind !== 'person'
  const [what, id = ''] = who.split(':', 2)
  if (what === 'person') return by.kind === 'person' && by.id === id
  return party === id || (parties?.some((one) => one === id) ?? false) || (by.kind === 'person' && members.get(by.id) === id)
}
