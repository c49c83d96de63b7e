// What may be asked of a room, as strict schemas: parsed once, at the threshold.

import * as z from 'zod'
import { draftId, injectId, measureId, type PersonId, packageId, partyId, personId, type RoomCode } from '../ids.ts'
import { termsSchema } from '../scenario/schema.ts'
import { longestSurveyText } from '../scenario/survey-schema.ts'
import type { Forecast } from './forecast.ts'
import { audienceSchema, melDraftSchema } from './mel-schema.ts'
import { longestNote } from './note-limits.ts'
import { ordersSchema, responseSchema } from './orders-schema.ts'
import { overrideChangeSchema } from './override-schema.ts'
import { type Moment, type Phase, phases } from './phase.ts'
import { highestRating } from './rating-scale.ts'
import { chapterSchema, supposedSchema } from './review-schema.ts'
import { allRights, type Rights } from './rights.ts'
import type { Seal } from './seal.ts'
import { botPaces, portfolios, type RoomState, type SeatWish } from './state.ts'
import { tellingActs, wallLights } from './wall.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const surveyName = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)
/** A draft may still be empty, so that what is half typed is kept. */
export const draftTermsSchema = z.strictObject({
  ...termsSchema.shape,
  title: z.string().max(80),
  commitments: z.array(z.strictObject({ party: partyId, measure: measureId })).max(60),
})

export const roleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delegate'), party: partyId, portfolio: z.enum(portfolios) }),
  z.strictObject({ kind: z.literal('observer'), party: partyId.optional() }),
])

export const channelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team'), party: partyId }),
  z.strictObject({ kind: z.literal('caucus'), parties: z.array(partyId).min(2).max(12) }),
  z.strictObject({ kind: z.literal('plenary') }),
  /** A delegation and the facilitators. */
  z.strictObject({ kind: z.literal('help'), party: partyId }),
])

const minutes = z.number().min(0.5).max(120)
export const phaseMinutesSchema = z.strictObject(
  Object.fromEntries(phases.map((phase) => [phase, minutes.optional()])) as Record<Phase, z.ZodOptional<typeof minutes>>,
)

/** What a note is about: this moment, a headline, or an entry of the log with its moment. */
const pinSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('headline'), id: z.number().int().min(1) }),
  z.strictObject({
    kind: z.literal('entry'),
    n: z.number().int().min(1),
    at: z.number().int().min(0).max(8.64e15),
    turn: z.number().int().min(0).max(16),
    phase: z.enum(phases).nullable(),
  }),
])
export type PinWish = z.infer<typeof pinSchema>

/** By when all is over, milliseconds since 1970 (null: whenever), and minutes of it kept for the hot wash. */
export const finishBySchema = z.strictObject({
  at: z.number().int().min(0).max(8.64e15).nullable(),
  reserve: z.number().min(0).max(120).optional(),
})

/** What of the settings the facilitator may change; what is left out stays. */
export const settingsSchema = z.strictObject({
  turns: z.number().int().min(1).max(16).optional(),
  phaseMinutes: phaseMinutesSchema.optional(),
  preset: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/)
    .optional(),
  scoresShown: z.boolean().optional(),
  deck: z.enum(['on', 'off']).optional(),
  endEarly: z.enum(['never', 'whenReady']).optional(),
  timed: z.boolean().optional(),
  release: z.enum(['atOnce', 'byHand']).optional(),
  approval: z.enum(['none', 'facilitator']).optional(),
  admission: z.enum(['open', 'approve']).optional(),
  plenary: z.enum(['on', 'off']).optional(),
  caucuses: z.enum(['on', 'off']).optional(),
  attribution: z.enum(['codes', 'delegation']).optional(),
})

/** The newest entry of the log that the asker had seen, so that what another facilitator has done since is not overwritten unseen. */
const seen = z.number().int().min(0).optional()

const momentSchema = z.strictObject({ turn: z.number().int().min(1).max(16), phase: z.enum(phases) })

/** What a delegation does. */
const ofDelegation = [
  z.strictObject({ type: z.literal('sayReady'), from: momentSchema }),
  z.strictObject({ type: z.literal('takeBackReady') }),
  z.strictObject({
    type: z.literal('saveDraft'),
    draft: draftId,
    terms: draftTermsSchema,
    counters: packageId.nullable(),
    /** The text it grew from: then only what differs from that is changed. */
    base: draftTermsSchema.optional(),
  }),
  z.strictObject({ type: z.literal('discardDraft'), draft: draftId }),
  z.strictObject({ type: z.literal('tablePackage'), package: packageId, terms: termsSchema, draft: draftId.nullable() }),
  z.strictObject({
    type: z.literal('counterPackage'),
    package: packageId,
    version: z.number().int().min(1),
    terms: termsSchema,
    draft: draftId.nullable(),
  }),
  z.strictObject({ type: z.literal('withdrawPackage'), package: packageId }),
  z.strictObject({
    type: z.literal('signPackage'),
    package: packageId,
    version: z.number().int().min(1),
    reserve: z.enum(['none', 'secret']),
  }),
  z.strictObject({ type: z.literal('takeBackSignature'), package: packageId }),
  z.strictObject({ type: z.literal('declineRenewal'), package: packageId }),
  z.strictObject({ type: z.literal('keepRenewal'), package: packageId }),
  z.strictObject({ type: z.literal('announceGesture'), measure: measureId }),
  z.strictObject({ type: z.literal('withdrawGesture') }),
  z.strictObject({ type: z.literal('draftOrders'), orders: ordersSchema }),
  z.strictObject({ type: z.literal('giveOrders'), orders: ordersSchema, confirmed: z.enum(['once', 'twice']) }),
  z.strictObject({ type: z.literal('answerInject'), inject: injectId, option: z.string().regex(/^[a-z0-9-]{1,20}$/) }),
  z.strictObject({ type: z.literal('clarifyReport'), report: z.string().min(1).max(120) }),
  z.strictObject({ type: z.literal('giveResponse'), response: responseSchema }),
  z.strictObject({ type: z.literal('chooseInCrisis'), choice: z.enum(['firm', 'yield']) }),
  z.strictObject({ type: z.literal('publishStatement'), text: line(280) }),
  z.strictObject({
    type: z.literal('pollTrust'),
    answers: z.record(partyId, z.strictObject({ ofThem: z.number().min(0).max(100), ofUs: z.number().min(0).max(100) })),
  }),
] as const
/** What a facilitator may enter for a delegation: all that its head may do. */
export const behalfSchema = z.discriminatedUnion('type', [...ofDelegation])
export type BehalfIntent = z.infer<typeof behalfSchema>

/** What a seated person may ask. `from` names the phase the asker saw, so that two clicks move one step. */
export const intentSchema = z.discriminatedUnion('type', [
  // facilitator
  /** `onPaper`: though nobody sits in a delegation yet. */
  z.strictObject({ type: z.literal('startGame'), onPaper: z.literal(true).optional() }),
  z.strictObject({ type: z.literal('nextPhase'), from: momentSchema }),
  z.strictObject({ type: z.literal('pauseClock') }),
  z.strictObject({ type: z.literal('resumeClock') }),
  z.strictObject({ type: z.literal('extendPhase'), minutes, from: momentSchema.optional() }),
  z.strictObject({ type: z.literal('seatPerson'), person: personId, role: roleSchema, seen }),
  z.strictObject({ type: z.literal('removePerson'), person: personId }),
  /** They may read, and not act, until they are let on again. */
  z.strictObject({ type: z.literal('pausePerson'), person: personId }),
  z.strictObject({ type: z.literal('resumePerson'), person: personId }),
  /** Of another facilitator. */
  z.strictObject({ type: z.literal('setRights'), person: personId, rights: z.enum(allRights), seen }),
  /** Lets somebody in who waits; without a role, where they wished to sit. */
  z.strictObject({ type: z.literal('admitPerson'), person: personId, role: roleSchema.optional() }),
  z.strictObject({ type: z.literal('makeHead'), person: personId }),
  z.strictObject({ type: z.literal('dealSeats') }),
  z.strictObject({ type: z.literal('seatBot'), party: partyId, strategy: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/) }),
  z.strictObject({ type: z.literal('setBotPace'), pace: z.enum(botPaces) }),
  z.strictObject({ type: z.literal('lockRoom') }),
  z.strictObject({ type: z.literal('unlockRoom') }),
  z.strictObject({ type: z.literal('broadcast'), text: line(500), to: audienceSchema.optional() }),
  z.strictObject({ type: z.literal('publishMedia'), outlet: line(40), headline: line(120), text: line(280) }),
  z.strictObject({ type: z.literal('nudge'), party: partyId }),
  z.strictObject({ type: z.literal('closeChannel'), channel: channelSchema }),
  z.strictObject({ type: z.literal('openChannel'), channel: channelSchema }),
  z.strictObject({
    type: z.literal('sendInject'),
    inject: injectId,
    party: partyId.nullable(),
    /** Other words than the card's. */
    text: line(500).optional(),
    to: audienceSchema.optional(),
  }),
  z.strictObject({ type: z.literal('addMel'), entries: z.array(melDraftSchema).min(1).max(60) }),
  z.strictObject({
    type: z.literal('editMel'),
    n: z.number().int().min(1),
    entry: melDraftSchema,
    rev: z.number().int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('cancelMel'), n: z.number().int().min(1), rev: z.number().int().min(0).optional() }),
  z.strictObject({ type: z.literal('sendMel'), n: z.number().int().min(1) }),
  z.strictObject({ type: z.literal('addNote'), text: line(longestNote), pin: pinSchema }),
  z.strictObject({
    type: z.literal('editNote'),
    n: z.number().int().min(1),
    text: line(longestNote),
    rev: z.number().int().min(1).optional(),
  }),
  z.strictObject({ type: z.literal('removeNote'), n: z.number().int().min(1), rev: z.number().int().min(1).optional() }),
  z.strictObject({ type: z.literal('override'), change: overrideChangeSchema, reason: line(200), seen }),
  z.strictObject({ type: z.literal('setKnob'), knob: z.string().regex(/^[a-z0-9-]{1,20}$/), value: z.number(), seen }),
  z.strictObject({ type: z.literal('setSettings'), settings: settingsSchema, seen }),
  z.strictObject({ type: z.literal('setPhaseMinutes'), phaseMinutes: phaseMinutesSchema, seen }),
  z.strictObject({ type: z.literal('finishBy'), ...finishBySchema.shape, seen }),
  z.strictObject({ type: z.literal('rewindTo'), ...momentSchema.shape, name: line(60), seen }),
  z.strictObject({ type: z.literal('nameFork'), fork: z.string().regex(/^fork-[0-9]{1,4}$/), name: line(60) }),
  z.strictObject({ type: z.literal('releaseAdjudication') }),
  z.strictObject({ type: z.literal('approvePackage'), package: packageId, party: partyId }),
  z.strictObject({ type: z.literal('returnPackage'), package: packageId, party: partyId, words: line(280) }),
  /** `confirmed`: though others lose what they have done since. */
  z.strictObject({
    type: z.literal('undoLast'),
    confirmed: z.literal(true).optional(),
    /** When the act was done that the asker means to undo. */
    of: z.number().int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('endGame') }),
  z.strictObject({ type: z.literal('closeRoom') }),
  /** `until`: when it goes on, milliseconds since 1970; null: nobody knows yet. */
  z.strictObject({ type: z.literal('suspendRoom'), until: z.number().int().min(0).max(8.64e15).nullable(), words: line(280).optional() }),
  z.strictObject({ type: z.literal('resumeRoom') }),
  /** The copy that was packed goes on elsewhere; `to`: where, in words. */
  z.strictObject({ type: z.literal('moveRoom'), to: line(80).optional() }),
  z.strictObject({ type: z.literal('releaseForecast') }),
  z.strictObject({ type: z.literal('withholdForecast') }),
  z.strictObject({ type: z.literal('releaseReview') }),
  z.strictObject({ type: z.literal('withholdReview') }),
  /** On the wall; null: the game itself. */
  z.strictObject({ type: z.literal('showChapter'), chapter: chapterSchema.nullable() }),
  /** The projector's light, and the telling of a turn on it. */
  z.strictObject({ type: z.literal('lightWall'), light: z.enum(wallLights) }),
  z.strictObject({ type: z.literal('steerTelling'), act: z.enum(tellingActs) }),
  z.strictObject({ type: z.literal('shareWhatIf'), name: line(60), supposed: supposedSchema }),
  z.strictObject({ type: z.literal('dropWhatIf'), id: z.string().regex(/^what-if-[0-9]{1,4}$/) }),
  // the facilitator, or a delegate of that party
  z.strictObject({ type: z.literal('recallBot'), party: partyId }),
  // anyone seated
  z.strictObject({ type: z.literal('say'), channel: channelSchema, text: line(1000) }),
  // delegates and observers, each for themselves
  z.strictObject({ type: z.literal('setConsent'), consent: z.enum(['given', 'refused']) }),
  z.strictObject({ type: z.literal('withdrawWords') }),
  /** `turn`: the one it is about, 0 before play. What is left out is not answered. */
  z.strictObject({
    type: z.literal('answerSurvey'),
    survey: surveyName,
    turn: z.number().int().min(0).max(16),
    answers: z.record(surveyName, z.union([z.number().int(), surveyName])),
    texts: z.record(surveyName, line(longestSurveyText)),
  }),
  // delegates, each for themselves
  z.strictObject({
    type: z.literal('ratePackage'),
    package: packageId,
    version: z.number().int().min(1),
    rating: z.number().int().min(1).max(highestRating).nullable(),
  }),
  // delegates
  z.strictObject({ type: z.literal('takePortfolio'), portfolio: z.enum(portfolios) }),
  z.strictObject({
    type: z.literal('takeStand'),
    package: packageId,
    version: z.number().int().min(1),
    stand: z.enum(['endorse', 'dissent']),
    reason: z.string().trim().max(280),
  }),
  z.strictObject({ type: z.literal('dropStand'), package: packageId }),
  ...ofDelegation,
  /** A facilitator does for a delegation what its head may do. */
  z.strictObject({ type: z.literal('onBehalf'), party: partyId, intent: behalfSchema }),
])
export type Intent = z.infer<typeof intentSchema>

/** How somebody at the door wishes to be seated; the room deals what is left open. */
export type JoinWish = SeatWish | { kind: 'screen' } | { kind: 'facilitator'; rights?: Rights | undefined }

/** What looks back comes from the server with the past it asks for, on behalf of the person who asked. */
export type Recalled = (
  | { type: 'rewind'; to: Moment; name: string; past: RoomState; seen?: number | undefined }
  | { type: 'undo'; past: RoomState; confirmed: boolean; of?: number | undefined }
) & { fresh: Seal }

/** What only the server asks, on somebody's or the clock's behalf. */
export type ServerIntent =
  | Recalled
  /** `host`: the facilitator who invites; neither lock nor approval applies then. */
  | { type: 'join'; person: PersonId; name: string; as: JoinWish; invited?: true; host?: PersonId }
  /** The room's door has another code from now on; asked on the facilitator's behalf. */
  | { type: 'rotateCode'; code: RoomCode }
  /** The person's seat has another key from now on. */
  | { type: 'renewLink'; person: PersonId }
  /** The phase's time is up. */
  | { type: 'deadline'; from: Moment }
  | { type: 'forecastMade'; from: Moment; forecast: Forecast }
  /** A room has come from another machine. */
  | { type: 'arrive' }
