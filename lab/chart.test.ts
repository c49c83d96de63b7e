// Pictures are well-formed, carry every name and value, and their axes go by round numbers.
import { describe, expect, test } from 'vitest'
import { share } from '../lib/lab/statistics.ts'
import { lineChart, rangeChart, ticks } from './chart.ts'

describe('ticks', () => {
  test.each([
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 0.43, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [0, 72, [0, 20, 40, 60, 80]],
    [0.05, 0.9, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [1, 2, [1, 1.2, 1.4, 1.6, 1.8, 2]],
  ])('from %d to %d', (low, high, wanted) => {
    expect(ticks(low, high)).toEqual(wanted)
  })
})

/** Whether every element that is opened is closed, in order; no quotes or brackets are left open. */
function wellFormed(svg: string): boolean {
  const open: string[] = []
  for (const [, closing, name, itself] of svg.matchAll(/<(\/?)([a-z]+)(?:\s+[a-zA-Z:-]+="[^"<]*")*(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false
    } else if (!itself && name) open.push(name)
  }
  return open.length === 0 && !/<(?!\/?[a-z]+[\s/>])/.test(svg) && !svg.includes('NaN') && !svg.includes('undefined')
}

const known = (hits: number) => share(hits, 40) ?? { value: 0, low: 0, high: 1 }
const series = ['calm & "easy"', 'a<b'].map((name, n) => ({
  name,
  points: [0, 0.5, 1].map((at) => ({ at, known: known(n * 10 + at * 20) })),
}))

test('lines with their intervals', () => {
  const svg = lineChart({ title: 'What x does', about: '40 games', across: 'x', panels: [{ title: 'War', as: 'share', series }] })
  expect(wellFormed(svg)).toBe(true)
  expect(svg).toContain('calm &amp; &quot;easy&quot;')
  expect(svg).toContain('a&lt;b')
  expect(svg.match(/fill-opacity/g)).toHaveLength(2)
  expect(svg).toContain('>80 %<')
})

test('lines of nothing at all still make a picture', () => {
  const flat = [{ name: 'none', points: [0, 1].map((at) => ({ at, known: { value: 0, low: 0, high: 0 } })) }]
  for (const as of ['share', 'number'] as const)
    expect(wellFormed(lineChart({ title: 't', about: '', across: 'x', panels: [{ title: 'p', as, series: flat }] }))).toBe(true)
})

test('marks with their intervals', () => {
  const svg = rangeChart({ title: 't', about: '', bars: [{ name: 'C1', says: 'it holds', known: known(38), told: '38/40' }] })
  expect(wellFormed(svg)).toBe(true)
  expect(svg).toContain('38/40')
})
