// What has happened in a room, in the past tense. Events carry their results, so that folding them needs no judgement.
import type { DraftId, InjectId, MeasureId, ObjectiveId, PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Effect } from '../rules/effects.ts'
import type { Adjudication, PartyOrders, PartyResponse, PerParty, Signals, Standing, World } from '../rules/world.ts'
import type { Params } from '../scenario/params.ts'
import type { Terms } from '../scenario/schema.ts'
import type { Forecast } from './forecast.ts'
import type { OverrideChange, Stands } from './override.ts'
import type { Moment } from './phase.ts'
import type { Actor, BotPace, Channel, Clock, Nature, Portfolio, Role, SentInject, Settings } from './state.ts'

export type GameEvent =
  | {
      type: 'roomOpened'
      code: RoomCode
      scenario: string
      seed: string
      seedHash: string
      settings: Settings
      natures: PerParty<Nature>
      objectives: PerParty<ObjectiveId[]>
      world: World
    }
  | { type: 'personJoined'; person: PersonId; name: string; role: Role }
  | { type: 'personSeated'; person: PersonId; role: Role }
  | { type: 'personRemoved'; person: PersonId }
  | { type: 'portfolioTaken'; person: PersonId; portfolio: Portfolio }
  /** The bot's seat is new, taken up again, or given another strategy. */
  | { type: 'botSeated'; party: PartyId; person: PersonId; name: string; portfolio: Portfolio; strategy: string }
  | { type: 'botRecalled'; party: PartyId; person: PersonId }
  | { type: 'botPaceSet'; pace: BotPace }
  | { type: 'knobSet'; knob: string; name: string; param: keyof Params; value: number }
  | { type: 'settingsSet'; settings: Partial<Settings> }
  | { type: 'phaseMinutesSet'; phaseMinutes: Settings['phaseMinutes'] }
  | { type: 'roomLocked' }
  | { type: 'roomUnlocked' }
  | { type: 'roomClosed' }
  | { type: 'gameStarted' }
  | { type: 'phaseStarted'; moment: Moment; clock: Clock }
  | { type: 'clockSet'; clock: Clock }
  | { type: 'readySaid'; party: PartyId }
  | { type: 'readyTakenBack'; party: PartyId }
  | { type: 'broadcastSent'; text: string }
  | { type: 'said'; channel: Pick<Channel, 'id' | 'kind' | 'parties'>; id: string; by: PersonId; text: string }
  | { type: 'draftSaved'; draft: DraftId; party: PartyId; by: PersonId; terms: Terms; counters: PackageId | null }
  | { type: 'draftDiscarded'; draft: DraftId }
  | { type: 'packageTabled'; package: PackageId; party: PartyId; terms: Terms }
  | { type: 'packageCountered'; package: PackageId; party: PartyId; version: number; terms: Terms }
  | { type: 'packageWithdrawn'; package: PackageId; party: PartyId }
  | {
      type: 'packageSigned'
      package: PackageId
      party: PartyId
      person: PersonId
      version: number
      cost: number
      credit: number
      reserve: boolean
    }
  | { type: 'signatureTakenBack'; package: PackageId; party: PartyId }
  | { type: 'signaturesLapsed'; package: PackageId }
  /** The world with the package in it, as the rules made it. */
  | { type: 'packageEnteredForce'; package: PackageId; world: World }
  | { type: 'renewalDeclined'; package: PackageId; party: PartyId }
  | { type: 'renewalKept'; package: PackageId; party: PartyId }
  | { type: 'gestureAnnounced'; party: PartyId; measure: MeasureId }
  | { type: 'gestureWithdrawn'; party: PartyId }
  | { type: 'ordersDrafted'; party: PartyId; orders: PartyOrders }
  | { type: 'ordersGiven'; party: PartyId; person: PersonId; orders: PartyOrders }
  | { type: 'injectSent'; inject: SentInject }
  | { type: 'injectAnswered'; inject: InjectId; party: PartyId; option: string; text: string }
  /** With what came of the turn's events, settled now. */
  | { type: 'ordersCarriedOut'; signals: Signals; effects: Effect[] }
  | { type: 'reportClarified'; report: string; party: PartyId; outcome: 'clean' | 'clear' | 'stillDoubtful' }
  | { type: 'responseGiven'; party: PartyId; person: PersonId; response: PartyResponse }
  | { type: 'crisisChosen'; party: PartyId; person: PersonId; choice: 'firm' | 'yield' }
  | { type: 'turnAdjudicated'; result: Adjudication }
  | { type: 'overridden'; change: OverrideChange; reason: string; stands: Stands }
  | { type: 'statementPublished'; party: PartyId; person: PersonId; text: string }
  | { type: 'trustPolled'; party: PartyId; person: PersonId; answers: PerParty<{ ofThem: number; ofUs: number }> }
  | { type: 'forecastMade'; from: Moment; forecast: Forecast }
  | { type: 'forecastReleased' }
  | { type: 'forecastWithheld' }
  | { type: 'gameEnded'; standing: Standing }

/** Why a bot acts, as a code with figures; words stand in lib/words/en/bots.json. For the facilitator alone. */
export interface Why {
  code: string
  with: Record<string, string | number>
}

/** An event with who caused it and when (milliseconds since 1970). */
export interface Happening {
  at: number
  by: Actor
  event: GameEvent
  why?: Why
}
