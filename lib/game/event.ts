// What has happened in a room, in the past tense. Events carry their results, so that folding them needs no judgement.
import type { DraftId, MeasureId, ObjectiveId, PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Adjudication, PartyOrders, PartyResponse, PerParty, Signals, Standing, World } from '../rules/world.ts'
import type { Terms } from '../scenario/schema.ts'
import type { Moment } from './phase.ts'
import type { Actor, Channel, Clock, Nature, Portfolio, Role, Settings } from './state.ts'

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
  | { type: 'roomLocked' }
  | { type: 'roomUnlocked' }
  | { type: 'roomClosed' }
  | { type: 'gameStarted' }
  | { type: 'phaseStarted'; moment: Moment; clock: Clock }
  | { type: 'clockSet'; clock: Clock }
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
  | { type: 'ordersCarriedOut'; signals: Signals }
  | { type: 'reportClarified'; report: string; party: PartyId; outcome: 'clean' | 'clear' | 'stillDoubtful' }
  | { type: 'responseGiven'; party: PartyId; person: PersonId; response: PartyResponse }
  | { type: 'crisisChosen'; party: PartyId; person: PersonId; choice: 'firm' | 'yield' }
  | { type: 'turnAdjudicated'; result: Adjudication }
  | { type: 'statementPublished'; party: PartyId; person: PersonId; text: string }
  | { type: 'trustPolled'; party: PartyId; person: PersonId; answers: PerParty<{ ofThem: number; ofUs: number }> }
  | { type: 'gameEnded'; standing: Standing }

/** An event with who caused it and when (milliseconds since 1970). */
export interface Happening {
  at: number
  by: Actor
  event: GameEvent
}
