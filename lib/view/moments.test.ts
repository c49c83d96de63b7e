// The phases the table can go back to, as they are shown.
import { expect, test } from 'vitest'
import { phases } from '../game/phase.ts'
import { bringIntoForce, packageId, reference, tableWith } from '../testing/table.ts'
import { momentViews } from './moments.ts'

test('[F6] every phase the table has been in is there, with what most told in it', () => {
  const table = tableWith()
  expect(momentViews(tableWith({ started: 'lobby' }).state)).toEqual([])
  table.until('negotiate')
  bringIntoForce(table, packageId('p'), 'USA', reference('P1'))
  table.ask('control', { type: 'broadcast', text: 'Ten more minutes.' })
  table.until('negotiate')
  const shown = momentViews(table.state)
  expect(shown.map(({ turn, phase }) => `${turn}-${phase}`)).toEqual([...phases.map((phase) => `1-${phase}`), '2-brief', '2-negotiate'])
  const negotiated = shown.find(({ turn, phase }) => turn === 1 && phase === 'negotiate')
  expect(negotiated?.told.map(({ kind }) => kind)).toEqual(['inForce', 'tabled'])
  expect(negotiated?.more).toBe(1)
})

test('[F6] what was left by going back is not among them', () => {
  const table = tableWith()
  table.until('commit')
  table.until('commit')
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'respond', name: 'Left' })
  expect(momentViews(table.state).at(-1)).toMatchObject({ turn: 1, phase: 'respond' })
})
