// What a desk foresees of orders and answers is what the rules then do with them.
import { describe, expect, test } from 'vitest'
import type { PartyId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import { six as c, deal, measure, orders, pkg, quiet, responses, tuned, turn, worldWith } from '../testing/rules.ts'
import { type Bond, foresee, foreseeReserve, foreseeStep, type Vantage } from './foresee.ts'
import { inForce } from './owed.ts'
import { signals } from './signals.ts'
import type { Grade, PartyResponse, World } from './world.ts'

const [dprk, usa] = c.principals
const calm = tuned({ lapseDrawn: 0, reversalMin: 0, reversalFactor: 0, historyPull: 0 })
const p3: Terms = deal('DPRK D31, USA U31, USA U32', { verify: { [dprk]: 2 } })
const seeds = Array.from({ length: 1500 }, (_, i) => `s${i}`)

const vantage = (world: World, party: PartyId): Vantage => ({
  party,
  turn: world.turn + 1,
  bonds: inForce(world),
  trust: Object.fromEntries(c.parties.map(({ id }) => [id, world.trust[id]?.[party] ?? 0])) as Vantage['trust'],
  record: Object.fromEntries(c.parties.map(({ id }) => [id, world.record[id]?.[party] ?? 0])) as Vantage['record'],
})
const bondOf = (world: World, id = 'pk-1'): Bond => {
  const agreement = world.agreements[pkg(id)]
  if (!agreement) throw new Error(`no ${id}`)
  return agreement
}
/** Points of one line of a receipt, told by its reason. */
const moved = (adjudged: ReturnType<typeof turn>, holder: PartyId, reason: string): number | undefined =>
  adjudged.trust[holder]?.[dprk]?.lines.find((line) => line.reason === reason)?.points

describe('orders', () => {
  const world = worldWith(calm, { terms: p3 })

  test('[O10] the chances foreseen of a stall and of delivery are those that are drawn', () => {
    const [one] = foresee(calm, vantage(world, dprk), bondOf(world))
    for (const [order, chances] of [['stall', one?.stalled] as const, ['comply', one?.kept] as const]) {
      const drawn = seeds.map((seed) => {
        const told = signals(calm, world, { orders: orders({ DPRK: { packages: { 'pk-1': order } } }), effects: [] }, seed)
        return told.reports.find((report) => report.measure === 'D31')?.grade
      })
      for (const grade of ['clean', 'doubtful', 'clear'] as Grade[])
        expect(Math.abs(drawn.filter((told) => told === grade).length / seeds.length - (chances?.[grade] ?? 0))).toBeLessThan(0.04)
    }
  })

  test('[O10] what each report would do to trust is what its receipt says', () => {
    const [one] = foresee(calm, vantage(world, dprk), bondOf(world))
    const reasons = { clean: 'kept', doubtful: 'doubtful', clear: 'clear' } as const
    for (const grade of ['clean', 'doubtful', 'clear'] as const) {
      // Alone on the receipt: inspection elsewhere would share what the curve gives.
      const shown = quiet(calm, world, { 'DPRK/D31': grade })
      const alone = { ...shown, reports: shown.reports.filter(({ measure: of }) => of !== null) }
      const told = turn(calm, world, { signals: alone })
      for (const { party, points } of one?.moves[grade] ?? []) expect(points).toBeCloseTo(moved(told, party, reasons[grade]) ?? 0, 2)
      expect(one?.moves[grade].length).toBeGreaterThan(0)
    }
  })

  test('[O10] not delivering what was reported as not delivered is foreseen as an open breach', () => {
    const shown = turn(calm, world, {
      signals: { ...quiet(calm, world, { 'DPRK/D31': 'clear' }) },
      orders: orders({ DPRK: { packages: { 'pk-1': 'stall' } } }),
    }).world
    const [one] = foresee(calm, vantage(shown, dprk), bondOf(shown))
    expect(one?.second).toBe(true)
    expect(foresee(calm, vantage(world, dprk), bondOf(world))[0]?.second).toBe(false)
    const breach = one?.moves.openBreach.find(({ party }) => party === usa)
    expect(breach?.points).toBeLessThan(0)
  })

  test('[O10] a measure in two packages is foreseen under its most thorough inspection', () => {
    const two = worldWith(calm, { terms: deal('DPRK D31, USA U31') }, { terms: deal('DPRK D31, ROK R31', { verify: { [dprk]: 3 } }) })
    expect(foresee(calm, vantage(two, dprk), bondOf(two, 'pk-1'))[0]?.level).toBe(3)
  })

  test('[O11] a reserve is foreseen by what it costs, saves, and risks where inspection looks for it', () => {
    const open = foreseeReserve(calm, vantage(world, dprk), bondOf(world))
    expect(open.cost).toBe(calm.params.reserveCost)
    expect(open.saves).toBeGreaterThan(0)
    const told = turn(calm, world, { signals: quiet(calm, world, { 'DPRK/*': 'clear', 'DPRK/D31': 'clean' }) })
    expect(open.seen?.moves.clear.find(({ party }) => party === usa)?.points).toBeLessThan(0)
    expect(moved(told, usa, 'reserveSeen')).toBeLessThan(0)
    // Words and calendars hide nothing, and nobody looks.
    const words = worldWith(calm, { terms: deal('DPRK D01, USA U11') })
    expect(foreseeReserve(calm, vantage(words, usa), bondOf(words)).seen).toBeNull()
  })
})

test('[O12] what suspending or leaving would do to trust is what its receipt says', () => {
  const world = worldWith(calm, { terms: p3 })
  const shown = { ...quiet(calm, world), reports: [] }
  const suspend = [{ package: pkg('pk-1'), measure: measure('D31') }]
  const steps: { step: Parameters<typeof foreseeStep>[3]; answer: Partial<PartyResponse>; reason: string }[] = [
    { step: { kind: 'suspend', as: 'open', measures: [measure('D31')] }, answer: { suspend }, reason: 'suspended' },
    { step: { kind: 'withdraw' }, answer: { withdraw: [pkg('pk-1')] }, reason: 'withdrew' },
  ]
  for (const { step, answer, reason } of steps) {
    const told = turn(calm, world, { signals: shown, responses: responses({ DPRK: answer }) })
    const foreseen = foreseeStep(calm, vantage(world, dprk), bondOf(world), step)
    expect(foreseen.length).toBeGreaterThan(0)
    for (const { party, points } of foreseen) expect(points).toBeCloseTo(moved(told, party, reason) ?? 0, 2)
  }
})
