// What has happened in a room, in the past tense. Events carry their results, so that folding them needs no judgement.

import type { DraftId, InjectId, MeasureId, ObjectiveId, PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Effect } from '../rules/effects.ts'
import type { Adjudication, PartyOrders, PartyResponse, PerParty, Signals, Standing, World } from '../rules/world.ts'
import type { Params } from '../scenario/params.ts'
import type { Terms } from '../scenario/schema.ts'
import type { Submission } from './approval.ts'
import type { Forecast } from './forecast.ts'
import type { SentInject } from './injects.ts'
import type { BehalfIntent } from './intent.ts'
import type { Undoable } from './last-act.ts'
import type { MelEntry } from './mel-entry.ts'
import type { Field, Lost } from './merge.ts'
import type { Note } from './notes.ts'
import type { OverrideChange, Stands } from './override.ts'
import type { Moment } from './phase.ts'
import type { ChapterId, SharedWhatIf } from './review-schema.ts'
import type { Fork, GamePart } from './rewind.ts'
import type { Seal } from './seal.ts'
import type { Actor, BotPace, Channel, Clock, Draft, Nature, Portfolio, Role, RoomState, Settings, Stand } from './state.ts'
import type { SurveyAnswer } from './surveys.ts'
import type { TellingAct, WallLight } from './wall.ts'

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
  | { type: 'personAdmitted'; person: PersonId; role: Role }
  | { type: 'personRemoved'; person: PersonId }
  | { type: 'personPaused' | 'personResumed'; person: PersonId }
  | { type: 'linkRenewed'; person: PersonId }
  | { type: 'codeRotated'; code: RoomCode }
  | { type: 'portfolioTaken'; person: PersonId; portfolio: Portfolio }
  /** The bot's seat is new, taken up again, or given another strategy. */
  | { type: 'botSeated'; party: PartyId; person: PersonId; name: string; portfolio: Portfolio; strategy: string }
  | { type: 'botRecalled'; party: PartyId; person: PersonId }
  | { type: 'botPaceSet'; pace: BotPace }
  | { type: 'knobSet'; knob: string; name: string; param: keyof Params; value: number }
  | { type: 'settingsSet'; settings: Partial<Settings> }
  | { type: 'phaseMinutesSet'; phaseMinutes: Settings['phaseMinutes'] }
  | { type: 'finishBySet'; finishBy: number | null; hotWash: number }
  | { type: 'roomLocked' }
  | { type: 'roomUnlocked' }
  | { type: 'roomClosed' }
  | { type: 'roomSuspended'; until: number | null; words: string | null; clock: Clock; clockWas: Clock['kind'] }
  | { type: 'roomResumed'; clock: Clock }
  | { type: 'roomMoved'; to: string | null }
  | { type: 'moveTakenBack' }
  | { type: 'gameStarted' }
  | { type: 'phaseStarted'; moment: Moment; clock: Clock }
  | { type: 'clockSet'; clock: Clock }
  | { type: 'readySaid'; party: PartyId }
  | { type: 'readyTakenBack'; party: PartyId }
  | { type: 'broadcastSent'; text: string; to?: PartyId[] }
  | { type: 'mediaPublished'; outlet: string; headline: string; text: string }
  | { type: 'nudged'; party: PartyId }
  | { type: 'channelClosed' | 'channelOpened'; channel: Pick<Channel, 'id' | 'kind' | 'parties'> }
  | { type: 'said'; channel: Pick<Channel, 'id' | 'kind' | 'parties'>; id: string; by: PersonId; text: string }
  /** The text as it stands now; `touched`: what this save changed, `lost`: what of others gave way to it. */
  | {
      type: 'draftSaved'
      draft: DraftId
      party: PartyId
      by: PersonId
      terms: Terms
      counters: PackageId | null
      touched?: Field[]
      lost?: Lost[]
    }
  | { type: 'draftDiscarded'; draft: DraftId }
  | { type: 'packageTabled'; package: PackageId; party: PartyId; terms: Terms }
  | { type: 'packageCountered'; package: PackageId; party: PartyId; version: number; terms: Terms }
  | { type: 'packageSubmitted'; submission: Submission }
  /** It is put on the table next. */
  | { type: 'packageApproved'; package: PackageId; party: PartyId; title: string }
  | { type: 'packageReturned'; package: PackageId; party: PartyId; draft: Omit<Draft, 'at'> }
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
      /** Members who dissented from it when it was signed. */
      over?: PersonId[]
    }
  /** For the own delegation and the facilitator alone. */
  | { type: 'standTaken'; package: PackageId; party: PartyId; person: PersonId; version: number; stand: Stand['stand']; reason: string }
  | { type: 'standDropped'; package: PackageId; party: PartyId; person: PersonId }
  | { type: 'signatureTakenBack'; package: PackageId; party: PartyId }
  | { type: 'signaturesLapsed'; package: PackageId }
  /** The world with the package in it, as the rules made it. */
  | { type: 'packageEnteredForce'; package: PackageId; world: World }
  | { type: 'renewalDeclined'; package: PackageId; party: PartyId }
  | { type: 'renewalKept'; package: PackageId; party: PartyId }
  | { type: 'gestureAnnounced'; party: PartyId; measure: MeasureId }
  | { type: 'gestureWithdrawn'; party: PartyId }
  /** `person`: absent in journals from before it was kept. */
  | { type: 'ordersDrafted'; party: PartyId; person?: PersonId; orders: PartyOrders }
  | { type: 'ordersGiven'; party: PartyId; person: PersonId; orders: PartyOrders }
  /** `mel`: from the list, by its number; `due`: by itself. */
  | { type: 'injectSent'; inject: SentInject; mel?: number; due?: true }
  | { type: 'melAdded'; entries: MelEntry[] }
  | { type: 'melEdited'; entry: MelEntry }
  | { type: 'melCancelled'; n: number }
  | { type: 'noteAdded'; note: Note }
  | { type: 'noteEdited'; n: number; text: string; rev?: number; by?: PersonId }
  | { type: 'noteRemoved'; n: number }
  | { type: 'injectAnswered'; inject: InjectId; party: PartyId; option: string; text: string }
  /** With what came of the turn's events, settled now. */
  | { type: 'ordersCarriedOut'; signals: Signals; effects: Effect[] }
  | { type: 'reportClarified'; report: string; party: PartyId; outcome: 'clean' | 'clear' | 'stillDoubtful' }
  | { type: 'responseGiven'; party: PartyId; person: PersonId; response: PartyResponse }
  | { type: 'crisisChosen'; party: PartyId; person: PersonId; choice: 'firm' | 'yield' }
  /** Adjudicated, for the facilitator alone until it is told. */
  | { type: 'turnHeld'; result: Adjudication }
  | { type: 'turnAdjudicated'; result: Adjudication }
  /** What follows is done by a facilitator for that delegation. */
  | { type: 'enteredOnBehalf'; party: PartyId; act: BehalfIntent['type']; subject: string | null; by: string }
  /** The facilitator begins something that can be undone from here. */
  | { type: 'acted'; act: Undoable; subject: string | null; of: string | null; by?: PersonId }
  /** Whatever had an opposite is followed by it; else the game is restored to before the act. */
  | { type: 'undone'; act: Undoable; subject: string | null; restored: GamePart | null; clock: Clock | null; seal?: Seal }
  | { type: 'injectTakenBack'; inject: InjectId; name: string }
  /** `seal`: what chance is drawn from now, since what it was drawn from has been opened. */
  | { type: 'rewound'; to: Moment; left: Fork; restored: GamePart; clock: Clock; seal?: Seal }
  | { type: 'forkNamed'; fork: string; name: string }
  | { type: 'overridden'; change: OverrideChange; reason: string; stands: Stands }
  | { type: 'statementPublished'; party: PartyId; person: PersonId; text: string }
  | { type: 'trustPolled'; party: PartyId; person: PersonId; answers: PerParty<{ ofThem: number; ofUs: number }> }
  | { type: 'consentSet'; person: PersonId; consent: 'given' | 'refused' }
  /** Their words have left the journal. */
  | { type: 'wordsWithdrawn'; person: PersonId }
  | ({ type: 'surveyAnswered' } & SurveyAnswer)
  /** null: taken back. */
  | { type: 'packageRated'; package: PackageId; party: PartyId; person: PersonId; version: number; rating: number | null }
  /** How a session stood when it was exported without its history. */
  | { type: 'sessionTold'; state: RoomState }
  /** The room stands here for review, as the export told it. */
  | { type: 'sessionImported'; exportedAt: number }
  | { type: 'forecastMade'; from: Moment; forecast: Forecast }
  | { type: 'forecastReleased' }
  | { type: 'forecastWithheld' }
  | { type: 'reviewReleased' }
  | { type: 'reviewWithheld' }
  | { type: 'chapterShown'; chapter: ChapterId | null }
  | { type: 'wallLit'; light: WallLight }
  | { type: 'tellingSteered'; act: TellingAct }
  | { type: 'whatIfShared'; whatIf: SharedWhatIf }
  | { type: 'whatIfDropped'; whatIf: string }
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
