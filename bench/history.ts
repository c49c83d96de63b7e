// A room with a long history, made through the law itself.
import type { Happening } from '../lib/game/event.ts'
import { openRoom } from '../lib/game/open.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PersonId, RoomCode } from '../lib/ids.ts'
import { scenarios } from '../lib/scenario/load.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import { packed } from '../server/archive.ts'
import { hashOf, mintKey } from '../server/keys.ts'
import { overtureLaw } from '../server/law.ts'

export const facilitator = 'facilitator' as PersonId

/** A room as the benchmark opens it. */
export const openingOf = (code: RoomCode) => ({
  code,
  title: 'Benchmark',
  preset: 'six',
  turns: null,
  seed: 'bench',
  seedHash: 'bench',
  natures: 'sincere' as const,
  scoresShown: true,
  facilitator: { id: facilitator, name: 'Fay' },
  screen: { id: 'screen' as PersonId, name: 'Wall' },
})

/** A room that was opened and then talked in, until so much has happened. */
export function historyOf(scenario: Scenario, room: RoomCode, happened: number): Happening[] {
  const opened = openRoom(scenario, openingOf(room)) ?? []
  const all = opened.map((event): Happening => ({ at: 1, by: { kind: 'server' }, event }))
  let state = all.reduce<RoomState | null>(overtureLaw.evolve, null)
  while (state && all.length < happened) {
    const at = all.length
    const intent = { type: 'say' as const, channel: { kind: 'plenary' as const }, text: `That is what we can offer, for the ${at}th time.` }
    const decision = overtureLaw.decide(state, { kind: 'person', id: facilitator }, intent, at)
    if ('refused' in decision) throw new Error(`The room does not talk: ${decision.refused.code}`)
    const further = decision.granted.map((event): Happening => ({ at, by: { kind: 'person', id: facilitator }, event }))
    all.push(...further)
    state = further.reduce<RoomState>((so, one) => overtureLaw.evolve(so, one), state)
  }
  return all
}

/** Such a room as a file that a server takes in, and the key by which its facilitator comes back. */
export async function archiveOfHistory(happened: number): Promise<{ file: Buffer; code: RoomCode; key: string }> {
  const [scenario] = scenarios
  if (!scenario) throw new Error('There is no scenario.')
  const code = 'BENCH999' as RoomCode
  const key = mintKey()
  const room = { code, door: code, scenario: scenario.id, scenarioVersion: scenario.version }
  const seats = [{ keyHash: hashOf(key), person: facilitator }]
  const happenings = historyOf(scenario, code, happened)
  const file = await packed({ packedAt: happenings.length, room, happenings, seats, commands: [] })
  return { file, code, key }
}

/** @throws Error with the server's words when it does not take the room in */
export async function putUp(url: string, file: Buffer): Promise<void> {
  const response = await fetch(`${url}/api/archives`, { method: 'POST', body: new Uint8Array(file) })
  if (!response.ok) throw new Error(`The room was not taken in: ${response.status} ${await response.text()}`)
}
