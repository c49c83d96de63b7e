// Whole games in pairs that differ in one delegation's secrets alone [H7]: as long as the same is reported, others see the same bytes.
import { expect, test } from 'vitest'
import type { Intent } from '../game/intent.ts'
import type { PackageOrder } from '../rules/world.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { dice, wishes } from '../testing/players.ts'
import { type TestTable, tableWith } from '../testing/table.ts'
import { onMap } from './onmap.ts'
import { tellTurn } from './told.ts'
import type { Viewer } from './view.ts'

const seed = process.env.OVERTURE_SEED ?? 'twins'
const parties = sixParty.parties.map(({ id }) => id)
type Dice = ReturnType<typeof dice>

/** The same wish with another secret in it, as chance has it. */
function otherSecret(intent: Intent, roll: Dice): Intent {
  if (intent.type === 'signPackage') return { ...intent, reserve: roll.of(['none', 'secret'] as const) }
  if (intent.type !== 'giveOrders') return intent
  const packages = Object.fromEntries(
    Object.keys(intent.orders.packages).map((id) => [id, roll.of<PackageOrder>(['comply', 'stall', 'hedge'])]),
  )
  return { ...intent, orders: { ...intent.orders, packages } }
}

function granted(table: TestTable, by: string, intent: Intent): boolean {
  try {
    table.ask(by, intent)
    return true
  } catch (error) {
    if (error instanceof Error && error.message.includes('refused')) return false
    throw error
  }
}

/** Turns read again, and the map, are made from the same: they differ no more than the views do. */
function compareTold(one: TestTable, other: TestTable, viewers: readonly Viewer[]): void {
  for (const viewer of viewers) {
    expect(onMap(sixParty, other.view(viewer))).toEqual(onMap(sixParty, one.view(viewer)))
    for (const { turn } of one.state.history) {
      const [first, second] = [one, other].map(({ state }) => JSON.stringify(tellTurn(sixParty, state, viewer, turn)))
      expect(second).toBe(first)
    }
  }
}

const told = ({ state }: TestTable): string =>
  JSON.stringify([state.status, state.hand.signals?.reports, state.hand.signals?.open, state.hand.signals?.crisisDue])

test.each(Array.from({ length: 24 }, (_, n) => `${seed}-${n}`))('[H7] others see the same bytes in both games (seed %s)', (name) => {
  const roll = dice(name)
  const secret = dice(`${name}-secret`)
  const actor = roll.of(parties)
  const [one, other] = [0, 1].map(() => tableWith({ seed: name, turns: 6, settings: { deck: 'on' } })) as [TestTable, TestTable]
  const viewers: Viewer[] = [
    ...parties.filter((id) => id !== actor).map((party): Viewer => ({ kind: 'delegation', party })),
    { kind: 'observer' },
    { kind: 'screen' },
  ]
  let compared = 0
  while (one.state.status === 'playing' && told(one) === told(other)) {
    if (one.state.moment?.phase === 'negotiate') {
      const card: Intent = { type: 'sendInject', inject: roll.of(sixParty.injects).id, party: null }
      expect(granted(one, 'control', card)).toBe(granted(other, 'control', card))
    }
    for (const party of parties) {
      for (const intent of wishes(one, party, roll)) {
        const twin = party === actor ? otherSecret(intent, secret) : intent
        // A cabinet may refuse the one signature and not the other: from there on the games are different games.
        if (granted(one, party, intent) !== granted(other, party, twin)) return
      }
    }
    // An examination may have shown the truth of the one game and of the other: from here on different things are told.
    if (told(one) !== told(other)) break
    for (const viewer of viewers) {
      expect(JSON.stringify(other.view(viewer))).toBe(JSON.stringify(one.view(viewer)))
      compared += 1
    }
    compareTold(one, other, viewers)
    const { moment } = one.state
    if (!moment) break
    for (const table of [one, other]) {
      table.now += 1000
      table.ask('control', { type: 'nextPhase', from: moment })
    }
  }
  expect(compared).toBeGreaterThan(0)
})
