// Everything a room knows. Only `evolve` writes it; only `project` lets parts of it out.
import type { DraftId, InjectId, MeasureId, ObjectiveId, PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Override } from '../rules/override.ts'
import type { Adjudication, PartyOrders, PartyResponse, PerParty, Signals, Standing, World } from '../rules/world.ts'
import type { Params } from '../scenario/params.ts'
import type { LeafEffect, Terms } from '../scenario/schema.ts'
import type { Submission } from './approval.ts'
import type { Entered } from './behalf.ts'
import type { Consent } from './consent.ts'
import type { Why } from './event.ts'
import type { HeldForecast } from './forecast.ts'
import type { SentInject } from './injects.ts'
import type { LastAct } from './last-act.ts'
import type { MelEntry } from './mel-entry.ts'
import type { Field, Lost } from './merge.ts'
import type { Note } from './notes.ts'
import type { OverrideChange } from './override.ts'
import type { Moment, Phase } from './phase.ts'
import type { Rating } from './rating.ts'
import type { HeldTurn } from './release.ts'
import type { Rest } from './rest.ts'
import type { ReviewState } from './review.ts'
import type { Fork } from './rewind.ts'
import type { Rights } from './rights.ts'
import type { OpenedSeal } from './seal.ts'
import type { SurveyAnswer } from './surveys.ts'
import type { Twin } from './twin.ts'
import type { WallState } from './wall.ts'

export const portfolios = ['head', 'negotiator', 'defence', 'economy', 'verification', 'press'] as const
export type Portfolio = (typeof portfolios)[number]

export type Role =
  /** Without rights named: all of them. */
  | { kind: 'facilitator'; rights?: Rights | undefined }
  | { kind: 'delegate'; party: PartyId; portfolio: Portfolio }
  /** Of what everybody may know; with a party, of what that delegation sees. */
  | { kind: 'observer'; party?: PartyId | undefined }
  | { kind: 'screen' }
  /** At the door, until the facilitator lets them in; `wish`: where they would sit. */
  | { kind: 'waiting'; wish: SeatWish }

/** How somebody at the door wishes to be seated; the room deals what is left open. */
export type SeatWish =
  | { kind: 'delegate'; party?: PartyId | undefined; portfolio?: Portfolio | undefined }
  | { kind: 'observer'; party?: PartyId | undefined }

export interface Person {
  id: PersonId
  name: string
  role: Role
  joinedAt: number
  lastActionAt: number
  removed: boolean
  /** The strategy it plays by; null for people. */
  bot: string | null
  /** Since when they may read and not act, by the facilitator, milliseconds since 1970; null or absent: they may. */
  pausedAt?: number | null
}

/** Who asked: from the connection, never from the message. */
export type Actor = { kind: 'person'; id: PersonId } | { kind: 'clock' } | { kind: 'server' }

export type Nature = 'sincere' | 'exploiter'

export interface Settings {
  title: string
  preset: string
  turns: number
  /** Minutes. */
  phaseMinutes: Record<Phase, number>
  params: Params
  scoresShown: boolean
  /** Whether phases end by the clock. */
  timed: boolean
  /** Whether a phase ends once every delegation has said that it is ready. */
  endEarly: 'never' | 'whenReady'
  /** Played by few people, or none, with bots in the other seats. */
  rehearsal: boolean
  /** Whether turns draw events from the scenario's deck by themselves. */
  deck: 'on' | 'off'
  botPace: BotPace
  /** Whether a turn is told as soon as it is adjudicated, or when the facilitator releases it. */
  release: 'atOnce' | 'byHand'
  /** Whether what is tabled is seen at once, or when the facilitator has approved it. */
  approval: 'none' | 'facilitator'
  /** Whether who joins sits down at once, or when the facilitator lets them in. */
  admission: 'open' | 'approve'
  /** Trust at the start between the first principal and the other side, both ways, 0–1; null: the scenario's. */
  startTrust: number | null
  /** Whether delegations may talk before all, and among themselves. */
  plenary: 'on' | 'off'
  caucuses: 'on' | 'off'
  /** By when all is over, the hot wash included, milliseconds since 1970; null: whenever. */
  finishBy: number | null
  /** Minutes kept for the hot wash before that time. */
  hotWash: number
  /** To whom words and answers are put down in exports and the review: a person's code, or no more than the delegation (Chatham House); absent: codes. */
  attribution?: 'codes' | 'delegation'
  /** Absent where the room was opened by itself. */
  twin?: Twin
}

export const botPaces = ['human', 'quick', 'atOnce'] as const
/** How long bots seem to think before they act. */
export type BotPace = (typeof botPaces)[number]

/** Milliseconds since 1970 for `endsAt`, milliseconds for `remaining`. */
export type Clock = { kind: 'stopped' } | { kind: 'running'; endsAt: number } | { kind: 'paused'; remaining: number }

/** A draft as it stands while a team composes; it need not be well-formed yet. */
export interface Draft {
  id: DraftId
  party: PartyId
  by: PersonId
  terms: Terms
  /** The package it would counter. */
  counters: PackageId | null
  /** The facilitator's words, when it was handed in and came back. */
  returned: string | null
  at: number
  /** Everybody who has had a hand in it; older journals do not say. */
  writers?: PersonId[]
  /** Who set each field last. */
  authors?: Partial<Record<Field, PersonId>>
  clashes?: Clash[]
}

/** A value that gave way because two people changed the same field at once: `over` wrote it, `by` what stands now. */
export type Clash = Lost & { by: PersonId; over: PersonId; at: number }

/** What a member of a delegation thinks of the version on the table, before its head signs. */
export interface Stand {
  party: PartyId
  person: PersonId
  version: number
  stand: 'endorse' | 'dissent'
  /** Empty where an endorsement needs none. */
  reason: string
  at: number
}

export interface Version {
  /** From 1. */
  n: number
  by: PartyId
  terms: Terms
  turn: number
  at: number
}

export interface Signature {
  party: PartyId
  person: PersonId
  version: number
  turn: number
  /** Will it costs publicly, and the hidden credit a reserve brings. */
  cost: number
  credit: number
  /** Secret mark. */
  reserve: boolean
}

export interface Proposal {
  id: PackageId
  status: 'tabled' | 'inForce' | 'withdrawn'
  tabledBy: PartyId
  versions: Version[]
  signatures: Signature[]
  /** Of the version on the table; for each delegation's own eyes. */
  stands?: Stand[]
  ratings?: Rating[]
}

export interface Message {
  id: string
  by: PersonId
  name: string
  party: PartyId | null
  text: string
  at: number
  turn: number
}
export interface Channel {
  id: string
  kind: 'team' | 'caucus' | 'plenary' | 'help'
  parties: PartyId[]
  messages: Message[]
  /** Closed by the facilitator: read, and not written in. */
  closed?: boolean
}

export interface Statement {
  party: PartyId
  person: PersonId
  text: string
  turn: number
}
export interface FeltTrust {
  person: PersonId
  party: PartyId
  turn: number
  answers: PerParty<{ ofThem: number; ofUs: number }>
}

/** News for every screen; words stand in the message files. */
export interface Headline {
  id: number
  turn: number
  phase: Phase
  at: number
  kind: HeadlineKind
  party?: PartyId
  parties?: PartyId[]
  measure?: MeasureId
  act?: string
  title?: string
  text?: string
  /** Who speaks, of a piece of news in the media. */
  outlet?: string
  /** Those it was read to; absent when all heard it. */
  to?: PartyId[]
}
export type HeadlineKind =
  | 'turnBegins'
  | 'tabled'
  | 'countered'
  | 'withdrawn'
  | 'inForce'
  | 'gesture'
  | 'act'
  | 'vetoed'
  | 'struckDown'
  | 'restored'
  | 'restoreFailed'
  | 'secondStall'
  | 'brokenByAct'
  | 'homeCampaign'
  | 'mediation'
  | 'intelligenceCaught'
  | 'brink'
  | 'matured'
  | 'collapsed'
  | 'expired'
  | 'clearReport'
  | 'doubtfulReport'
  | 'reserveSeen'
  | 'clarified'
  | 'suspended'
  | 'resumed'
  | 'withdrew'
  | 'renewalDeclined'
  | 'crisis'
  | 'crisisResult'
  | 'war'
  | 'capitulation'
  | 'inject'
  | 'injectAnswered'
  | 'broadcast'
  | 'statement'
  | 'overridden'
  | 'rewound'
  | 'undone'
  | 'injectTakenBack'
  | 'media'
  | 'ended'

/** What one turn did, kept for receipts, curves and the review. */
export interface TurnRecord {
  turn: number
  orders: Partial<PerParty<PartyOrders>>
  signals: Signals
  responses: Partial<PerParty<PartyResponse>>
  result: Omit<Adjudication, 'world'>
  /** Events of the turn that were not read to all: others are told what they did, and not what they were. */
  addressed?: { name: string; to: PartyId[] }[]
  /** Curves after the turn. */
  tension: number
  trust: World['trust']
  will: World['will']
  pressure: World['pressure']
}

/** What the present turn has gathered so far. */
export interface TurnInHand {
  gestures: Partial<PerParty<MeasureId>>
  declines: Record<PackageId, PartyId[]>
  /** Signing costs of packages that entered into force this turn. */
  costs: { package: PackageId; party: PartyId; will: number; credit: number }[]
  orders: Partial<PerParty<PartyOrders>>
  ordersDrafts: Partial<PerParty<PartyOrders>>
  /** Who last changed what is drafted, and who gave what stands; absent when nobody did. */
  ordersBy?: Partial<PerParty<{ changed?: PersonId; given?: PersonId }>>
  signals: Signals | null
  responses: Partial<PerParty<PartyResponse>>
  crisisChoices: Partial<PerParty<'firm' | 'yield'>>
  /** Delegations that are through with this phase. */
  ready: PartyId[]
  /** When the facilitator last told a delegation that it is waited for, milliseconds since 1970. */
  nudged: Partial<PerParty<number>>
  /** Events from outside that came this turn, with what has been answered. */
  injects: SentInject[]
  /** What came of them, settled when Commit closed; empty before. */
  effects: { label: string; effect: LeafEffect }[]
  /** Figures set by hand since the last turn was adjudicated; the receipts of this one begin with them. */
  overrides: Override[]
  /** What facilitators have entered for delegations; absent when nothing. */
  entered?: Partial<PerParty<Entered[]>>
}

export interface LogEntry {
  /** From 1, without gaps. */
  n: number
  at: number
  turn: number
  phase: Phase | null
  by: Actor
  type: string
  party?: PartyId
  subject?: string
  /** Which figure, or what it was set to. */
  what?: string
  /** What was ordered, answered or set by hand, whole. */
  orders?: PartyOrders
  response?: PartyResponse
  change?: OverrideChange
  /** Who heard it, or was in it, when not all. */
  parties?: PartyId[]
  why?: Why
  /** A facilitator did it for that delegation. */
  entered?: true
}

export interface RoomState {
  /** The first code, by which the room is known to its journal and its seats. */
  code: RoomCode
  /** The code by which one joins now. */
  door: RoomCode
  scenario: string
  openedAt: number
  /** Secret until the game is over; its SHA-256 is public from the start. */
  seed: string
  seedHash: string
  /** Those before it. */
  openedSeals: OpenedSeal[]
  settings: Settings
  status: 'lobby' | 'playing' | 'ended' | 'closed'
  locked: boolean
  /** Absent or null while the session goes on. */
  rest?: Rest | null
  moment: Moment | null
  clock: Clock
  people: Record<PersonId, Person>
  natures: PerParty<Nature>
  objectives: PerParty<ObjectiveId[]>
  world: World
  drafts: Record<DraftId, Draft>
  proposals: Record<PackageId, Proposal>
  hand: TurnInHand
  history: TurnRecord[]
  channels: Record<string, Channel>
  statements: Statement[]
  felt: FeltTrust[]
  headlines: Headline[]
  log: LogEntry[]
  standing: Standing | null
  /** Events that have come in this game. */
  injectsSent: InjectId[]
  /** The last one made; null before the first. */
  forecast: HeldForecast | null
  /** Packages that wait for the facilitator's approval. */
  awaiting: Submission[]
  /** A turn that is adjudicated and waits for its release; null otherwise. */
  held: HeldTurn | null
  /** Histories that were left by going back. */
  forks: Fork[]
  /** What the facilitator can undo. */
  lastAct: LastAct | null
  /** The master events list, in its order. */
  mel: MelEntry[]
  /** The facilitators' own, in the order they were written. */
  notes: Note[]
  /** Numbers of notes given so far. */
  notesWritten: number
  /** What people have agreed to; absent until somebody has said. */
  consents?: Record<PersonId, Consent>
  /** Absent until somebody has answered. */
  surveys?: SurveyAnswer[]
  /** When the session was exported that stands here for review, milliseconds since 1970; absent in any other room. */
  imported?: { exportedAt: number }
  /** Absent until the facilitator first releases the review, or steers the projector. */
  review?: ReviewState
  wall?: WallState
}
