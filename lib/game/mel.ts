// The master events list: kept by the facilitator, sent by hand, at its moment, or once something has happened.
import { inForce } from '../rules/owed.ts'
import type { Signals } from '../rules/world.ts'
import type { GameEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { fallsOn, sendable } from './injects.ts'
import type { Intent } from './intent.ts'
import { type MelDraft, type MelEntry, type MelSight, melFault } from './mel-entry.ts'
import { injectOf } from './mel-inject.ts'
import { type Decision, refused } from './refusal.ts'
import type { Actor, RoomState } from './state.ts'
import { notPlaying, type Table } from './table.ts'

type Answer = Decision<GameEvent>
type Asked<T extends Intent['type']> = Extract<Intent, { type: T }>
/** A list longer than an evening. */
const mostEntries = 200

/** What a list is judged by. */
export function melSight({ scenario, catalogue, state }: Pick<Table, 'scenario' | 'catalogue' | 'state'>): MelSight {
  return {
    parties: catalogue.parties.map(({ id }) => id),
    sanctioned: catalogue.parties.filter(({ id }) => state.world.pressure[id] !== undefined).map(({ id }) => id),
    deck: scenario.injects.map(({ id, name, effects }) => ({ id, name, effects, fallsOn: fallsOn(catalogue, effects) })),
    turns: state.settings.turns,
    moment: state.moment,
  }
}

/** Puts entries at the end of the list: all, or, when one cannot stand, none. */
export function addMel(table: Table, drafts: MelDraft[]): Answer {
  const over = onceOver(table)
  if (over) return over
  if (table.state.mel.length + drafts.length > mostEntries) return refused('melFull', { most: mostEntries })
  const sight = melSight(table)
  for (const draft of drafts) {
    const fault = melFault(sight, draft)
    if (fault) return { refused: fault }
  }
  const first = table.state.mel.length + 1
  return { granted: [{ type: 'melAdded', entries: drafts.map((draft, at) => ({ ...draft, n: first + at, ...fresh(table) })) }] }
}

export function editMel(table: Table, { n, entry: draft, rev }: Asked<'editMel'>): Answer {
  const no = onceOver(table) ?? onlyWaiting(table, n, 'waitingOrCancelled') ?? moved(table, n, rev)
  if (no) return no
  const fault = melFault(melSight(table), draft)
  return fault ? { refused: fault } : { granted: [{ type: 'melEdited', entry: { ...draft, n, ...fresh(table) } }] }
}

export function cancelMel(table: Table, { n, rev }: Asked<'cancelMel'>): Answer {
  return onlyWaiting(table, n, 'waiting') ?? moved(table, n, rev) ?? { granted: [{ type: 'melCancelled', n }] }
}

/** Sends an entry now, whenever it was meant for; also while the clock is paused. */
export function sendMel(table: Table, n: number): Answer {
  const no = notPlaying(table) ?? onlyWaiting(table, n, 'waiting')
  if (no) return no
  const entry = table.state.mel.find((one) => one.n === n)
  if (!entry) return refused('noSuchMel')
  const inject = injectOf(table, entry)
  if (!inject) return refused('unknownInject')
  return sendable(table, inject) ?? { granted: [{ type: 'injectSent', inject, mel: n }] }
}

const fresh = ({ state }: Table): Pick<MelEntry, 'armed' | 'state'> => ({ armed: state.moment?.turn ?? 0, state: { is: 'waiting' } })

const onceOver = ({ state }: Table) => (state.status === 'ended' ? refused('gameOver') : null)

function onlyWaiting(
  { state }: Table,
  n: number,
  which: 'waiting' | 'waitingOrCancelled',
): { refused: ReturnType<typeof refused>['refused'] } | null {
  const entry = state.mel.find((one) => one.n === n)
  if (!entry) return refused('noSuchMel')
  if (entry.state.is === 'sent') return refused('melSent', { turn: entry.state.turn })
  return entry.state.is === 'cancelled' && which === 'waiting' ? refused('melCancelled') : null
}

/** Refuses what was meant for an entry as it stood before somebody changed it. */
function moved({ state }: Table, n: number, rev: number | undefined): ReturnType<typeof refused> | null {
  const now = state.mel.find((one) => one.n === n)?.rev ?? 0
  return rev === undefined || rev === now ? null : refused('melMoved')
}

// ---- what is sent by itself ----------------------------------------------------------------------

const begins: readonly GameEvent['type'][] = ['phaseStarted', 'rewound']

/** What was granted, and what falls due by it: entries whose phase began, or whose trigger holds, in the order of the list. */
export function withDue(table: Table, by: Actor, granted: GameEvent[]): GameEvent[] {
  const { state, at } = table
  if (!mayFallDue(state, granted)) return granted
  let after = granted.reduce<RoomState>((so, event) => evolve(so, { at, by, event }), state)
  const due: GameEvent[] = []
  for (const entry of after.mel) {
    if (entry.state.is !== 'waiting' || !isDue(after, entry, granted)) continue
    const inject = injectOf(table, entry)
    if (!inject || sendable({ ...table, state: after }, inject) || after.status !== 'playing') continue
    const event: GameEvent = { type: 'injectSent', inject, mel: entry.n, due: true }
    after = evolve(after, { at, by, event })
    due.push(event)
  }
  return [...granted, ...due]
}

/** Whether it is worth a look: most decisions meet a list that waits for nothing. */
function mayFallDue({ mel }: RoomState, granted: readonly GameEvent[]): boolean {
  const waits = mel.some(({ state, when }) => state.is === 'waiting' && when.kind !== 'byHand')
  return waits || granted.some(({ type }) => type === 'rewound' || type === 'melAdded' || type === 'melEdited')
}

function isDue(after: RoomState, { when, armed }: MelEntry, granted: readonly GameEvent[]): boolean {
  const { moment, world } = after
  switch (when.kind) {
    case 'byHand':
      return false
    case 'moment':
      return moment?.turn === when.turn && moment.phase === when.phase && granted.some(({ type }) => begins.includes(type))
    case 'tensionAbove':
      return world.tension > when.tension
    case 'agreementInForce':
      return inForce(world).some(({ stage }) => stage >= (when.stage ?? 0))
    case 'breachReported':
      return breachSince(after, armed)
  }
}

/** Whether a breach was reported, or broke out in the open, in that turn or a later one. What is due after Commit comes with the next Brief. */
function breachSince({ hand, history }: RoomState, turn: number): boolean {
  const seen = history.filter((record) => record.turn >= turn).map(({ signals }) => signals)
  return [...seen, ...(hand.signals ? [hand.signals] : [])].some(tellsOfBreach)
}

const tellsOfBreach = ({ reports, open }: Signals): boolean =>
  reports.some(({ grade, clarified }) => (clarified === null || clarified === 'stillDoubtful' ? grade : clarified) === 'clear') ||
  open.some((event) => event.kind === 'secondStall' || (event.kind === 'act' && event.broke.length > 0 && event.vetoedBy.length === 0))
