// What the facilitator does with the projector: its light, and the telling of a turn on it. No part of the game, and never undone.

import type { GameEvent } from './event.ts'
import { type Decision, refused } from './refusal.ts'
import type { Table } from './table.ts'

/** `own`: as the projector's own computer has it. */
export const wallLights = ['own', 'light', 'dark'] as const
export type WallLight = (typeof wallLights)[number]

/** Hold it, go on, a step on or back, to its end; or tell the last turn from its beginning. */
export const tellingActs = ['hold', 'play', 'next', 'back', 'skip', 'again'] as const
export type TellingAct = (typeof tellingActs)[number]

/** How the facilitator steers the projector. */
export interface WallState {
  light: WallLight
  /** What the telling of a turn was last told to do; `n` counts, so that the same may be told twice. null: nothing. */
  telling: { n: number; act: TellingAct } | null
}

/** How the wall stands where nobody has steered it. */
export const unsteered: WallState = { light: 'own', telling: null }

export const lightWall = (light: WallLight): Decision<GameEvent> => ({ granted: [{ type: 'wallLit', light }] })

export const steerTelling = ({ state }: Table, act: TellingAct): Decision<GameEvent> =>
  state.history.length > 0 ? { granted: [{ type: 'tellingSteered', act }] } : refused('noSuchStory')

export function wallAfter(wall: WallState = unsteered, event: Extract<GameEvent, { type: 'wallLit' | 'tellingSteered' }>): WallState {
  if (event.type === 'wallLit') return { ...wall, light: event.light }
  return { ...wall, telling: { n: (wall.telling?.n ?? 0) + 1, act: event.act } }
}
