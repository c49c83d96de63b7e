// A forecast as it travels to a screen.
import type { Forecast } from '../game/forecast.ts'
import type { Phase } from '../game/phase.ts'

/** What bots made of the rest of the game from that moment; out of date once that turn is adjudicated. */
export interface ForecastView {
  turn: number
  phase: Phase
  /** Milliseconds since 1970. */
  at: number
  released: boolean
  forecast: Forecast
}
