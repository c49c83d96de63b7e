import { expect, test } from 'vitest'
import { footLine } from './foot.ts'

const nav = { top: 784, bottom: 844 }
const bar = { top: 700, bottom: 778 }

test('a notice stands above what floats at the foot, and above what floats over that', () => {
  expect(footLine(844, [])).toBe(844)
  expect(footLine(844, [nav])).toBe(784)
  expect(footLine(844, [bar, nav])).toBe(700)
  expect(footLine(844, [{ top: 470, bottom: 780 }, nav, bar])).toBe(470)
})

test('what stands further up does not lift it, unless there were no room between', () => {
  expect(footLine(844, [nav, { top: 300, bottom: 380 }])).toBe(784)
  expect(footLine(844, [nav, { top: 660, bottom: 740 }])).toBe(660)
})

test('above a keyboard on the screen, which has swallowed the navigation', () => {
  expect(footLine(500, [nav, { top: 400, bottom: 500 }])).toBe(400)
  expect(footLine(500, [nav])).toBe(500)
})
