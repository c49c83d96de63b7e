// What must hold of any package and any game, whatever everybody does.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyChoices, anyTerms, arbitraryGame, six as c, footingOf } from '../testing/rules.ts'
import { check } from './check.ts'
import { openingWorld } from './force.ts'
import { preview } from './preview.ts'
import { round6, sum } from './round.ts'
import type { Adjudication, Receipt, World } from './world.ts'

const games = fc.tuple(fc.array(anyTerms(c), { minLength: 0, maxLength: 3 }), anyChoices, fc.string({ minLength: 1, maxLength: 8 }))
const play = ([packages, choices, seed]: [Parameters<typeof arbitraryGame>[1], number[], string]): Adjudication[] =>
  arbitraryGame(c, packages, choices, seed, 5)

describe('any package', () => {
  test('[R4] has a finite ledger; trust required is nothing, a number from 0, or never', () => {
    fc.assert(
      fc.property(anyTerms(c), fc.integer({ min: 0, max: 100 }), (terms, tension) => {
        expect(check(c, terms)).toBeNull()
        const seen = preview(c, { ...footingOf(openingWorld(c)), tension }, terms)
        for (const id of seen.parties) {
          const l = seen.ledgers[id]
          expect(l).toBeDefined()
          if (!l) continue
          const { need, needHedged, lines, ...numbers } = l
          for (const x of [...Object.values(numbers), ...Object.values(lines)]) expect(Number.isFinite(x)).toBe(true)
          expect(need === null || need >= 0).toBe(true)
          if (l.gain <= 0) continue // nothing to win: no trust there is suffices, with or without a reserve
          expect(need !== null && needHedged !== null && needHedged <= need).toBe(true)
          expect(l.willCostHedged).toBeLessThanOrEqual(l.willCost)
        }
        const a = seen.asymmetry.value
        expect(a === null || Math.abs(a) <= 1).toBe(true)
      }),
    )
  })
})

function receipts(a: Adjudication): Receipt[] {
  return [a.tension, ...Object.values(a.will), ...Object.values(a.pressure), ...Object.values(a.trust).flatMap((row) => Object.values(row))]
}
/** Every number of a state with its path. */
function numbers(x: unknown, path = ''): [string, number][] {
  if (typeof x === 'number') return [[path, x]]
  if (x === null || typeof x !== 'object') return []
  return Object.entries(x).flatMap(([key, value]) => numbers(value, `${path}.${key}`))
}

describe('any game', () => {
  test('[R30] the lines of every receipt add up to the change it explains', () => {
    fc.assert(
      fc.property(games, (game) => {
        for (const a of play(game)) {
          for (const r of receipts(a)) expect(Math.abs(sum(r.lines.map((line) => line.points)) - (r.after - r.before))).toBeLessThan(1e-8)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[R31] states stay in range and are rounded to a millionth', () => {
    fc.assert(
      fc.property(games, (game) => {
        for (const { world } of play(game)) {
          for (const [path, x] of numbers({ ...world, agreements: Object.values(world.agreements).map(({ terms: _, ...rest }) => rest) })) {
            expect(Number.isFinite(x), path).toBe(true)
            expect(round6(x), path).toBe(x)
          }
          for (const row of Object.values(world.trust)) for (const t of Object.values(row)) expect(t >= 0.01 && t <= 0.99).toBe(true)
          for (const w of Object.values(world.will)) expect(w >= 3 && w <= 97).toBe(true)
          for (const r of Object.values(world.pressure)) expect(r >= 5 && r <= 100).toBe(true)
          expect(world.tension >= 0 && world.tension <= 100).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[R31] the same seed and orders give the same bytes', () => {
    fc.assert(
      fc.property(games, (game) => {
        expect(JSON.stringify(play(game))).toBe(JSON.stringify(play(game)))
      }),
      { numRuns: 20 },
    )
  })

  test('[R31] the world is plain data', () => {
    fc.assert(
      fc.property(games, (game) => {
        const world: World | undefined = play(game).at(-1)?.world
        expect(JSON.parse(JSON.stringify(world ?? null))).toEqual(world ?? null)
      }),
      { numRuns: 20 },
    )
  })
})
