import { expect, test } from 'vitest'
import { leafBeside, leafNow, leaves, marksAt } from './pages.ts'

test('the leaf follows the room', () => {
  expect(leafNow({ status: 'lobby', phase: null })).toBe('before')
  expect(leafNow({ status: 'playing', phase: 'commit' })).toBe('commit')
  expect(leafNow({ status: 'ended', phase: 'debrief' })).toBe('hotWash')
})

test('leaves are turned to both ends and no further', () => {
  expect([leafBeside('before', -1), leafBeside('hotWash', 1)]).toEqual([null, null])
  expect(leaves.slice(0, -1).map((leaf) => leafBeside(leaf, 1))).toEqual(leaves.slice(1))
})

test('marks are due by what is left of the phase', () => {
  const marks = [
    { at: 0, do: 'begin' },
    { at: 0.5, do: 'half' },
    { at: 0.9, do: 'end' },
  ]
  const states = (left: number) => marksAt(marks, 480, left).map(({ due }) => due?.state)
  expect(states(480)).toEqual(['now', 'next', 'next'])
  expect(states(600), 'a phase that was lengthened').toEqual(['now', 'next', 'next'])
  expect(states(240)).toEqual(['past', 'now', 'next'])
  expect(states(0)).toEqual(['past', 'past', 'now'])
  expect(marksAt(marks, 480, 100).map(({ due }) => due?.left)).toEqual([480, 240, 48])
  expect(marksAt(marks, 480, null).map(({ due }) => due)).toEqual([null, null, null])
})
