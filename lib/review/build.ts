// Makes the review of a game from the line that led to now. Field by field; of the turn in hand it tells nothing.
import { questionsOf } from '../game/hot-wash.ts'
import { botOf } from '../game/people.ts'
import type { Phase } from '../game/phase.ts'
import type { RoomState } from '../game/state.ts'
import { catalogueFor, type Table } from '../game/table.ts'
import { stageIn } from '../rules/catalogue.ts'
import type { Scenario, Stage } from '../scenario/schema.ts'
import { contactsOf } from './contacts.ts'
import { closestOf, curveOf, feltOf, tensionTurns, trustReceipts } from './curves.ts'
import { hiddenOf } from './hidden.ts'
import { highest, rungsOf } from './ladder.ts'
import type { Line } from './line.ts'
import { missedDeals } from './missed.ts'
import { draftStories, packageStories } from './packages.ts'
import { promiseStories } from './promises.ts'
import { ratedPackages } from './rated.ts'
import type { LadderPoint, ReviewView, Timeline } from './review.ts'
import { surveyResults } from './surveys.ts'
import { unnamingOf } from './unnamed.ts'

/** Who reads a review: the facilitator at any time, the room once it is released. */
export type Reader = 'facilitator' | 'room'

/** The number of the last happening a reader may look at: while the game runs, the room sees the turns that are told. */
export function lastSeen(line: Line, reader: Reader): number {
  const { state } = line
  if (reader === 'facilitator' || !state || state.status !== 'playing') return line.seq
  const now = line.legs.find(({ moment }) => moment !== null && moment.turn > state.world.turn)
  return now ? now.seq - 1 : (line.legs.at(-1)?.seq ?? line.seq)
}

/**
 * The review, in the scenario's own words. null before the game has started.
 * @param scenario in the base language, by which the rules go
 */
export function reviewOf(scenario: Scenario, line: Line, reader: Reader): ReviewView | null {
  const review = namedReview(scenario, line, reader)
  const unnaming = review && line.state && unnamingOf(scenario, line.state)
  return unnaming ? unnaming.value(review) : review
}

function namedReview(scenario: Scenario, line: Line, reader: Reader): ReviewView | null {
  const { state } = line
  if (!state || state.status === 'lobby' || !state.moment) return null
  const past = { scenario, catalogue: catalogueFor(scenario, state.settings), state: asTold(state, reader) }
  const turns = tensionTurns(past)
  const scores = state.settings.scoresShown || reader === 'facilitator' ? 'open' : 'kept'
  const told = state.history.at(-1)?.turn ?? 0
  return {
    private: !state.review?.released,
    room: {
      code: state.code,
      title: state.settings.title,
      scenario: state.scenario,
      status: state.status === 'ended' ? 'ended' : 'playing',
      turns: state.settings.turns,
      told,
      bots: past.catalogue.parties.map(({ id }) => id).filter((id) => botOf(state, id)),
      end: state.standing?.end ?? null,
      over: state.world.over,
    },
    timeline: timelineOf(line, reader),
    curve: curveOf(past),
    trust: trustReceipts(past),
    felt: feltOf(past),
    tension: turns,
    closest: closestOf(turns, past),
    packages: packageStories(past, line),
    drafts: draftStories(past),
    promises: promiseStories(past, line),
    hidden: hiddenOf(past, line, scores),
    contacts: contactsOf(past.catalogue, line, told),
    missed: missedDeals(past, line),
    rated: ratedPackages(past),
    surveys: surveyResults(scenario, state),
    ladder: ladderOf(past),
    roads: scenario.roadMap ?? null,
    scores: scores === 'open' ? state.standing : null,
    questions: scenario.guide
      ? questionsOf(scenario.guide, past).map(({ id, kind, ask, listenFor, moments, more }) => ({
          id,
          kind,
          ask,
          listenFor: reader === 'facilitator' ? listenFor : null,
          moments,
          more,
        }))
      : [],
    otherwise:
      reader === 'facilitator' || state.status !== 'playing'
        ? {
            injects: scenario.injects.map(({ id, name }) => ({ id, name })),
            knobs: scenario.knobs.map(({ id, name }) => ({ id, name })),
          }
        : null,
    forks: state.forks,
  }
}

/** What the room is shown while the game runs ends with the last turn told: neither this turn's table nor anybody's drafts. */
function asTold(state: RoomState, reader: Reader): RoomState {
  if (reader === 'facilitator' || state.status !== 'playing') return state
  const told = state.world.turn
  const proposals = Object.entries(state.proposals).flatMap(([id, proposal]) => {
    const versions = proposal.versions.filter(({ turn }) => turn <= told)
    return versions.length > 0 ? [[id, { ...proposal, versions }]] : []
  })
  const agreements = Object.entries(state.world.agreements).filter(([, { since }]) => since <= told)
  return {
    ...state,
    proposals: Object.fromEntries(proposals),
    drafts: {},
    statements: state.statements.filter(({ turn }) => turn <= told),
    world: { ...state.world, agreements: Object.fromEntries(agreements) },
  }
}

function timelineOf(line: Line, reader: Reader): Timeline {
  const last = lastSeen(line, reader)
  const legs = line.legs.filter(({ seq }) => seq <= last)
  return {
    last,
    phases: legs.flatMap(({ seq, at, moment }) => (moment ? [{ seq, at, turn: moment.turn, phase: moment.phase }] : [])),
    events: legs.flatMap(({ deeds }) =>
      deeds
        .filter(({ seq }) => seq <= last)
        .flatMap(({ seq, at, headlines }) =>
          headlines.map((headline) => ({ seq, at, turn: headline.turn, phase: headline.phase as Phase, headline })),
        ),
    ),
    returns: line.returns.filter(({ seq }) => seq <= last).map(({ seq, at, to, name }) => ({ seq, at, to, name })),
  }
}

function ladderOf({ catalogue, state }: Pick<Table, 'catalogue' | 'state'>): LadderPoint[] {
  const start: LadderPoint = { turn: 0, opened: 0, inForce: null, tabled: null }
  const rungs = rungsOf(state.world.facts).map((rung): LadderPoint => {
    const texts = Object.values(state.proposals).flatMap(({ versions }) => versions.filter(({ turn }) => turn === rung.turn))
    const stages = texts.map(({ terms }): Stage => stageIn(catalogue, terms))
    return { turn: rung.turn, opened: rung.opened, inForce: rung.inForce, tabled: highest(stages) }
  })
  return [start, ...rungs]
}
