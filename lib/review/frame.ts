// One moment of a game as it was: what a seat was shown then, or the whole of it.
import type { Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { RoomState } from '../game/state.ts'
import type { PartyId, PersonId } from '../ids.ts'
import type { FreeAction, PackageOrder, PartyResponse, Truth } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import { channelsFor } from '../view/channels.ts'
import { project } from '../view/project.ts'
import type { ChannelView, DelegateView, ObserverView, Viewer, WallView } from '../view/view.ts'
import type { Line } from './line.ts'
import type { Unnaming } from './unnamed.ts'

/** What one delegation had in hand at that moment, seen by nobody else then. */
interface InHand {
  party: PartyId
  orders: { package: string; order: PackageOrder }[]
  free: FreeAction | null
  response: PartyResponse | null
  crisisChoice: 'firm' | 'yield' | null
  will: number
}
/** The whole of a moment: what every screen showed, and what each delegation had in hand. */
export interface WholeFrame {
  as: 'whole'
  seen: WallView
  hands: InHand[]
  truths: Truth[]
  talk: ChannelView[]
}
export type Frame = WholeFrame | DelegateView | ObserverView | WallView

/** As whom a moment is looked at. */
export type FrameAs = { kind: 'whole' } | Exclude<Viewer, { kind: 'facilitator' }>

/** The room after that many happenings, folded on from the nearest beginning of a phase. */
export function stateAt(line: Line, happenings: readonly Happening[], seq: number, starts: readonly { seq: number; state: RoomState }[]) {
  const near = starts.findLast((one) => one.seq <= seq)
  let state: RoomState | null = near?.state ?? null
  for (const happening of happenings.slice(near?.seq ?? 0, Math.min(seq, line.seq))) state = evolve(state, happening)
  return state
}

/**
 * The moment as it was. Everybody who had a seat then counts as connected: of comings and goings nothing is kept.
 * @param reader whose talk is shown: what was said where neither facilitator nor the reader's own seat reads it is left out
 * @param unnaming of a room under the Chatham House rule
 */
export function frameOf(scenario: Scenario, state: RoomState, as: FrameAs, reader: Viewer, unnaming: Unnaming | null = null): Frame {
  return unnaming ? framed(scenario, unnaming.room(state), as, reader) : framed(scenario, state, as, reader)
}

function framed(scenario: Scenario, state: RoomState, as: FrameAs, reader: Viewer): Frame {
  const here = new Set<PersonId>(Object.values(state.people).flatMap(({ id, removed }) => (removed ? [] : [id])))
  if (as.kind !== 'whole') return asSeen(project(scenario, state, as, here) as DelegateView | ObserverView | WallView, as, reader)
  const seen = project(scenario, state, { kind: 'screen' }, here) as WallView
  return {
    as: 'whole',
    seen,
    hands: scenario.parties.map(({ id }) => handOf(state, id)),
    truths: (state.hand.signals?.secret.truths ?? []).map(({ package: of, party, measure, state: truth }) => ({
      package: of,
      party,
      measure,
      state: truth,
    })),
    talk: channelsFor(state, reader.kind === 'screen' ? { kind: 'observer' } : reader),
  }
}

/** Another delegation's talk stays its own. */
function asSeen(view: DelegateView | ObserverView | WallView, as: FrameAs, reader: Viewer): Frame {
  const own = reader.kind === 'facilitator' || (reader.kind === 'delegation' && as.kind === 'delegation' && reader.party === as.party)
  if (view.as !== 'delegation' || own) return view
  return {
    ...view,
    own: { ...view.own, channels: view.own.channels.filter((channel) => mayRead(reader, channel)), felt: { sealed: true } },
  }
}

function mayRead(reader: Viewer, { kind, parties }: ChannelView): boolean {
  if (kind === 'plenary') return true
  return kind === 'caucus' && reader.kind === 'delegation' && parties.includes(reader.party)
}

function handOf({ hand, world }: RoomState, party: PartyId): InHand {
  const orders = hand.orders[party]
  return {
    party,
    orders: Object.entries(orders?.packages ?? {}).map(([id, order]) => ({ package: id, order })),
    free: hand.signals?.secret.free[party] ?? orders?.free ?? null,
    response: hand.responses[party] ?? null,
    crisisChoice: hand.crisisChoices[party] ?? null,
    will: world.will[party] ?? 0,
  }
}
