// Chance as an argument.
import { expect, test } from 'vitest'
import { draw, happens, normal, pick } from './draw.ts'

const seeds = Array.from({ length: 4000 }, (_, i) => `s${i}`)
const mean = (xs: number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length

test('[R31] a draw hangs on seed, turn, purpose and key, and on each of them', () => {
  expect(draw('a', 1, 'war', 'x')).toBe(draw('a', 1, 'war', 'x'))
  const others = [draw('b', 1, 'war', 'x'), draw('a', 2, 'war', 'x'), draw('a', 1, 'lapse', 'x'), draw('a', 1, 'war', 'y')]
  expect(new Set([draw('a', 1, 'war', 'x'), ...others]).size).toBe(5)
})

test('[R31] a draw is the same for ever, whatever was drawn before it', () => {
  const asked = [
    { seed: 'a', turn: 1, purpose: 'war', key: 'x', drawn: 0.08038879535160959 },
    { seed: 'Ruhe', turn: 12, purpose: 'lapse', key: 'USA/U11', drawn: 0.0811645679641515 },
    { seed: '', turn: 0, purpose: '', key: '', drawn: 0.7206328767351806 },
  ]
  for (const order of [asked, asked.toReversed()]) {
    for (const { seed, turn, purpose, key, drawn } of order) {
      expect(draw(seed, turn, purpose, key)).toBe(drawn)
      expect(draw(seed, turn + 1, purpose, key)).not.toBe(drawn)
    }
  }
})

test('[R31] draws are spread evenly and neighbours are unlike', () => {
  const us = seeds.map((s) => draw(s, 1, 'p', ''))
  expect(mean(us)).toBeCloseTo(0.5, 1)
  const bins = Array.from({ length: 10 }, (_, i) => us.filter((u) => Math.floor(u * 10) === i).length)
  for (const n of bins) expect(Math.abs(n - 400)).toBeLessThan(90)
  const turns = seeds.map((_, i) => draw('one', i, 'p', ''))
  const together = mean(us.map((u, i) => (u - 0.5) * ((turns[i] ?? 0) - 0.5)))
  expect(Math.abs(together)).toBeLessThan(0.01)
})

test('[R31] probabilities, normal draws and weighted picks come out as asked', () => {
  expect(mean(seeds.map((s) => (happens(s, 1, 'q', '', 0.3) ? 1 : 0)))).toBeCloseTo(0.3, 1)
  expect(seeds.some((s) => happens(s, 1, 'q', '', 0))).toBe(false)
  const ns = seeds.map((s) => normal(s, 1, 'n', '', 15))
  expect(Math.abs(mean(ns))).toBeLessThan(1)
  expect(Math.sqrt(mean(ns.map((n) => n * n)))).toBeCloseTo(15, -0.5)
  const items = [
    { item: 'a', weight: 1 },
    { item: 'b', weight: 3 },
  ]
  expect(mean(seeds.map((s) => (pick(s, 1, 'w', '', items) === 'b' ? 1 : 0)))).toBeCloseTo(0.75, 1)
  expect(pick('s', 1, 'w', '', [])).toBeNull()
})
