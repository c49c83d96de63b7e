// A session at rest as every screen shows it.
import type { RoomState } from '../game/state.ts'

/** A session at rest: since when, until when, and what is said with it. Milliseconds since 1970. */
export type RestView =
  | { kind: 'suspended'; at: number; until: number | null; words: string | null }
  | { kind: 'moved'; at: number; to: string | null }

export function restView({ rest }: RoomState): RestView | null {
  if (!rest) return null
  return rest.kind === 'moved'
    ? { kind: 'moved', at: rest.at, to: rest.to }
    : { kind: 'suspended', at: rest.at, until: rest.until, words: rest.words }
}
