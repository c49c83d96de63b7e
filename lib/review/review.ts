// The review of a game as it travels: the hidden opened, field by field. Nothing here is a piece of RoomState passed along;
// of talk it counts, and says nothing of what was said.
import type { Question } from '../game/hot-wash.ts'
import type { Phase } from '../game/phase.ts'
import type { Fork } from '../game/rewind.ts'
import type { Headline, Nature } from '../game/state.ts'
import type { ActId, InjectId, MeasureId, ObjectiveId, PackageId, PartyId } from '../ids.ts'
import type {
  Capitulation,
  Cause,
  CrisisResult,
  DueStatus,
  EndState,
  FreeAction,
  Grade,
  Matrix,
  PackageOrder,
  PartyResponse,
  PerParty,
  Reason,
  Receipt,
  Report,
  Standing,
  Truth,
  War,
} from '../rules/world.ts'
import type { Stage, Terms } from '../scenario/schema.ts'
import type { Survey } from '../scenario/survey-schema.ts'
import type { RoadMap } from '../scenario/table-schema.ts'

export interface ReviewView {
  /** Whether the facilitator alone sees it so far. */
  private: boolean
  room: {
    code: string
    title: string
    scenario: string
    status: 'playing' | 'ended'
    turns: number
    /** Turns told. */
    told: number
    bots: PartyId[]
    end: EndState | null
    over: War | Capitulation | null
  }
  timeline: Timeline
  /** From the start (turn 0), one point a turn told. */
  curve: CurvePoint[]
  trust: { turn: number; receipts: PerParty<PerParty<Receipt>> }[]
  felt: FeltTurn[]
  tension: TensionTurn[]
  closest: Closest[]
  packages: PackageStory[]
  drafts: DraftStory[]
  promises: PromiseStory[]
  hidden: Hidden
  contacts: Contacts
  missed: Missed[]
  rated: RatedPackage[]
  surveys: SurveyResult[]
  ladder: LadderPoint[]
  roads: RoadMap | null
  /** null: no game is scored yet, or the facilitator keeps the scores back. */
  scores: Standing | null
  questions: ReviewQuestion[]
  /** What of the scenario a what-if may choose from, by name; null while those who read this may play none. */
  otherwise: { injects: { id: InjectId; name: string }[]; knobs: { id: string; name: string }[] } | null
  forks: Fork[]
}

/** What to listen for is the facilitator's alone. */
export type ReviewQuestion = Omit<Question, 'listenFor'> & { listenFor: string | null }

export interface Timeline {
  /** Number of the last happening that can be looked at. */
  last: number
  phases: { seq: number; at: number; turn: number; phase: Phase }[]
  events: { seq: number; at: number; turn: number; phase: Phase; headline: Headline }[]
  returns: { seq: number; at: number; to: { turn: number; phase: Phase } | null; name: string | null }[]
}

export interface CurvePoint {
  turn: number
  /** 0–100. */
  tension: number
  /** 0–1. */
  trust: Matrix
  will: PerParty<number>
  pressure: PerParty<number>
}

/** One delegation's answers about another, the mean of its members, beside the model's trust, all 0–100. */
export interface FeltPair {
  holder: PartyId
  toward: PartyId
  /** People who answered. */
  answers: number
  /** How far the holder says it trusts the other, and what the model holds warranted. */
  says: number
  warranted: number
  /** How far the holder thinks the other trusts it. */
  thinks: number
  /** What the other says of it; null when nobody there answered. */
  otherSays: number | null
  otherWarranted: number
}
export interface FeltTurn {
  turn: number
  pairs: FeltPair[]
}

export interface TensionTurn {
  turn: number
  receipt: Receipt
  /** After acts and events, before anything else. */
  afterActs: number
  /** Chance of war in that turn, 0–1. */
  warRisk: number
  crisis: CrisisResult | null
  acts: { party: PartyId; act: ActId; vetoedBy: PartyId[] }[]
  gestures: { party: PartyId; measure: MeasureId }[]
}
/** A moment in which war was near, nearest first. */
export interface Closest {
  turn: number
  kind: 'war' | 'crisis' | 'hazard' | 'peak'
  tension: number
  risk: number
  choices: PerParty<'firm' | 'yield'>
}

export interface SignatureStory {
  party: PartyId
  turn: number
  version: number
  reserve: boolean
  /** Taken back, or lapsed when Negotiate closed. */
  stood: boolean
}
export interface PackageStory {
  id: PackageId
  title: string
  stage: Stage
  tabledBy: PartyId
  turn: number
  parties: PartyId[]
  /** refused: it was on the table and never got all the signatures it needed. */
  fate: 'inForce' | 'expired' | 'collapsed' | 'withdrawn' | 'refused'
  since: number | null
  endedIn: number | null
  mature: boolean
  versions: { n: number; by: PartyId; turn: number; terms: Terms }[]
  signatures: SignatureStory[]
  /** Who never signed the last version. */
  missing: PartyId[]
  /** Trust it asked of each party as it was last tabled, and the trust there was, 0–1; null: no trust would do. */
  asked: { party: PartyId; need: number | null; trust: number; refused: boolean }[]
}
/** A package that its delegation wrote and never tabled. */
export interface DraftStory {
  party: PartyId
  title: string
  stage: Stage
  terms: Terms
}

export interface PromiseTurn {
  turn: number
  /** What really became of it; null when nothing was owed that turn. */
  truth: Truth['state'] | null
  /** What everybody was told of it; null when no report spoke of it. */
  report: Grade | null
  clarified: Report['clarified']
  clarifiedBy: PartyId | null
  /** How everybody's ledger stood after the turn. */
  status: DueStatus
  /** What each other delegation made of it: points of its trust in the owner. */
  believed: { holder: PartyId; points: number; reason: Reason }[]
}
export interface PromiseStory {
  package: PackageId
  title: string
  party: PartyId
  measure: MeasureId
  since: number
  turns: PromiseTurn[]
  /** kept as far as anybody could ask; unseen: broken and never clearly reported; doubted: kept, and yet suspected. */
  verdict: 'kept' | 'doubted' | 'brokenSeen' | 'brokenUnseen' | 'ended'
  /** When it was first truly not kept, and how. */
  first: { turn: number; state: Exclude<Truth['state'], 'kept'> } | null
  /** The package's first true trouble of all. */
  cause: { turn: number; party: PartyId; measure: MeasureId | null; cause: Cause } | null
  /** What the package's delegations told the press while it bound them. */
  claims: { turn: number; party: PartyId; text: string }[]
}

export interface HiddenTurn {
  turn: number
  parties: {
    party: PartyId
    /** Whether the order was given, or came about by silence. */
    given: boolean
    orders: { package: PackageId; title: string; order: PackageOrder }[]
    free: FreeAction
    reserves: { package: PackageId; title: string }[]
    response: PartyResponse | null
    intelligence: { target: PartyId; caught: boolean; found: number }[]
  }[]
}
export interface Hidden {
  turns: HiddenTurn[]
  parties: {
    party: PartyId
    nature: Nature
    /** met: null while the game is not over or scores are kept back. */
    objectives: { id: ObjectiveId; text: string; weight: number; met: boolean | null }[]
    credit: number
    asset: { truth: number; estimate: number } | null
    reserves: { package: PackageId; title: string; turns: number; running: boolean; seen: boolean }[]
  }[]
}

/** Counts of talk, and nothing of what was said. Help lines are not counted. */
export interface Contacts {
  pairs: { pair: [PartyId, PartyId]; messages: number; turns: number[] }[]
  caucuses: { turn: number; parties: PartyId[]; by: PerParty<number> }[]
  plenary: PerParty<number>
  team: PerParty<number>
  /** Delegations that no caucus ever had in it. */
  leftOut: PartyId[]
}

export interface Missed {
  title: string
  source: 'reference' | 'tabled' | 'draft'
  /** Whose draft it was. */
  party: PartyId | null
  stage: Stage
  terms: Terms
  parties: PartyId[]
  /** Turns in which all could have signed. */
  turns: number[]
  /** In the first of them, 0–1. */
  asked: { party: PartyId; need: number; trust: number }[]
  /** What a turn in which all is kept would have done to tension, points. */
  tension: number
}

/** What people said of a package in private, by delegation: means and how many, never who. */
export interface RatedPackage {
  id: PackageId
  version: number
  title: string
  turn: number
  parties: PartyId[]
  entered: boolean
  ratings: { party: PartyId; people: number; mean: number; lowest: number }[]
  /** Somebody of each party rated it, and none of its parties below the middle on the whole. */
  agreeable: boolean
}

/** How a survey was answered by all together. */
export interface SurveyResult {
  survey: string
  title: string
  when: Survey['when']
  /** 0 before play. */
  turn: number
  answered: number
  /** Empty where too few have answered to be told together. */
  items: SurveyItemResult[]
}
export type SurveyItemResult =
  /** `counts`, `options`: empty where too few have answered this one; `mean` is null then. */
  | { id: string; kind: 'likert'; text: string; low: string; high: string; answers: number; mean: number | null; counts: number[] }
  | { id: string; kind: 'choice'; text: string; answers: number; options: { id: string; text: string; count: number }[] }
  /** What was written is its author's alone. */
  | { id: string; kind: 'text'; text: string; answers: number }

export interface LadderPoint {
  turn: number
  /** Highest stage that has matured, and highest in force. */
  opened: Stage
  inForce: Stage | null
  /** Highest stage that lay on the table. */
  tabled: Stage | null
}
