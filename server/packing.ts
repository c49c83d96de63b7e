// A room packed up, to go on elsewhere.
import { type Archive, withoutLeaving } from '../lib/archive.ts'
import type { RoomCode } from '../lib/ids.ts'
import { scenarioOf } from '../lib/scenario/load.ts'
import { beginningOf, chained } from './journal/chain.ts'
import type { Journal } from './journal/journal.ts'
import type { Standing } from './standing.ts'

/** All that is kept of a room that stands so. @param at milliseconds since 1970 */
export async function packed(code: RoomCode, journal: Journal, { state }: Standing, at: number): Promise<Archive> {
  const happenings = withoutLeaving((await journal.load(code)) ?? [])
  const { seats, commands } = await journal.kept(code)
  const door = state.door
  const room = { code, door, scenario: state.scenario, scenarioVersion: scenarioOf(state.scenario)?.version ?? 0 }
  const chain = chained(beginningOf(code), happenings).head
  return { packedAt: Math.max(at, happenings.at(-1)?.at ?? 0), room, happenings, chain, seats, commands }
}
