// Everything a room knows. Only `evolve` writes it; only `project` lets parts of it out.
import type { DraftId, InjectId, MeasureId, ObjectiveId, PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Override } from '../rules/override.ts'
import type { Adjudication, PartyOrders, PartyResponse, PerParty, Signals, Standing, World } from '../rules/world.ts'
import type { Params } from '../scenario/params.ts'
import type { InjectEffect, LeafEffect, Terms } from '../scenario/schema.ts'
import type { Why } from './event.ts'
import type { HeldForecast } from './forecast.ts'
import type { Moment, Phase } from './phase.ts'

export const portfolios = ['head', 'negotiator', 'defence', 'economy', 'verification', 'press'] as const
export type Portfolio = (typeof portfolios)[number]

export type Role =
  | { kind: 'facilitator' }
  | { kind: 'delegate'; party: PartyId; portfolio: Portfolio }
  | { kind: 'observer' }
  | { kind: 'screen' }

export interface Person {
  id: PersonId
  name: string
  role: Role
  joinedAt: number
  lastActionAt: number
  removed: boolean
  /** The strategy it plays by; null for people. */
  bot: string | null
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
  kind: 'team' | 'caucus' | 'plenary'
  parties: PartyId[]
  messages: Message[]
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
  | 'ended'

/** What one turn did, kept for receipts, curves and the review. */
export interface TurnRecord {
  turn: number
  orders: Partial<PerParty<PartyOrders>>
  signals: Signals
  responses: Partial<PerParty<PartyResponse>>
  result: Omit<Adjudication, 'world'>
  /** Curves after the turn. */
  tension: number
  trust: World['trust']
  will: World['will']
  pressure: World['pressure']
}

/** An event as it was read out; its effects travel with it. */
export interface SentInject {
  id: InjectId
  name: string
  text: string
  effects: InjectEffect[]
  /** The party it falls on; null when the card names its own, or lets chance. */
  chosen: PartyId | null
  /** The option each party chose, in the open. */
  answers: Partial<PerParty<string>>
}

/** What the present turn has gathered so far. */
export interface TurnInHand {
  gestures: Partial<PerParty<MeasureId>>
  declines: Record<PackageId, PartyId[]>
  /** Signing costs of packages that entered into force this turn. */
  costs: { package: PackageId; party: PartyId; will: number; credit: number }[]
  orders: Partial<PerParty<PartyOrders>>
  ordersDrafts: Partial<PerParty<PartyOrders>>
  signals: Signals | null
  responses: Partial<PerParty<PartyResponse>>
  crisisChoices: Partial<PerParty<'firm' | 'yield'>>
  /** Delegations that are through with this phase. */
  ready: PartyId[]
  /** Events from outside that came this turn, with what has been answered. */
  injects: SentInject[]
  /** What came of them, settled when Commit closed; empty before. */
  effects: { label: string; effect: LeafEffect }[]
  /** Figures set by hand since the last turn was adjudicated; the receipts of this one begin with them. */
  overrides: Override[]
}

export interface LogEntry {
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
  why?: Why
}

export interface RoomState {
  code: RoomCode
  scenario: string
  openedAt: number
  /** Secret until the game is over; its SHA-256 is public from the start. */
  seed: string
  seedHash: string
  settings: Settings
  status: 'lobby' | 'playing' | 'ended' | 'closed'
  locked: boolean
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
}
