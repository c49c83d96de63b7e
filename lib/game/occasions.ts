// What happened in a game that is worth a question afterwards: each kind of occasion, found in the room's own past.
import type { ActId, MeasureId, PackageId, PartyId } from '../ids.ts'
import { partiesIn, stageIn } from '../rules/catalogue.ts'
import type { Report, TurnFacts } from '../rules/world.ts'
import type { OccasionTest } from '../scenario/guide-schema.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { felt, moved } from './occasions-trust.ts'
import type { Phase } from './phase.ts'
import type { RoomState, TurnRecord } from './state.ts'

/** A moment of the game that a question is about. */
export interface Occasion {
  /** null for what belongs to no moment. */
  turn: number | null
  phase: Phase | null
  parties: PartyId[]
  /** Title of the package. */
  title?: string
  measure?: MeasureId
  act?: ActId
  /** Points of 100: by how much, or how high. */
  points?: number
}

export interface Past {
  catalogue: Catalogue
  state: RoomState
}

/** Every occasion of that kind, in their order; empty when it did not happen. */
export function occasionsOf(past: Past, test: OccasionTest): Occasion[] {
  const { state } = past
  switch (test.kind) {
    case 'always':
      return [{ turn: null, phase: null, parties: [] }]
    case 'inForce':
      return agreementsOf(past)
        .slice(0, 1)
        .map(({ id, since }) => aboutPackage(past, id, since, 'negotiate'))
    case 'nothingInForce':
      return nothingInForce(past, test.turns)
    case 'verified':
      return verified(past).slice(0, 1)
    case 'matured':
    case 'collapsed':
      return state.history.flatMap(({ turn, result }) =>
        result.changes.flatMap(({ package: id, change }) => (change === test.kind ? [aboutPackage(past, id, turn, 'adjudicate')] : [])),
      )
    case 'stall':
      return ofFacts(past, ({ turn, secret }) =>
        secret.stalls
          .filter(({ reported }) => reported === (test.noticed === 'yes'))
          .map((one) => ({ ...aboutPackage(past, one.package, turn, 'commit'), parties: [one.party], measure: one.measure })),
      )
    case 'reserve':
      return reserves(past, test.noticed)
    case 'falseAlarm':
      return state.history.flatMap((record) => falseAlarms(past, record))
    case 'suspended':
    case 'withdrew':
      return state.history.flatMap((record) => answered(past, record, test.kind))
    case 'struckDown':
      return state.history.flatMap(({ turn, signals }) =>
        signals.open.flatMap((event) =>
          event.kind === 'struckDown'
            ? [{ ...aboutPackage(past, event.package, turn, 'respond'), parties: [event.party], measure: event.measure }]
            : [],
        ),
      )
    case 'act':
      return ofFacts(past, ({ turn, public: { acts } }) =>
        acts
          .filter(({ vetoedBy }) => vetoedBy.length > 0 === (test.vetoed === 'yes'))
          .map(({ party, act, vetoedBy }) => ({ turn, phase: 'commit', parties: [party, ...vetoedBy], act })),
      )
    case 'gesture':
      return ofFacts(past, ({ turn, public: { gestures } }) =>
        gestures.map(({ party, measure }) => ({ turn, phase: 'negotiate', parties: [party], measure })),
      )
    case 'crisis':
      return state.history.flatMap(({ turn, result: { crisis } }): Occasion[] => {
        const choices = Object.entries(crisis?.choices ?? {}) as [PartyId, 'firm' | 'yield'][]
        const firm = choices.filter(([, choice]) => choice === 'firm').length
        return crisis && firm === test.firm ? [{ turn, phase: 'respond', parties: choices.map(([party]) => party) }] : []
      })
    case 'war':
    case 'capitulation':
      return ended(past, test.kind)
    case 'leap':
      return leaps(past, test.signed)
    case 'trustFell':
    case 'trustRose':
      return moved(past, test)
    case 'feltApart':
      return felt(past, test.by)
    case 'tensionPeak':
      return peak(past, test.atLeast)
    case 'event':
      return state.headlines.flatMap(({ kind, turn, phase, title, to }) =>
        kind === 'inject' && !to && title ? [{ turn, phase, parties: [], title }] : [],
      )
  }
}

const ofFacts = ({ state }: Past, of: (facts: TurnFacts) => Occasion[]): Occasion[] => state.world.facts.flatMap(of)

const agreementsOf = ({ state }: Past) => Object.values(state.world.agreements).toSorted((one, other) => one.since - other.since)

function aboutPackage({ catalogue, state }: Past, id: PackageId, turn: number, phase: Phase): Occasion {
  const terms = state.world.agreements[id]?.terms
  return terms ? { turn, phase, parties: partiesIn(catalogue, terms), title: terms.title } : { turn, phase, parties: [] }
}

function nothingInForce({ state, ...past }: Past, turns: number): Occasion[] {
  const [first] = agreementsOf({ state, ...past })
  if (state.world.turn < turns || (first && first.since <= turns)) return []
  return [{ turn: turns, phase: 'debrief', parties: [] }]
}

/** A breach would probably have been seen: the line that other parties' trust was given says how probably. */
function verified(past: Past): Occasion[] {
  return past.state.history.flatMap(({ turn, result }) => {
    const lines = Object.values(result.trust).flatMap((row) => Object.values(row).flatMap((receipt) => receipt.lines))
    const seen = lines.find((line) => (line.reason === 'kept' || line.reason === 'stepDone') && (line.numbers?.detection ?? 0) >= 0.5)
    if (!seen?.party || !seen.package || !seen.measure) return []
    return [{ ...aboutPackage(past, seen.package, turn, 'respond'), parties: [seen.party], measure: seen.measure }]
  })
}

/** Once for each package and party, in the turn it first ran. */
function reserves(past: Past, noticed: 'yes' | 'no'): Occasion[] {
  const told = new Set<string>()
  return ofFacts(past, ({ turn, secret }) =>
    secret.reserves.flatMap(({ package: id, party }) => {
      const seen = past.state.world.secret.agreements[id]?.reserve[party]?.seen ?? false
      const key = `${id} ${party}`
      if (told.has(key) || seen !== (noticed === 'yes')) return []
      told.add(key)
      return [{ ...aboutPackage(past, id, turn, 'commit'), parties: [party] }]
    }),
  )
}

/** A doubt on what was kept, as long as no examination had cleared it up. */
function falseAlarms(past: Past, { turn, signals }: TurnRecord): Occasion[] {
  const isInnocent = ({ party, measure }: Report): boolean =>
    signals.secret.truths.some((truth) => truth.party === party && truth.measure === measure && truth.state === 'kept')
  return signals.reports.flatMap((report) =>
    report.measure && report.grade !== 'clean' && isInnocent(report)
      ? [{ ...aboutPackage(past, report.package, turn, 'respond'), parties: [report.party], measure: report.measure }]
      : [],
  )
}

function answered(past: Past, { turn, responses }: TurnRecord, kind: 'suspended' | 'withdrew'): Occasion[] {
  return past.catalogue.parties.flatMap(({ id }) => {
    const { suspend = [], withdraw = [] } = responses[id] ?? {}
    const ids = kind === 'withdrew' ? withdraw : [...new Set(suspend.map((one) => one.package))]
    return ids.map((of) => ({ ...aboutPackage(past, of, turn, 'respond'), parties: [id] }))
  })
}

function ended({ state, catalogue }: Past, kind: 'war' | 'capitulation'): Occasion[] {
  const { over } = state.world
  if (over?.kind !== kind) return []
  return [{ turn: over.turn, phase: 'adjudicate', parties: over.kind === 'capitulation' ? [over.party] : [...catalogue.principals] }]
}

/** Two stages or more above what had matured when it was tabled. What is on the table now may still be signed. */
function leaps({ state, catalogue }: Past, signed: 'yes' | 'no'): Occasion[] {
  const opened = (turn: number): number =>
    Math.max(0, ...state.world.facts.filter((facts) => facts.turn < turn).flatMap((facts) => facts.public.packages.map(matured)))
  return Object.values(state.proposals).flatMap((proposal): Occasion[] => {
    const last = proposal.versions.at(-1)
    const inForce = proposal.id in state.world.agreements
    const open = !inForce && state.status === 'playing' && state.moment?.phase === 'negotiate' && last?.turn === state.moment.turn
    if (!last || open || inForce !== (signed === 'yes')) return []
    if (stageIn(catalogue, last.terms) < opened(last.turn) + 2) return []
    return [{ turn: last.turn, phase: 'negotiate', parties: partiesIn(catalogue, last.terms), title: last.terms.title }]
  })
}

const matured = ({ stage, mature }: TurnFacts['public']['packages'][number]): number => (mature ? stage : 0)

/** The highest it stood, before the answers of a turn or after them. */
function peak({ state }: Past, atLeast: number): Occasion[] {
  const heights = state.history.flatMap(({ turn, signals, tension }): { turn: number; phase: Phase; height: number }[] => [
    { turn, phase: 'respond', height: signals.tensionAfterActs },
    { turn, phase: 'adjudicate', height: tension },
  ])
  const [most] = heights.toSorted((one, other) => other.height - one.height)
  if (!most || most.height < atLeast) return []
  return [{ turn: most.turn, phase: most.phase, parties: [], points: Math.round(most.height) }]
}
