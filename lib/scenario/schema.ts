// What a scenario is: everything a table plays with, as data. No code names a party or a measure.
import * as z from 'zod'
import { actId, injectId, measureId, objectiveId, partyId } from '../ids.ts'
import { guideSchema } from './guide-schema.ts'
import { paramsSchema } from './params.ts'
import { surveySchema } from './survey-schema.ts'
import { briefSchema, knobSchema, mapSchema, phaseTimesSchema, presetSchema, roadMapSchema } from './table-schema.ts'

const text = z.string().min(1).max(2000)
const points = z.number().min(-100).max(100)
const chance = z.number().min(0).max(1)

export const stageSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Stage = z.infer<typeof stageSchema>
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
/** Rung of the verification ladder. */
export type Level = z.infer<typeof levelSchema>
export const observabilitySchema = z.enum(['A', 'B', 'C'])
/** A open, B leaves a signature, C concealable. */
export type Observability = z.infer<typeof observabilitySchema>
export const domainSchema = z.enum(['military', 'nuclear', 'economic', 'political', 'humanitarian'])
export type Domain = z.infer<typeof domainSchema>

/** An inspected stock the bargain is about (warheads, launchers …), by the party that holds it. */
const assetSchema = z.strictObject({
  name: text,
  /** Units held at the start. */
  value: z.number().min(0),
  /** Units added a turn while production runs. */
  growth: z.number().min(0),
})

export const partySchema = z.strictObject({
  id: partyId,
  name: text,
  /** Short form for tight places, e.g. a matrix heading. */
  short: z.string().min(1).max(12),
  /** One line for whoever chooses a seat: what this delegation is about, in public. */
  about: z.string().min(1).max(120),
  /** Accent for the light and the dark theme; told apart by colour-blind people, and never alone. */
  accent: z.strictObject({ light: z.string().regex(/^#[0-9a-f]{6}$/), dark: z.string().regex(/^#[0-9a-f]{6}$/) }),
  /** The mark that stands beside the accent. */
  mark: z.enum(['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star']),
  /** Loss a war would be to this party, points (E.2). */
  warValue: z.number().min(0),
  /** Hazard a turn that a political promise is struck down at home, at will 50 (E.3). */
  reversalHazard: chance,
  startWill: z.number().min(3).max(97),
  /** Whether the exact will is public (polls); otherwise others see three bands (RULINGS 5). */
  willIsPublic: z.boolean(),
  /** Will below which the cabinet refuses a signature (C). */
  refusalFloor: z.number().min(0).max(97),
  /** Will gained, once a turn, when a package it is in was reported clean (E.9). */
  cleanWill: z.number().min(0),
  /** Sanctions pressure at the start, 0–100; only for a party under sanctions. */
  startPressure: z.number().min(0).max(100).optional(),
  asset: assetSchema.optional(),
  /** Start of the missile-reach side track, 0–10; absent when the party has none. */
  startReach: z.number().min(0).max(10).optional(),
  /** May mediate (free action). */
  mediator: z.boolean(),
  /** Probability that the dealt nature is sincere. */
  sincere: chance,
  allies: z.array(partyId),
  /** Capital, longitude and latitude in degrees, for the map. */
  place: z.tuple([z.number(), z.number()]),
  /** ISO 3166-1 numeric codes of the land to tint on the map. */
  lands: z.array(z.string()),
})
export type Party = z.infer<typeof partySchema>

export const measureSchema = z.strictObject({
  id: measureId,
  by: z.array(partyId).min(1),
  stage: stageSchema,
  domain: domainSchema,
  /** A label for players; the arithmetic uses recoverTurns and recoverFraction. */
  kind: z.enum(['material', 'political']),
  /** hold: kept every turn; do: carried out once. */
  mode: z.enum(['hold', 'do']),
  /** Points a turn (hold) or once (do), to the committer. */
  cost: z.number().min(0),
  /** Points of security the committer lacks if betrayed and nothing were recoverable. */
  stake: z.number().min(0),
  /** Turns to rebuild. */
  recoverTurns: z.number().min(0),
  /** Share that can ever be rebuilt. */
  recoverFraction: chance,
  /** Tension points a turn while kept. */
  relief: z.number().min(0),
  observability: observabilitySchema,
  /** Political will spent at home when signing. */
  will: z.number().min(0),
  /** Points a turn to each counterpart while it holds. */
  benefit: z.record(partyId, z.number().min(0)),
  /** One-off change of sanctions pressure on each named party. */
  pressure: z.record(partyId, points).optional(),
  /** Share of the committer's initial asset removed when done. */
  assetFraction: chance.optional(),
  /** Turns a one-off takes. */
  turnsToDo: z.number().int().min(1).optional(),
  /** Aid-like: what has been handed over cannot be taken back. */
  delivered: z.boolean().optional(),
  /** The activity it halts, for rules that ask (growth of the asset, freeze, what an accident touches). */
  halts: z.enum(['tests', 'missiles', 'production', 'hiddenProduction']).optional(),
  /** Counts as escrow: pledged goods held by a third party (C). */
  escrow: z.boolean().optional(),
  inEssay: z.boolean(),
  text,
  /** A phrase of a few words for tight places, e.g. "No overflights". */
  short: z.string().min(1).max(40),
  precedent: text,
})
export type Measure = z.infer<typeof measureSchema>

const sideTrustSchema = z.strictObject({ holder: partyId, toward: partyId, logOdds: z.number() })

export const actSchema = z.strictObject({
  id: actId,
  by: z.array(partyId).min(1),
  text,
  short: z.string().min(1).max(40),
  tension: points,
  /** Change of sanctions pressure on each named party. */
  pressure: z.record(partyId, points).optional(),
  evidence: z.enum(['provocation', 'coercion']),
  /** Whose trust in the actor it moves. */
  target: partyId,
  /** Commitments of the actor that it breaks openly (RULINGS 24). */
  breaks: z.array(measureId),
  /** Commitments of the actor on which it leaves a doubtful report. */
  doubts: z.array(measureId),
  /** What else it does to trust, in log-odds. */
  sideTrust: z.array(sideTrustSchema),
  /** Points on the missile-reach track. */
  reach: z.number().min(0).optional(),
  /** Calls the crisis card by itself. */
  brink: z.boolean(),
  /** Parties any of which may veto it by a standing instruction in its orders. */
  vetoBy: z.array(partyId),
  precedent: text,
})
export type Act = z.infer<typeof actSchema>

const detectionSchema = z.strictObject({ detection: chance, falseAlarm: chance })
export const rungSchema = z.strictObject({
  level: levelSchema,
  name: text,
  A: detectionSchema,
  B: detectionSchema,
  C: detectionSchema,
  /** What inspectors learn that cannot be unlearned, points. */
  exposure: z.number().min(0),
  precedent: text,
})
export type Rung = z.infer<typeof rungSchema>

export const sequenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('simultaneous') }),
  z.strictObject({ kind: z.literal('in-turn'), first: z.array(partyId).min(1).max(12) }),
  z.strictObject({ kind: z.literal('tranche'), tranches: z.number().int().min(2).max(6) }),
])
export type Sequence = z.infer<typeof sequenceSchema>

/** The text of a package: who owes what, in what order, how watched, for how long, with which clauses (C). */
export const termsSchema = z.strictObject({
  title: z.string().trim().min(1).max(80),
  commitments: z
    .array(z.strictObject({ party: partyId, measure: measureId }))
    .min(1)
    .max(60),
  sequence: sequenceSchema,
  /** Inspection of each party; absent means 0. */
  verify: z.record(partyId, levelSchema),
  /** Turns. */
  duration: z.number().int().min(1).max(12),
  clauses: z.strictObject({
    /** Relief measures that return at once when the other side breaches. */
    snapback: z.array(measureId).max(60),
    /** Measures paid into escrow: they count as delivered at once. */
    escrow: z.array(measureId).max(60),
    /** Whether a doubtful report may be examined. */
    clarify: z.boolean(),
    /** suspend: suspension after a report is a provocation-sized signal, not a breach. */
    dispute: z.enum(['suspend', 'none']),
  }),
})
export type Terms = z.infer<typeof termsSchema>
export type Commitment = Terms['commitments'][number]

/** Tests on how the game ended and how it went; `party` defaults to whoever holds the objective. */
const leafTest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assetAtLeast'), party: partyId, value: z.number() }),
  z.strictObject({ kind: z.literal('pressureAtMost'), party: partyId, value: z.number() }),
  z.strictObject({ kind: z.literal('tensionAtMost'), value: z.number() }),
  z.strictObject({ kind: z.literal('willAtLeast'), party: partyId, value: z.number() }),
  z.strictObject({ kind: z.literal('trustAtLeast'), holder: partyId, toward: partyId, value: chance }),
  /** One of the measures (by that party, if named) in force and reported kept at the end, or for `turns` turns in all. */
  z.strictObject({
    kind: z.literal('active'),
    anyOf: z.array(measureId).min(1),
    by: partyId.optional(),
    turns: z.number().int().min(1).optional(),
  }),
  /** Kept, as reported, for that many turns with the committer under at least that inspection. */
  z.strictObject({ kind: z.literal('keptUnder'), measure: measureId, turns: z.number().int().min(1), level: levelSchema }),
  /** No package in force ever put the party under more than that inspection. */
  z.strictObject({ kind: z.literal('inspectionAtMost'), party: partyId, level: levelSchema }),
  /** A reserve of the party ran at least so many turns and no report ever showed it. */
  z.strictObject({ kind: z.literal('reserveUnseen'), party: partyId, turns: z.number().int().min(1) }),
  /** The party stalled, or kept a reserve, at least so often in packages in force without a clear report. */
  z.strictObject({ kind: z.literal('cheatedUnseen'), party: partyId, times: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('actNever'), act: actId, lastTurns: z.number().int().min(1).optional() }),
  /** None of `relief` ever in force before one of `step` was; met only when one of `relief` has been. */
  z.strictObject({ kind: z.literal('neverAhead'), relief: z.array(measureId).min(1), step: z.array(measureId).min(1) }),
  /** Party to every package in force of that stage or more; met only when there was one. */
  z.strictObject({ kind: z.literal('partyToAll'), party: partyId, stage: stageSchema }),
  /** Owes something in the package in force of the highest stage at the end. */
  z.strictObject({ kind: z.literal('inHighest'), party: partyId }),
  /** The measure was in force only while the other was; met only when it was. */
  z.strictObject({ kind: z.literal('onlyWith'), measure: measureId, with: measureId }),
  z.strictObject({ kind: z.literal('noWar') }),
])
export type LeafTest = z.infer<typeof leafTest>
export const testSchema = z.union([leafTest, z.strictObject({ kind: z.literal('all'), of: z.array(leafTest).min(1) })])
export type ObjectiveTest = z.infer<typeof testSchema>

export const objectiveSchema = z.strictObject({
  id: objectiveId,
  text,
  /** One sentence on how to work towards it. */
  hint: text,
  test: testSchema,
  weight: z.number().min(0).max(10),
})
export type Objective = z.infer<typeof objectiveSchema>

/** Which commitments in force an inject touches. Absent fields mean any; one card's equal selectors pick the same commitment. */
const selectorSchema = z.strictObject({
  by: z.array(partyId).optional(),
  measures: z.array(measureId).optional(),
  domain: domainSchema.optional(),
  halts: z.array(z.enum(['tests', 'missiles', 'production', 'hiddenProduction'])).optional(),
  delivered: z.boolean().optional(),
  belowLevel: levelSchema.optional(),
  pick: z.enum(['one', 'all']),
})
const leafEffect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tension'), by: points }),
  z.strictObject({ kind: z.literal('pressure'), party: partyId, by: points }),
  z.strictObject({ kind: z.literal('will'), party: partyId, by: points }),
  /** Will of one of the parties (chosen with the card) moves by a normal draw with that spread. */
  z.strictObject({ kind: z.literal('willDraw'), oneOf: z.array(partyId).min(1), spread: z.number().positive() }),
  /** With that chance, trust of all others in the chosen party goes that share of the way back to the prior. */
  z.strictObject({ kind: z.literal('towardPrior'), toward: z.union([partyId, z.literal('chosen')]), share: chance, chance }),
  z.strictObject({ kind: z.literal('trust'), holder: partyId, toward: partyId, logOdds: z.number() }),
  z.strictObject({
    kind: z.literal('evidence'),
    holder: partyId,
    toward: partyId,
    weight: z.enum(['provocation', 'coercion', 'openBreach']),
  }),
  /** A commitment lapses this turn though its party ordered otherwise. */
  z.strictObject({ kind: z.literal('lapse'), which: selectorSchema }),
  z.strictObject({ kind: z.literal('doubtfulReport'), which: selectorSchema }),
  /** A report on a running reserve: clear with `ifRunning`, else doubtful with `ifNot`. */
  z.strictObject({ kind: z.literal('reserveReport'), party: partyId, ifRunning: chance, ifNot: chance }),
  z.strictObject({ kind: z.literal('historyPull'), party: partyId, times: z.number().min(0) }),
  z.strictObject({ kind: z.literal('reversalHazard'), party: z.union([partyId, z.literal('chosen')]), times: z.number().min(0) }),
  /** Trust required of the party rises for that many turns. */
  z.strictObject({ kind: z.literal('needRises'), party: partyId, by: z.number(), turns: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('gestureWeight'), times: z.number().min(0) }),
  z.strictObject({ kind: z.literal('costFactor'), domain: domainSchema, times: z.number().min(0), unilateral: z.boolean() }),
  z.strictObject({ kind: z.literal('willFree'), measures: z.array(measureId) }),
  z.strictObject({ kind: z.literal('noLeapPrice'), ifNoneSigned: z.strictObject({ parties: z.array(partyId), will: points }) }),
  z.strictObject({ kind: z.literal('inspectionDown'), by: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('crisisIfAcute') }),
])
export type LeafEffect = z.infer<typeof leafEffect>
const effectsSchema = z.array(leafEffect)
/** Each named party chooses openly; the effects of every option somebody chose take effect once. */
const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  parties: z.array(partyId).min(1),
  options: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,20}$/),
        text,
        effects: effectsSchema,
        /** Once anybody chose this (a veto), the other options have no effect. */
        stops: z.boolean().optional(),
        /** Further effects for each named party that chose this. */
        byParty: z.record(partyId, effectsSchema).optional(),
      }),
    )
    .min(2)
    .max(4),
})
const twigSchema = z.array(z.discriminatedUnion('kind', [...leafEffect.options, choiceSchema]))
const branchSchema = z.discriminatedUnion('kind', [
  /** The first branch when a selected commitment (or a package of that stage) is in force, else the second. */
  z.strictObject({ kind: z.literal('ifActive'), which: selectorSchema, so: twigSchema, otherwise: twigSchema }),
  z.strictObject({ kind: z.literal('ifStageInForce'), stage: stageSchema, so: twigSchema, otherwise: twigSchema }),
  choiceSchema,
])
export const effectSchema = z.union([leafEffect, branchSchema])
export type InjectEffect = z.infer<typeof effectSchema>

export const injectSchema = z.strictObject({
  id: injectId,
  name: z.string().min(1).max(60),
  text,
  effects: z.array(effectSchema),
  precedent: text,
})
export type Inject = z.infer<typeof injectSchema>

/** What happens when this principal gives way alone in the crisis card (D). */
const yieldSchema = z.strictObject({ party: partyId, pressure: z.record(partyId, points) })

export type Brief = z.infer<typeof briefSchema>

export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: z.number().int().min(1),
  title: text,
  summary: text,
  /** What everyone may know of the situation at the start. */
  situation: z.array(text).min(1),
  turnLasts: text,
  /** The two who play the crisis card; the first is the one whose burden the asymmetry bar weighs. */
  principals: z.tuple([partyId, partyId]),
  yields: z.tuple([yieldSchema, yieldSchema]),
  parties: z.array(partySchema).min(2).max(12),
  /** Trust at the start, holder → toward, 0–1. */
  prior: z.record(partyId, z.record(partyId, chance)),
  startTension: z.number().min(0).max(100),
  measures: z.array(measureSchema).min(1),
  acts: z.array(actSchema),
  ladder: z.array(rungSchema).length(6),
  packages: z.array(z.strictObject({ id: z.string().regex(/^[A-Za-z0-9]{1,12}$/), terms: termsSchema })),
  /** The roads of the debate as reference packages: one step after the other, or everything at once. Bots walk them. */
  roads: z.strictObject({ increments: z.array(z.string()).min(1), grand: z.string() }),
  injects: z.array(injectSchema),
  objectives: z.record(partyId, z.array(objectiveSchema).min(3)),
  /** The further objective an exploiter is dealt. */
  exploiterObjectives: z.record(partyId, objectiveSchema),
  /** Objectives each delegation draws. */
  objectivesDealt: z.number().int().min(1),
  params: paramsSchema,
  presets: z.array(presetSchema).min(1),
  defaultPreset: z.string(),
  /** Minutes of each phase at the default tempo. */
  phaseMinutes: phaseTimesSchema,
  knobs: z.array(knobSchema),
  /** Line-ups of bots by name: a strategy for each party. */
  lineups: z.record(z.string(), z.record(partyId, z.string())),
  /** The line-up that fills a table for a rehearsal or a forecast. */
  defaultLineup: z.string(),
  briefs: z.record(partyId, briefSchema),
  guide: guideSchema.optional(),
  /** What people are asked before play, each turn and after. */
  surveys: z.array(surveySchema).max(12).optional(),
  /** How the lab's bots fare on the three roads, for the review to stand beside. */
  roadMap: roadMapSchema.optional(),
  map: mapSchema,
  /** Places on the map where an event happens; one that is not named happens elsewhere. No part of the public half. */
  eventPlaces: z.record(injectId, z.array(z.string()).min(1)).default({}),
})
export type Scenario = z.infer<typeof scenarioSchema>

/**
 * The public half of a scenario: all that the rules and a delegate's preview need.
 * Injects, objectives and briefs stay behind (they are projected to whom they belong).
 */
export type Catalogue = Pick<
  Scenario,
  | 'id'
  | 'version'
  | 'title'
  | 'summary'
  | 'situation'
  | 'turnLasts'
  | 'principals'
  | 'yields'
  | 'parties'
  | 'prior'
  | 'startTension'
  | 'measures'
  | 'acts'
  | 'ladder'
  | 'packages'
  | 'roads'
  | 'params'
  | 'surveys'
  | 'map'
>
