import { expect, test } from 'vitest'
import { sideFor } from './side.ts'

const wide = { left: 8, right: 382 }
const phone = { head: { ...wide, top: 109, bottom: 409 }, foot: { ...wide, top: 480, bottom: 780 } }

test('the card stands at the foot while what it speaks of can be seen above it', () => {
  expect(sideFor({ ...wide, top: 128, bottom: 300 }, phone)).toBe('foot')
  expect(sideFor({ ...wide, top: 128, bottom: 1400 }, phone)).toBe('foot')
  expect(sideFor({ ...wide, top: 790, bottom: 844 }, phone)).toBe('foot')
})

test('what lies low on the screen drives it to the head', () => {
  expect(sideFor({ ...wide, top: 700, bottom: 778 }, phone)).toBe('head')
  expect(sideFor({ ...wide, top: 450, bottom: 1200 }, phone)).toBe('head')
})

test('beside what it speaks of it stays where it is', () => {
  const column = { left: 880, right: 1264 }
  const laptop = { head: { ...column, top: 72, bottom: 330 }, foot: { ...column, top: 520, bottom: 784 } }
  expect(sideFor({ left: 300, right: 860, top: 720, bottom: 784 }, laptop)).toBe('foot')
})
