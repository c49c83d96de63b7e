// What may come of a game: it is played on by bots many times from where the table stands, each time with other chances.
import type { Band, Forecast } from '../game/forecast.ts'
import type { RoomState } from '../game/state.ts'
import type { PartyId } from '../ids.ts'
import type { EndState, PerParty } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import { playOn } from './game.ts'

/** How one game went on: figures at the end of each coming turn, and how it ended. */
export interface Course {
  end: EndState
  /** Packages that collapsed on the way. */
  collapses: number
  /** 0–100, one figure a turn adjudicated. */
  tension: number[]
  /** First principal in second, second in first, 0–1. */
  trust: [number[], number[]]
}

/**
 * The forecast of a game that is being played: one game for each seed, played on to its end.
 * @param bots a strategy's name for each party, whoever holds the seat now
 * @param seeds chances of the games; never the room's own, or the forecast would tell what it has in store
 */
export function forecastOf(scenario: Scenario, state: RoomState, bots: PerParty<string>, seeds: readonly string[]): Forecast {
  return forecastFrom(
    scenario,
    state,
    seeds.map((seed) => courseOf(scenario, state, bots, seed)),
  )
}

/** Plays one game on. Same state, bots and seed, same course. */
export function courseOf(scenario: Scenario, state: RoomState, bots: PerParty<string>, seed: string): Course {
  const { history, standing, world } = playOn(scenario, bots, { ...emptied(state), seed }, seed)
  const coming = history.filter(({ turn }) => turn > state.world.turn)
  const [first, second] = scenario.principals
  const between = (holder: PartyId, toward: PartyId): number[] => coming.map(({ trust }) => trust[holder]?.[toward] ?? 0)
  const collapsed = world.facts.flatMap((facts) => (facts.turn > state.world.turn ? facts.public.collapsed : []))
  return {
    end: standing?.end ?? 'stalemate',
    collapses: collapsed.length,
    tension: coming.map(({ tension }) => tension),
    trust: [between(first, second), between(second, first)],
  }
}

/** The bands and shares of games that all went on from that state. @param courses one or more */
export function forecastFrom(scenario: Scenario, state: RoomState, courses: readonly Course[]): Forecast {
  const games = courses.length
  const coming = Array.from({ length: state.settings.turns - state.world.turn }, (_, n) => state.world.turn + n + 1)
  const [first, second] = scenario.principals
  const now = (holder: PartyId, toward: PartyId): number => state.world.trust[holder]?.[toward] ?? 0
  const ends: Record<string, number> = {}
  for (const { end } of courses) ends[end] = (ends[end] ?? 0) + 1
  return {
    games,
    turns: coming.length,
    ends,
    war: (ends.war ?? 0) / games,
    collapses: courses.reduce((sum, course) => sum + course.collapses, 0) / games,
    tension: bands(coming, courses, ({ tension }) => tension, state.world.tension),
    trust: [
      { holder: first, toward: second, bands: bands(coming, courses, ({ trust }) => trust[0], now(first, second)) },
      { holder: second, toward: first, bands: bands(coming, courses, ({ trust }) => trust[1], now(second, first)) },
    ],
  }
}

/** A game that is over stands where it ended. */
function bands(turns: readonly number[], courses: readonly Course[], figures: (course: Course) => number[], now: number): Band[] {
  return turns.map((turn, index) => {
    const sorted = courses.map((course) => figures(course)[index] ?? figures(course).at(-1) ?? now).sort((a, b) => a - b)
    return { turn, low: quantile(sorted, 0.05), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.95) }
  })
}

/** The value below or at which that share of sorted values lies (nearest rank). */
const quantile = (sorted: readonly number[], share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0

/** The same table with nobody at it but its facilitator, moved on by no clock and nobody's readiness. */
function emptied(state: RoomState): RoomState {
  return {
    ...state,
    people: Object.fromEntries(Object.entries(state.people).filter(([, { role }]) => role.kind === 'facilitator')),
    settings: { ...state.settings, endEarly: 'never', release: 'atOnce', approval: 'none' },
    held: null,
    log: [],
    channels: {},
    drafts: {},
  }
}
