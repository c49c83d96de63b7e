// What bots make of the rest of the game, played on many times from where the table stands: who may see it, and when.
import type { PartyId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Moment, Phase } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import { notPlaying, type Table } from './table.ts'

/** Where a figure stood at the end of a coming turn: in 5, 50 and 95 of 100 games it was no higher. */
export interface Band {
  turn: number
  low: number
  middle: number
  high: number
}

export interface Forecast {
  /** Games played on. */
  games: number
  /** Turns foreseen. */
  turns: number
  /** Games by how they ended. */
  ends: Record<string, number>
  /** Share of games that ended in war, 0–1. */
  war: number
  /** Packages that collapsed, a game. */
  collapses: number
  /** 0–100; one band a coming turn. */
  tension: Band[]
  /** The principals' trust in each other, 0–1. */
  trust: { holder: PartyId; toward: PartyId; bands: Band[] }[]
}

/** A forecast with the moment it starts from: once that turn is adjudicated it is out of date. */
export interface HeldForecast {
  turn: number
  phase: Phase
  /** Milliseconds since 1970. */
  at: number
  released: boolean
  forecast: Forecast
}

type Answer = Decision<GameEvent>

/** A new one is seen by the facilitator alone until it is released; `from` is where its games began, however long they took. */
export function forecastMade(table: Table, from: Moment, forecast: Forecast): Answer {
  return notPlaying(table) ?? { granted: [{ type: 'forecastMade', from, forecast }] }
}

export function releaseForecast({ state }: Table): Answer {
  if (!state.forecast) return refused('noForecast')
  return state.forecast.released ? refused('forecastReleased') : { granted: [{ type: 'forecastReleased' }] }
}

export function withholdForecast({ state }: Table): Answer {
  if (!state.forecast) return refused('noForecast')
  return state.forecast.released ? { granted: [{ type: 'forecastWithheld' }] } : refused('forecastWithheld')
}
