// What the model of trust remembers from turn to turn, and what one turn puts into it and gets out of it.
// The rules know no room and no phase: they take these and give new ones back. All of it is plain JSON.
import type { ActId, MeasureId, ObjectiveId, PackageId, PartyId } from '../ids.ts'
import type { Level, Stage, Terms } from '../scenario/schema.ts'

export type PerParty<T> = Record<PartyId, T>
/** holder → toward. */
export type Matrix = PerParty<PerParty<number>>

/** The life of one commitment as everyone may follow it: told by reports, never by the truth. */
export type DueStatus =
  | 'due' // owed this turn, nothing reported yet
  | 'performed' // reported clean, though a breach might have gone unseen (detection below one half)
  | 'verified' // reported clean where a breach would probably have been seen
  | 'doubtful' // last report doubtful and not cleared up
  | 'stalled' // last report clear: not delivered
  | 'broken' // openly broken
  | 'reversed' // struck down at home
  | 'suspended' // its own party has suspended it (snap-back or dispute)
  | 'done' // a one-off, reported complete
  | 'expired' // the package ended at its term
  | 'ended' // the package collapsed

export interface Due {
  party: PartyId
  measure: MeasureId
  status: DueStatus
  /** Turns, in a row, reported clean. */
  clean: number
  /** Share of a one-off done, as reported, 0–1. */
  done: number
  /** Whether its one-off pressure change has been applied. */
  pressureApplied: boolean
  /** Turn in which home politics struck it down; restorable from the next. */
  reversedIn: number | null
}
/** Hidden side of a commitment. */
export interface DueTruth {
  /** Share of a one-off truly done, 0–1. */
  done: number
  /** Stalls in a row up to now, and whether the first of them was reported. */
  stalls: number
  stallReported: boolean
}

export interface Agreement {
  id: PackageId
  terms: Terms
  stage: Stage
  /** Turn of entry into force. */
  since: number
  /** Last turn of the present term. */
  until: number
  status: 'inForce' | 'expired' | 'collapsed'
  endedIn: number | null
  /** Clean cycles as reported, and whether it has matured. */
  clean: number
  mature: boolean
  /** One for each commitment of the terms, in their order. */
  dues: Due[]
}
export interface AgreementSecret {
  /** Same order as the agreement's dues. */
  truth: DueTruth[]
  /** Parties that keep a reserve now, and for how many turns each has in all; whether a report has shown it. */
  reserve: PerParty<{ running: boolean; turns: number; seen: boolean }>
}

export interface War {
  kind: 'war'
  turn: number
  cause: 'hazard' | 'crisis'
}
export interface Capitulation {
  kind: 'capitulation'
  turn: number
  party: PartyId
}

/** What tests and the review ask of a past turn. `public` facts come from reports, `secret` ones from the truth. */
export interface TurnFacts {
  turn: number
  public: {
    tension: number
    acts: { party: PartyId; act: ActId; vetoedBy: PartyId[] }[]
    gestures: { party: PartyId; measure: MeasureId }[]
    /** Commitments in force (not suspended, reversed or ended) at the end of the turn. */
    active: { package: PackageId; party: PartyId; measure: MeasureId; keptAsReported: boolean; level: Level }[]
    packages: { id: PackageId; stage: Stage; mature: boolean; parties: PartyId[] }[]
    collapsed: PackageId[]
    crisis: CrisisResult | null
  }
  secret: {
    /** Packages whose first true trouble came from here: for the responsibility ledger. */
    causes: { package: PackageId; party: PartyId; measure: MeasureId | null; cause: Cause }[]
    reserves: { package: PackageId; party: PartyId }[]
    stalls: { package: PackageId; party: PartyId; measure: MeasureId; reported: boolean }[]
  }
}
export type Cause = 'stalled' | 'lapsed' | 'struckDown' | 'brokenByAct' | 'suspended' | 'withdrew' | 'reserve'

export interface World {
  /** Turns adjudicated so far. */
  turn: number
  /** Trust, 0.01–0.99. */
  trust: Matrix
  /** Record: what `toward` has visibly borne, points. */
  record: Matrix
  /** 0–100. */
  tension: number
  /** As the public may reckon it, 3–97: every signature costs its honest price. */
  will: PerParty<number>
  /** Sanctions pressure by party under sanctions, 0–100. */
  pressure: PerParty<number>
  /** Asset as estimated from reports, units. */
  asset: PerParty<number>
  /** Missile-reach side track, 0–10. */
  reach: PerParty<number>
  /** Highest stage that has matured. */
  opened: Stage
  agreements: Record<PackageId, Agreement>
  /** Factors on the reversal hazard of a government, from events. */
  hazardFactor: PerParty<number>
  /** Rises of trust required from events: by how much, up to and with which turn. */
  needRises: { party: PartyId; by: number; untilTurn: number }[]
  over: War | Capitulation | null
  facts: TurnFacts[]
  /** Never shown to others before the review. */
  secret: {
    /** Will saved by signing with a reserve. */
    credit: PerParty<number>
    /** Units truly held. */
    asset: PerParty<number>
    agreements: Record<PackageId, AgreementSecret>
  }
}

// ---- one turn: what goes in --------------------------------------------------------------------

export type PackageOrder = 'comply' | 'stall' | 'hedge'
export type FreeAction =
  | { kind: 'nothing' }
  /** Announced in Negotiate; it is the turn's free action. */
  | { kind: 'gesture'; measure: MeasureId }
  | { kind: 'act'; act: ActId; brink: boolean }
  | { kind: 'homeCampaign' }
  | { kind: 'intelligence'; target: PartyId }
  | { kind: 'mediation'; between: [PartyId, PartyId] }
  | { kind: 'restore'; package: PackageId; measure: MeasureId }
  | { kind: 'brink' }
  | { kind: 'capitulate' }

export interface PartyOrders {
  packages: Record<PackageId, PackageOrder>
  free: FreeAction
  /** Acts of others this party vetoes if they come this turn. */
  vetoes: ActId[]
}

export interface PartyResponse {
  suspend: { package: PackageId; measure: MeasureId }[]
  resume: { package: PackageId; measure: MeasureId }[]
  withdraw: PackageId[]
}

/** What the signatures of this turn cost. */
export interface SigningCost {
  package: PackageId
  party: PartyId
  /** Publicly, whatever the mark on the signature. */
  will: number
  /** Hidden: honest price less the hedged one when signed with a reserve, else 0. */
  credit: number
}

/** A package all have signed this turn, about to bind. */
export interface Entry {
  package: PackageId
  terms: Terms
  reserves: PartyId[]
  costs: SigningCost[]
}

// ---- one turn: what comes out ------------------------------------------------------------------

export type Grade = 'clean' | 'doubtful' | 'clear'
export interface Report {
  /** Stable within the turn: package, party and measure (or the concealment channel). */
  id: string
  package: PackageId
  party: PartyId
  /** null: what inspection found, or did not find, elsewhere (the concealment channel). */
  measure: MeasureId | null
  grade: Grade
  /** Result of an examination, once asked for. */
  clarified: 'clean' | 'clear' | 'stillDoubtful' | null
  by: PartyId | null
}

/** Open happenings of the turn that need no report. */
export type OpenEvent =
  | { kind: 'act'; party: PartyId; act: ActId; vetoedBy: PartyId[]; broke: { package: PackageId; measure: MeasureId }[] }
  | { kind: 'gesture'; party: PartyId; measure: MeasureId }
  | { kind: 'struckDown'; package: PackageId; party: PartyId; measure: MeasureId }
  | { kind: 'restored'; package: PackageId; party: PartyId; measure: MeasureId }
  | { kind: 'restoreFailed'; package: PackageId; party: PartyId; measure: MeasureId }
  | { kind: 'secondStall'; package: PackageId; party: PartyId; measure: MeasureId }
  | { kind: 'homeCampaign'; party: PartyId }
  | { kind: 'mediation'; party: PartyId; between: [PartyId, PartyId] }
  | { kind: 'intelligenceCaught'; party: PartyId; target: PartyId }
  | { kind: 'brink'; party: PartyId }

/** What really happened to each commitment this turn; hidden until the review. */
export interface Truth {
  package: PackageId
  party: PartyId
  measure: MeasureId
  state: 'kept' | 'stalled' | 'lapsed' | 'reversed' | 'broken' | 'suspended'
}

/** Result of `signals` (E.5): drawn when Commit closes. */
export interface Signals {
  reports: Report[]
  open: OpenEvent[]
  /** Tension after acts and injects, before everything else: decides the crisis card. */
  tensionAfterActs: number
  crisisDue: boolean
  /** Risk of war shown before the card is played, when both stand firm. */
  crisisRisk: number
  secret: {
    truths: Truth[]
    /** A capitulation that ends the game at adjudication. */
    capitulation: PartyId | null
    /** Free actions as carried out. */
    free: PerParty<FreeAction>
    /** Reserves as they run this turn, after orders. */
    reserves: { package: PackageId; party: PartyId }[]
    /** Intelligence asked for, whether it was caught, and what it found (for its owner). */
    intelligence: { party: PartyId; target: PartyId; caught: boolean; reportIds: string[] }[]
  }
}

export interface CrisisResult {
  choices: PerParty<'firm' | 'yield'>
  /** Chance of war when both stood firm, else 0. */
  risk: number
  war: boolean
}

/** One line of a receipt: an additive reason in the unit of the receipt. Words stand in the message files. */
export interface ReceiptLine {
  reason: Reason
  /** Points: trust and will in hundredths, tension in points, signed. */
  points: number
  /** Log-odds before the share-out, for trust lines. */
  evidence?: number
  party?: PartyId
  package?: PackageId
  measure?: MeasureId
  act?: ActId
  /** Name of the event, on lines of an inject. */
  label?: string
  /** Cost seen, detection chance, level … by name, for the explanation. */
  numbers?: Record<string, number>
}
export type Reason =
  // trust, in the order of MODEL F
  | 'kept'
  | 'doubtful'
  | 'clear'
  | 'stepDone'
  | 'nothingFoundElsewhere'
  | 'doubtElsewhere'
  | 'reserveSeen'
  | 'struckDown'
  | 'secondStall'
  | 'suspended'
  | 'suspendedAfterReport'
  | 'withdrew'
  | 'gesture'
  | 'coercion'
  | 'provocation'
  | 'brokenByAct'
  | 'intelligenceCaught'
  | 'spillOver'
  | 'inject'
  | 'history'
  | 'evidenceCapped'
  | 'bounded'
  // tension
  | 'towardRest'
  | 'trustBetweenPrincipals'
  | 'friction'
  | 'relief'
  | 'gestureRelief'
  | 'act'
  | 'collapse'
  | 'crisisFirm'
  | 'crisisYield'
  // will
  | 'drift'
  | 'signing'
  | 'clearReport'
  | 'doubtfulReport'
  | 'cleanPackages'
  | 'homeCampaign'
  | 'mediation'
  | 'crisisWill'
  // pressure
  | 'packageRelief'
  | 'reliefReturned'
  | 'override'

export interface Receipt {
  before: number
  after: number
  lines: ReceiptLine[]
}

/** What came of a turn, with its reasons; every receipt's lines add up to after − before. */
export interface Adjudication {
  world: World
  /** Trust receipts, points 0–100, holder → toward. */
  trust: PerParty<PerParty<Receipt>>
  tension: Receipt
  will: PerParty<Receipt>
  pressure: PerParty<Receipt>
  crisis: CrisisResult | null
  /** Packages that matured, collapsed, expired, renewed this turn. */
  changes: { package: PackageId; change: 'matured' | 'collapsed' | 'expired' | 'renewed' }[]
  /** Chance of war this turn, and whether it came. */
  warRisk: number
  over: World['over']
}

/** How the game stands at its end (E.12). */
export type EndState =
  | 'war'
  | 'capitulation'
  | 'stalemate'
  | 'collapsed'
  | 'calm'
  | 'freeze'
  | 'rollbackBegun'
  | 'hedgedRollback'
  | 'verifiedRollback'
export interface ObjectiveResult {
  id: ObjectiveId
  met: boolean
  /** What there is against what is asked for, when the test is a number; else null. */
  progress: { is: number; asked: number } | null
}
export interface Standing {
  end: EndState
  /** Collective score, 0–100, and what makes it. */
  collective: number
  lines: { reason: 'endState' | 'tension' | 'reserves' | 'mutualTrust' | 'bounded'; points: number }[]
  parties: PerParty<{ score: number; share: number; medal: 'gold' | 'silver' | 'bronze' | null; objectives: ObjectiveResult[] }>
}
