// What projection remembers of the room it saw before never shows: a view says what it says of the same room seen for the first time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import fastJsonPatch from 'fast-json-patch'
import { expect, test } from 'vitest'
import type { Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { RoomState } from '../game/state.ts'
import { tongueOf } from '../scenario/load.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { changesOf } from './changes.ts'
import { project } from './project.ts'
import { spoken } from './spoken.ts'
import type { View, Viewer } from './view.ts'

const folder = join(import.meta.dirname, '../testing/games')
const games = readdirSync(folder).filter((name) => name.endsWith('.json.gz'))
const happeningsOf = (name: string): Happening[] => JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()).happenings

const viewers: Viewer[] = [
  { kind: 'facilitator' },
  { kind: 'observer' },
  { kind: 'screen' },
  ...sixParty.parties.map(({ id }) => ({ kind: 'delegation' as const, party: id })),
]
const korean = tongueOf(sixParty.id, 'ko')

function seen(state: RoomState, viewer: Viewer, online: ReadonlySet<never>): View {
  const view = project(sixParty, state, viewer, online)
  return korean ? spoken(view, korean) : view
}
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))

test.each(games)('%s, followed from any place on, and in any steps, is seen as it stands', (name) => {
  const happenings = happeningsOf(name)
  const steps = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 6 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: happenings.length - 40 }), steps, (from, lengths) => {
      const online = new Set<never>()
      let at = from
      let state = happenings.slice(0, at).reduce<RoomState | null>(evolve, null) as RoomState
      const screens = viewers.map((viewer) => ({ viewer, view: plain(seen(state, viewer, online)), last: seen(state, viewer, online) }))
      for (const length of lengths) {
        // Looked at on the way by some alone, as audiences are that come and go.
        for (const happening of happenings.slice(at, at + length)) {
          state = evolve(state, happening)
          seen(state, viewers[at % viewers.length] as Viewer, online)
          at += 1
        }
        const anew = plain(state)
        for (const screen of screens) {
          const view = seen(state, screen.viewer, online)
          // As if nothing had ever been seen of the room: no object of it is known.
          const fresh = plain(seen(anew, screen.viewer, new Set()))
          expect(plain(view)).toEqual(fresh)
          screen.view = fastJsonPatch.applyPatch(screen.view, plain(changesOf(screen.last, view)), true, true)
            .newDocument as typeof screen.view
          screen.last = view
          expect(screen.view).toEqual(fresh)
        }
      }
    }),
    { numRuns: 5 },
  )
})
