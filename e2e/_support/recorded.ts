// A whole recorded game, brought in as a room's file: a review with everything in it, without anybody having to play.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Happening } from '../../lib/game/event.ts'
import { personId, roomCode } from '../../lib/ids.ts'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { packed } from '../../server/archive.ts'

const game = join(import.meta.dirname, '../../lib/testing/games/recorded-2.json.gz')

/** @returns where its review opens, for its facilitator, and its wall */
export async function recordedReview(url: string): Promise<{ review: string; wall: string }> {
  const { happenings } = JSON.parse(gunzipSync(readFileSync(game)).toString()) as { happenings: Happening[] }
  const [first] = happenings
  if (first?.event.type !== 'roomOpened') throw new Error('The recorded game does not begin with its room.')
  first.event.settings.title = 'Tuesday’s table'
  const code = roomCode.parse(first.event.code)
  const keys = { control: 'facilitator-of-the-recorded-game-0123456789', wall: 'wall-of-the-recorded-game-0123456789abcdef' }
  const seats = Object.entries(keys).map(([person, key]) => ({
    keyHash: createHash('sha256').update(key).digest('base64url'),
    person: personId.parse(person),
  }))
  const room = { code, door: code, scenario: sixParty.id, scenarioVersion: sixParty.version }
  const file = await packed({ packedAt: happenings.at(-1)?.at ?? 0, room, happenings, seats, commands: [] })
  const response = await fetch(`${url}/api/archives`, {
    method: 'POST',
    headers: { 'content-type': 'application/gzip' },
    body: new Uint8Array(file),
  })
  if (!response.ok) throw new Error(`The recorded game could not be brought in: ${await response.text()}`)
  return { review: `/review/${code}#key=${keys.control}`, wall: `/wall/${code}#key=${keys.wall}` }
}
