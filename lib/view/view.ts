// What travels to a screen. Held and sent are two types: nothing here is a piece of RoomState passed along.
import type { Entered } from '../game/behalf.ts'
import type { Consent } from '../game/consent.ts'
import type { Undoable } from '../game/last-act.ts'
import type { MelEntry } from '../game/mel-entry.ts'
import type { Note } from '../game/notes.ts'
import type { Moment, Phase } from '../game/phase.ts'
import type { ReviewHead } from '../game/review-schema.ts'
import type { Fork } from '../game/rewind.ts'
import type { Channel, Clock, Headline, LogEntry, Nature, Portfolio, Role, Settings } from '../game/state.ts'
import type { SurveyRate } from '../game/surveys.ts'
import type { WallState } from '../game/wall.ts'
import type { InjectId, MeasureId, PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Remission } from '../rules/price.ts'
import type {
  Adjudication,
  Capitulation,
  CrisisResult,
  DueStatus,
  FreeAction,
  Matrix,
  OpenEvent,
  PartyOrders,
  PartyResponse,
  PerParty,
  Receipt,
  Report,
  Standing,
  Truth,
  War,
  World,
} from '../rules/world.ts'
import type { Brief, Stage, Terms } from '../scenario/schema.ts'
import type { AwaitingView } from './awaiting.ts'
import type { CardView } from './card.ts'
import type { ForecastView } from './forecast-view.ts'
import type { HeldView } from './held.ts'
import type { KnobView } from './knobs.ts'
import type { ObjectiveView } from './objective-view.ts'
import type { RestView } from './rest.ts'
import type { Seen } from './seen.ts'
import type { Team } from './team.ts'
import type { OfOneself } from './you.ts'

/** Who is looking. One audience is one view: a delegation's members, the facilitators, the observers, the screens. */
export type Viewer = { kind: 'facilitator' } | { kind: 'delegation'; party: PartyId } | { kind: 'observer' } | { kind: 'screen' }

/** What a facilitator may look as. */
export type Look = Exclude<Viewer, { kind: 'facilitator' }>

/** Sent to one connection beside its audience's view: who it is itself. */
export interface You {
  person: PersonId
  name: string
  role: Role
  /** By the facilitator: reads, and does not act until let on again. */
  paused?: true
  /** The audience a facilitator looks as on this connection; absent on everybody's own. */
  looksAs?: Look
  /** What concerns this person alone; absent for those who are asked nothing. */
  own?: OfOneself
}

/** For whoever waits to be let in: nothing of the room but what the door shows anybody. */
export interface WaitingView {
  as: 'waiting'
  room: Pick<RoomHead, 'title' | 'scenario' | 'status'>
}

export interface RoomHead {
  /** The room's first code: what its seats' addresses and what a device keeps of it go by. */
  code: RoomCode
  /** The code by which one joins now. */
  door: RoomCode
  title: string
  scenario: string
  status: 'lobby' | 'playing' | 'ended' | 'closed'
  locked: boolean
  turns: number
  turn: number
  /** null in the lobby. */
  phase: Phase | null
  clock: Clock
  phaseMinutes: Settings['phaseMinutes']
  timed: boolean
  endEarly: Settings['endEarly']
  rehearsal: boolean
  /** Whether delegations may talk before all, and among themselves. */
  plenary: Settings['plenary']
  caucuses: Settings['caucuses']
  /** Trust at the start between the two sides; null: the scenario's. */
  startTrust: number | null
  params: Settings['params']
  /** Respond is over, and the facilitator looks at the adjudication before it is told. */
  preparing: boolean
  /** Once it is released everybody may read it, and the wall shows the chapter that is chosen. */
  review: ReviewHead
  /** Whether what is tabled goes to the facilitator first. */
  approval: Settings['approval']
  attribution: NonNullable<Settings['attribution']>
  /** Stands here for review, as it was exported; nothing goes on in it. */
  imported: boolean
  seedHash: string
  /** Suspended or moved to another machine; null while the session goes on. */
  rest: RestView | null
  /** Opened when the game is over. */
  seed: { sealed: true } | { sealed: false; value: string }
  /** Seeds that were opened at an end after which the table played on; `backTo`: from where the next one draws. */
  openedSeeds: { value: string; seedHash: string; backTo: Moment | null }[]
}

export interface MemberView {
  person: PersonId
  name: string
  portfolio: Portfolio
  /** A bot always is. */
  online: boolean
  /** Signs for the delegation now. */
  signs: boolean
  bot: boolean
}
export interface DelegationView {
  party: PartyId
  members: MemberView[]
}

export type WillView = { kind: 'exact'; value: number } | { kind: 'band'; band: 'low' | 'middle' | 'high' }
export type AssetView = { party: PartyId; name: string; low: number; high: number }

export interface Board {
  tension: number
  trust: Matrix
  will: PerParty<WillView>
  pressure: PerParty<number>
  asset: AssetView[]
  reach: PerParty<number>
  opened: Stage
  /** Factors on the reversal hazard of a government, and rises of trust required, from events. */
  hazardFactor: PerParty<number>
  needRises: World['needRises']
  /** One point a turn adjudicated, from the start (turn 0). */
  curve: { turn: number; tension: number; trust: Matrix }[]
}

/** Another delegation's mark on a signature is sealed until the review. */
export type ReserveMark = { sealed: true } | { sealed: false; reserve: boolean }
export interface SignatureView {
  party: PartyId
  version: number
  turn: number
  mark: ReserveMark
}
export interface ProposalView {
  id: PackageId
  status: 'tabled' | 'inForce' | 'withdrawn'
  tabledBy: PartyId
  versions: { n: number; by: PartyId; terms: Terms; turn: number }[]
  signatures: SignatureView[]
  /** Parties whose signature the last version needs. */
  needs: PartyId[]
}

export interface DueView {
  party: PartyId
  measure: MeasureId
  status: DueStatus
  clean: number
  done: number /** Struck down at home and open to restoring. */
  restorable: boolean
}
export interface AgreementView {
  id: PackageId
  terms: Terms
  stage: Stage
  since: number
  until: number
  status: 'inForce' | 'expired' | 'collapsed'
  endedIn: number | null
  clean: number
  mature: boolean
  dues: DueView[]
  /** Who has declined to renew, in the turn the term runs out. */
  declines: PartyId[]
}

export interface InjectView {
  id: InjectId
  name: string
  text: string
  /** What it asks of whom as things stand; chosen in the open. */
  choices: { parties: PartyId[]; options: { id: string; text: string }[] }[]
  /** Those it was read to; null when all heard it. */
  to: PartyId[] | null
  /** How it comes, and from whom, in words. */
  method: string | null
  from: string | null
  /** Places on the map where it happens; empty when it is nowhere there. */
  places: string[]
  /** With the option's words: what was asked may no longer stand in `choices` once the turn has moved on. */
  answers: { party: PartyId; option: string; text: string }[]
}

export interface CrisisView {
  due: boolean
  risk: number
  /** Only who has chosen is never shown to others; the result is, at adjudication. */
  result: CrisisResult | null
}

/** What the last adjudicated turn did, with reasons. */
export interface TurnStory {
  turn: number
  trust: PerParty<PerParty<Receipt>>
  tension: Receipt
  /** Only of parties whose will is public. */
  will: PerParty<Receipt>
  pressure: PerParty<Receipt>
  changes: Adjudication['changes']
  crisis: CrisisResult | null
  warRisk: number
}

export interface ChannelView {
  id: string
  kind: Channel['kind']
  parties: PartyId[]
  /** By the facilitator: it can be read, and nothing more be said in it. */
  closed: boolean
  messages: { id: string; name: string; party: PartyId | null; text: string; at: number }[]
}

/** Common to every screen. */
export interface PublicView {
  room: RoomHead
  delegations: DelegationView[]
  board: Board
  proposals: ProposalView[]
  agreements: AgreementView[]
  gestures: { party: PartyId; measure: MeasureId }[]
  /** Events from outside that came this turn. */
  injects: InjectView[]
  /** What the turn's events remit of the price of signing. */
  remission: Remission
  /** This turn's reports and open happenings, once Respond has begun. */
  reports: Report[]
  open: OpenEvent[]
  crisis: CrisisView | null
  /** null before the first adjudication. */
  story: TurnStory | null
  headlines: Headline[]
  statements: { party: PartyId; turn: number; text: string }[]
  over: War | Capitulation | null
  standing: { sealed: true } | { sealed: false; standing: Standing } | null
  /** Delegations that have said they are ready with this phase. */
  ready: PartyId[]
  /** null for all but the facilitator until it is released. */
  forecast: ForecastView | null
}

/** What a delegation knows of itself alone; the facilitator sees it of each. */
export interface Own extends Seen, Team {
  party: PartyId
  brief: Brief
  objectives: ObjectiveView[]
  nature: Nature
  will: number
  credit: number
  /** Will already promised away by signatures of this turn. */
  pendingWill: number
  willReceipt: Receipt | null
  /** Units truly held, when the party holds an asset. */
  asset: number | null
  reserves: { package: PackageId; running: boolean; seen: boolean }[]
  /** Its packages that wait for the facilitator's approval. */
  awaiting: AwaitingView[]
  ordersDraft: PartyOrders | null
  orders: PartyOrders | null
  /** Who last changed the draft, and who gave the orders that stand; null when nobody did, or it was not one of its people. */
  ordersBy: { changed: OwnPerson | null; given: OwnPerson | null }
  /** The free action as it was carried out, once Respond has begun. */
  freeDone: FreeAction | null
  intelligence: { target: PartyId; caught: boolean; reports: string[] }[]
  response: PartyResponse | null
  crisisChoice: 'firm' | 'yield' | null
  /** Empty in the facilitator's view, which has them all beside. */
  channels: ChannelView[]
  /** When the facilitator last told the delegation that it is waited for, milliseconds since 1970; null when it has not. */
  nudged: number | null
  /** Who sees all that the delegation sees, without a part in it. */
  watchers: { person: PersonId; name: string; online: boolean }[]
  /** What facilitators have entered for it this turn. */
  entered: Entered[]
  todo: Todo[]
}
/** One of the delegation's own. */
export interface OwnPerson {
  person: PersonId
  name: string
}

/** What the delegation must or may do now, most pressing first. */
export type Todo =
  | { kind: 'waitForStart' }
  | { kind: 'readBrief' }
  | { kind: 'readStory' }
  | { kind: 'answerInject'; inject: InjectId }
  | { kind: 'sign'; package: PackageId }
  | { kind: 'answerCounter'; package: PackageId }
  /** Signed by this delegation, and not yet by all. */
  | { kind: 'awaitOthers'; package: PackageId }
  | { kind: 'compose' }
  | { kind: 'giveOrders' }
  | { kind: 'changeOrders' }
  | { kind: 'chooseInCrisis' }
  | { kind: 'answerReport'; report: string }
  | { kind: 'giveResponse' }
  | { kind: 'changeResponse' }
  | { kind: 'watchAdjudication' }
  | { kind: 'publishStatement' }
  | { kind: 'pollTrust' }
  | { kind: 'wait' }
  | { kind: 'readResult' }

export interface DelegateView extends PublicView {
  as: 'delegation'
  own: Own
}
export interface ObserverView extends PublicView {
  as: 'observer'
  plenary: ChannelView
}
export interface WallView extends PublicView {
  as: 'screen'
  /** How the facilitator steers this screen. */
  steer: WallState
}

export interface PersonView {
  person: PersonId
  name: string
  role: Role
  online: boolean
  /** When the last connection ended, milliseconds since 1970; null for who is online, and where it is not known. */
  offlineSince: number | null
  joinedAt: number
  lastActionAt: number
  /** The strategy it plays by; null for people. */
  bot: string | null
  /** Since when they may read and not act, milliseconds since 1970; null for everybody else. */
  pausedAt: number | null
}
/** A phase the table has been in. */
export interface MomentView {
  turn: number
  phase: Phase
  /** The headlines that tell most of it, and how many there are besides. */
  told: Headline[]
  more: number
}
export interface FacilitatorView extends PublicView {
  as: 'facilitator'
  deck: CardView[]
  /** The master events list, in its order. */
  mel: MelEntry[]
  people: PersonView[]
  own: Own[]
  /** What the room waits for, by delegation. */
  waiting: { party: PartyId; for: Todo['kind'][] }[]
  /** Delegations with somebody in them that have not said they are ready. */
  notReady: PartyId[]
  channels: ChannelView[]
  /** What really happened to each commitment this turn, once Respond has begun; control alone is shown it. */
  truths: Truth[]
  /** The latest entries; earlier ones are asked for by HTTP. */
  log: LogEntry[]
  /** How many have agreed to what, and have answered which survey; never who. */
  consents: Record<Consent | 'unasked', number>
  rates: SurveyRate[]
  /** The facilitators' own. */
  notes: Note[]
  settings: Settings
  /** The turn that waits for its release. */
  held: HeldView | null
  knobs: KnobView[]
  /** How the projector is steered. */
  steer: WallState
  /** The phases the table can go back to. */
  moments: MomentView[]
  /** Histories that were left by going back, to compare with the present one. */
  forks: Fork[]
  /** What `undoLast` would undo, and how many others would lose something by it. */
  undoable: { type: Undoable; subject: string | null; at: number; by: PersonId | null; losesOthers: number } | null
}
export type View = DelegateView | ObserverView | WallView | FacilitatorView
