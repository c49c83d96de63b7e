// Going back: which part of a room is the game's and is restored, and what is kept of the history that is left behind.
// People and their seats, keys, talk, the log, the lock, the bots and the times of the phases go on as they are now.

import type { PackageId } from '../ids.ts'
import type { EndState } from '../rules/world.ts'
import type { Params } from '../scenario/params.ts'
import type { GameEvent } from './event.ts'
import { spanFor } from './finish.ts'
import { drawnFromDeck } from './injects.ts'
import { melGoneBack } from './mel-fold.ts'
import { type Moment, phases } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import type { Seal } from './seal.ts'
import type { Clock, RoomState, TurnRecord } from './state.ts'
import type { Table } from './table.ts'

/** What goes back with the game. Chance is no part of it: until the seed has been opened the same orders give the same turn again. */
export interface GamePart
  extends Pick<
    RoomState,
    | 'status'
    | 'moment'
    | 'world'
    | 'proposals'
    | 'hand'
    | 'history'
    | 'statements'
    | 'felt'
    | 'standing'
    | 'injectsSent'
    | 'forecast'
    | 'drafts'
    | 'headlines'
    | 'held'
    | 'awaiting'
    | 'mel'
  > {
  /** The dials as they stood: with others the same orders would give another turn. */
  params: Params
}

/** A history that was left by going back, to compare. */
export interface Fork {
  id: string
  name: string
  leftAt: Moment
  backTo: Moment
  /** When it was left, milliseconds since 1970. */
  at: number
  /** One point a turn adjudicated in it, those before the parting included. */
  curve: Pick<TurnRecord, 'turn' | 'tension' | 'trust' | 'will' | 'pressure'>[]
  /** null when it was left before its end. */
  end: EndState | null
}

type Answer = Decision<GameEvent>

/** The table goes back to the beginning of a phase. `past`: the room as it was then; `fresh`: a seed that nobody knows. */
export function rewind(
  { scenario, state, at }: Table,
  { to, name, past, fresh }: { to: Moment; name: string; past: RoomState; fresh: Seal },
): Answer {
  if (past.world.over) return refused('rewindPastEnd')
  const { settings } = state
  const clock: Clock = settings.timed ? { kind: 'paused', remaining: spanFor(settings, to, at) } : waiting
  const seal = sealFor(state, fresh)
  const left: Fork = {
    id: `fork-${state.forks.length + 1}`,
    name,
    leftAt: state.moment ?? to,
    backTo: to,
    at,
    curve: state.history.map(({ turn, tension, trust, will, pressure }) => ({ turn, tension, trust, will, pressure })),
    end: state.standing?.end ?? null,
  }
  const events: GameEvent[] = [{ type: 'rewound', to, left, restored: gamePartOf(past, state), clock, ...seal }]
  // What the deck brings with a Brief comes again: it hangs on the seed alone.
  const begun = sealed(past, seal.seal, to)
  return { granted: to.phase === 'brief' ? [...events, ...drawnFromDeck(scenario, begun, to.turn)] : events }
}

/** A table without a clock that waits all the same, until the facilitator lets it go on. */
export const waiting: Clock = { kind: 'paused', remaining: 0 }

/** Once the seed has been opened it could foretell what is played on: then chance is drawn from another. */
export const sealFor = ({ status }: RoomState, fresh: Seal): { seal?: Seal } => (status === 'ended' ? { seal: fresh } : {})

export function sealed(state: RoomState, seal: Seal | undefined, backTo: Moment | null): RoomState {
  if (!seal) return state
  const { seed, seedHash, openedSeals } = state
  return { ...state, ...seal, openedSeals: [...openedSeals, { seed, seedHash, backTo }] }
}

/** The game as it was, without what was written or announced since being lost. */
export function gamePartOf(past: RoomState, now: RoomState): GamePart {
  const { status, moment, world, proposals, hand, history, statements, felt, standing, injectsSent, forecast, settings, held, awaiting } =
    past
  const last = past.headlines.at(-1)?.id ?? 0
  const announced = now.headlines.filter(({ id, kind }) => id > last && kind === 'broadcast')
  return {
    status,
    moment,
    world,
    proposals,
    hand: { ...hand, ready: [], nudged: {} },
    history,
    statements,
    felt,
    standing,
    injectsSent,
    forecast,
    held,
    awaiting,
    drafts: draftsOf(past, now),
    headlines: [...past.headlines, ...announced],
    mel: melGoneBack(now.mel, past.mel),
    params: settings.params,
  }
}

/** All drafts there are or were: nobody loses what they wrote. A counter-offer to what is no longer on the table becomes a draft of its own. */
function draftsOf(past: RoomState, now: RoomState): RoomState['drafts'] {
  const all = Object.values({ ...past.drafts, ...now.drafts })
  const onTable = (id: PackageId | null): PackageId | null => (id !== null && past.proposals[id] ? id : null)
  return Object.fromEntries(all.map((draft) => [draft.id, { ...draft, counters: onTable(draft.counters) }]))
}

export function restored(state: RoomState, { params, ...part }: GamePart, clock: Clock): RoomState {
  return { ...state, ...part, settings: { ...state.settings, params }, clock, lastAct: null }
}

export function nameFork({ state }: Table, id: string, name: string): Answer {
  const fork = state.forks.find((one) => one.id === id)
  if (!fork) return refused('noSuchFork')
  return { granted: [{ type: 'forkNamed', fork: id, name }] }
}

/** Whether one moment comes before another. */
export const isBefore = (a: Moment, b: Moment): boolean =>
  a.turn < b.turn || (a.turn === b.turn && phases.indexOf(a.phase) < phases.indexOf(b.phase))
