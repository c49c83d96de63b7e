// The checker of screens finds what it is there to find: it is shown honest histories, and the same with one fault each.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Happening } from '../../lib/game/event.ts'
import { evolve } from '../../lib/game/evolve.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { View } from '../../lib/view/view.ts'
import { overtureLaw } from '../../server/law.ts'
import type { Line } from '../faults/crowd.ts'
import { screensOf } from './screens.ts'
import { strikesIn } from './table.ts'

const file = join(import.meta.dirname, '../../lib/testing/games/recorded-1.json.gz')
const happenings: Happening[] = JSON.parse(gunzipSync(readFileSync(file)).toString()).happenings.slice(0, 120)
const kept = (all: readonly Happening[]) => ({
  marks: new Set<string>(),
  happenings: all.map((happening, index) => ({ seq: index + 1, happening })),
})

/** The wall at the places of a history, as it would be shown there. */
function wallAt(places: readonly number[]): View[] {
  const states: RoomState[] = []
  let state: RoomState | null = null
  for (const happening of happenings) {
    state = evolve(state, happening)
    states.push(state)
  }
  return places.flatMap((place) => {
    const at = states[place - 1]
    return at ? [overtureLaw.project(at, { kind: 'screen' }, new Set(), new Map(), 'en')] : []
  })
}

function told(views: readonly View[]): string[] {
  const screens = screensOf()
  const line = new EventEmitter()
  screens.watch(line as unknown as Line, 'the wall', 1)
  views.forEach((view, version) => void line.emit('view', { version, view }))
  return screens.judged(kept(happenings))
}

const places = [2, 30, 60, 90, 120]

test('a screen that follows the journal, however many places it leaves out', () => {
  expect(told(wallAt(places))).toEqual([])
})

test('one that goes back', () => {
  expect(told(wallAt([...places, 60]))[0]).toMatch(/went back/)
})

test('one that shows what never was', () => {
  const [first, ...rest] = wallAt(places)
  if (!first) throw new Error('There is no view.')
  expect(told([{ ...first, room: { ...first.room, title: 'Another title' } } as View, ...rest])[0]).toMatch(/never was/)
})

test('a phase that begins twice', () => {
  const phase = happenings.find(({ event }) => event.type === 'phaseStarted')
  if (!phase) throw new Error('No phase begins in the recorded game.')
  expect(strikesIn(kept(happenings))).toEqual([])
  expect(strikesIn(kept([...happenings, phase]))[0]).toMatch(/began 2 times/)
})
