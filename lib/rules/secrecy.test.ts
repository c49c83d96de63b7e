// Nothing public depends on what was hidden: two worlds that differ only in secrets stay alike in public.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyChoices, anyTerms, arbitraryGame, six as c, pkg, worldWith } from '../testing/rules.ts'
import { adjudicate } from './adjudicate.ts'
import { signals } from './signals.ts'
import type { Adjudication, Signals, World } from './world.ts'

/** All of a turn that anybody may see. */
function inPublic({ world, ...rest }: Adjudication) {
  const { secret: _, facts, ...open } = world
  return { ...rest, world: { ...open, facts: facts.map((f) => f.public) } }
}

/** The same reports with every truth turned: all stalled and hedged, or all kept and bare. */
function hiddenAs(world: World, shown: Signals, how: 'honest' | 'false'): Signals {
  const reserves = Object.values(world.agreements).flatMap((a) =>
    how === 'false' ? [{ package: a.id, party: a.dues[0]?.party ?? c.principals[0] }] : [],
  )
  const state = how === 'false' ? ('stalled' as const) : ('kept' as const)
  return { ...shown, secret: { ...shown.secret, truths: shown.secret.truths.map((t) => ({ ...t, state })), reserves, intelligence: [] } }
}
function hidden(world: World, how: 'honest' | 'false'): World {
  const credit = Object.fromEntries(c.parties.map((p) => [p.id, how === 'false' ? 9 : 0])) as World['secret']['credit']
  return {
    ...world,
    secret: { ...world.secret, credit, asset: { [c.principals[0]]: how === 'false' ? 44 : 30 } as World['secret']['asset'] },
  }
}

test('[R32] truths, reserves and credits that leave the same reports leave the same public numbers', () => {
  fc.assert(
    fc.property(
      fc.array(anyTerms(c), { minLength: 1, maxLength: 3 }),
      anyChoices,
      fc.string({ minLength: 1, maxLength: 8 }),
      (packages, choices, seed) => {
        const before = arbitraryGame(c, packages, choices, seed, 2).at(-1)?.world ?? worldWith(c)
        if (before.over) return
        const shown = signals(c, before, { orders: {}, effects: [] }, seed)
        const seen = (how: 'honest' | 'false') => {
          const world = hidden(before, how)
          const input = {
            orders: {},
            effects: [],
            signals: hiddenAs(world, shown, how),
            responses: {},
            crisisChoices: {},
            costs: [],
            declines: {},
          }
          return inPublic(adjudicate(c, world, input, seed))
        }
        expect(seen('false')).toEqual(seen('honest'))
      },
    ),
    { numRuns: 60 },
  )
})

test('[R32] an honest and a false game with the same reports look alike to the end', () => {
  const terms = c.packages.find((p) => p.id === 'P4')?.terms
  if (!terms) throw new Error('no P4')
  const play = (order: 'comply' | 'hedge', seed: string) => {
    let world = worldWith(c, { terms, reserves: order === 'hedge' ? [c.principals[0]] : [] })
    const shown: unknown[] = []
    for (let i = 0; i < 4 && !world.over; i++) {
      const orders = { [c.principals[0]]: { packages: { [pkg('pk-1')]: order }, free: { kind: 'nothing' as const }, vetoes: [] } }
      const drawn = signals(c, world, { orders, effects: [] }, seed)
      const a = adjudicate(
        c,
        world,
        { orders, effects: [], signals: drawn, responses: {}, crisisChoices: {}, costs: [], declines: {} },
        seed,
      )
      shown.push({ reports: drawn.reports, open: drawn.open, a: inPublic(a) })
      world = a.world
    }
    return shown
  }
  const alike = Array.from({ length: 60 }, (_, i) => `s${i}`).filter((seed) => {
    const [honest, hedged] = [play('comply', seed), play('hedge', seed)] as { reports: unknown }[][]
    return JSON.stringify(honest?.map((t) => t.reports)) === JSON.stringify(hedged?.map((t) => t.reports))
  })
  expect(alike.length).toBeGreaterThan(0)
  for (const seed of alike) expect(play('hedge', seed)).toEqual(play('comply', seed))
})
