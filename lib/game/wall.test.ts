// The projector as the facilitator steers it [G90, G91].
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer, WallView } from '../view/view.ts'

const others: Viewer[] = [...sixParty.parties.map(({ id }): Viewer => ({ kind: 'delegation', party: id })), { kind: 'observer' }]
const wall = (table: TestTable) => (table.view({ kind: 'screen' }) as WallView).steer
const control = (table: TestTable) => (table.view({ kind: 'facilitator' }) as FacilitatorView).steer
const seenBy = (table: TestTable) => JSON.stringify(others.map((viewer) => table.view(viewer)))

test('[G90] the facilitator chooses the light of the wall, before the game too', () => {
  const table = tableWith({ started: 'lobby' })
  expect(wall(table)).toEqual({ light: 'own', telling: null })
  table.ask('control', { type: 'lightWall', light: 'dark' })
  expect(wall(table).light).toBe('dark')
  expect(control(table).light).toBe('dark')
  expect(table.refusal('USA', { type: 'lightWall', light: 'light' }).code).toBe('facilitatorOnly')
})

test('[G91] the telling is steered once there is one, each time anew, and stands outside of the game', () => {
  const table = tableWith({ seed: 'wall' })
  expect(table.refusal('control', { type: 'steerTelling', act: 'hold' }).code).toBe('noSuchStory')
  table.until('debrief')
  const before = seenBy(table)
  const { log } = table.state
  table.ask('control', { type: 'steerTelling', act: 'next' })
  table.ask('control', { type: 'steerTelling', act: 'next' })
  expect(wall(table).telling).toEqual({ n: 2, act: 'next' })
  expect(seenBy(table)).toBe(before)
  expect(table.state.log).toEqual(log)
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'commit', name: 'Left' })
  expect(wall(table).telling).toEqual({ n: 2, act: 'next' })
  expect(table.refusal('DPRK', { type: 'steerTelling', act: 'skip' }).code).toBe('facilitatorOnly')
})
