// Whole games: any seed plays to its end, and the happenings fold to the same state, byte for byte (V17).
import { expect, test } from 'vitest'
import { playOut } from '../testing/players.ts'
import { tableWith } from '../testing/table.ts'
import type { Happening } from './event.ts'
import { evolve } from './evolve.ts'
import type { RoomState } from './state.ts'

const seed = process.env.OVERTURE_SEED ?? 'replay'
const fold = (happenings: readonly Happening[]): RoomState | null =>
  happenings.reduce<RoomState | null>((state, one) => evolve(state, one), null)

test.each(Array.from({ length: 12 }, (_, n) => `${seed}-${n}`))(
  '[V17] random players finish a whole game, which replays byte for byte (seed %s)',
  (name) => {
    const play = () => {
      const table = tableWith({ seed: name, turns: 8, preset: 'eight', natures: 'dealt' })
      playOut(table, name)
      return table
    }
    const [first, second] = [play(), play()]
    expect(first.state.status).toBe('ended')
    expect(JSON.stringify(second.state)).toBe(JSON.stringify(first.state))
    const journal = JSON.parse(JSON.stringify(first.happenings)) as Happening[]
    expect(JSON.stringify(fold(journal))).toBe(JSON.stringify(first.state))
  },
)

test('[V17] the same seed with one order changed differs only from there on', () => {
  const table = (order: 'comply' | 'stall') => {
    const one = tableWith({ seed, turns: 2 })
    one.until('commit')
    one.ask('USA', {
      type: 'giveOrders',
      orders: { packages: {}, free: order === 'stall' ? { kind: 'homeCampaign' } : { kind: 'nothing' }, vetoes: [] },
      confirmed: 'once',
    })
    one.until('respond')
    return one
  }
  const [a, b] = [table('comply'), table('stall')]
  expect(b.state.hand.signals?.reports).toEqual(a.state.hand.signals?.reports)
  expect(b.happenings.slice(0, -2)).not.toEqual([])
})
