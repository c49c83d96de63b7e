// Histories that might have been: with nothing changed they come to what was; with a change the rest is followed, or stood in for.
import { describe, expect, test } from 'vitest'
import type { Supposed } from '../../game/review-schema.ts'
import { sixParty } from '../../scenario/six-party/scenario.ts'
import { playOut } from '../../testing/players.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../../testing/table.ts'
import { lineOf } from '../line.ts'
import { type Kit, kitOf } from './kit.ts'
import { playOtherwise } from './play.ts'

const seed = process.env.OVERTURE_SEED ?? 'what-if'

function kitFrom(table: TestTable, turn: number): Kit {
  const kit = kitOf(sixParty, lineOf(table.happenings), turn)
  if (!kit) throw new Error('That turn was not played.')
  // As it comes out of the wire.
  return JSON.parse(JSON.stringify(kit)) as Kit
}

const played = (name: string, turns = 4): TestTable => {
  const table = tableWith({ seed: name, turns, natures: 'dealt', settings: { deck: 'on' } })
  playOut(table, name)
  return table
}

const curveOf = (table: TestTable) => table.state.history.map(({ turn, tension, trust }) => ({ turn, tension, trust }))

describe('[V8] with nothing changed', () => {
  test.each([1, 2, 3])('a game played on from turn %i comes to what was', (turn) => {
    for (const name of [`${seed}-a`, `${seed}-b`]) {
      const table = played(name)
      if (table.state.history.length < turn) continue
      const other = playOtherwise(kitFrom(table, turn), null)
      expect(other.curve.map(({ turn: of, tension, trust }) => ({ turn: of, tension, trust }))).toEqual(curveOf(table))
      expect(other.end).toBe(table.state.standing?.end)
      expect(other.followed.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(0)
      expect(other.followed.flatMap(({ stoodIn }) => stoodIn)).toEqual([])
    }
  })
})

/** One package in force, kept by all but for a stall in turn 2. One seed: by some, what is changed comes to the same. */
function stallingTable(): TestTable {
  const table = tableWith({ seed: 'stall', turns: 4 })
  table.until('negotiate')
  bringIntoForce(table, 'pact', 'USA', reference('P1'))
  table.until('brief')
  table.until('commit')
  table.ask('DPRK', {
    type: 'giveOrders',
    orders: { packages: { [packageId('pact')]: 'stall' }, free: { kind: 'nothing' }, vetoes: [] },
    confirmed: 'once',
  })
  while (table.state.status === 'playing' && table.state.moment) table.ask('control', { type: 'nextPhase', from: table.state.moment })
  return table
}

/** The first thing that party owes in the pact. */
const first = (id: string) => ({
  package: packageId('pact'),
  measure: reference('P1').commitments.find((one) => one.party === id)?.measure ?? ('' as never),
})
const tense = sixParty.injects.find(({ effects }) => effects.some(({ kind }) => kind === 'tension'))
const dial =
  sixParty.knobs.find(({ param }) => param === 'reliefWeight') ??
  sixParty.knobs.find(({ param }) => param === 'evidenceCap') ??
  sixParty.knobs[0]

describe('[V8] with one thing changed', () => {
  test('the history parts at that turn, by the same rules and the same seed each time', () => {
    const table = stallingTable()
    const kit = kitFrom(table, 2)
    const supposed: Supposed = { turn: 2, change: { kind: 'order', party: party('DPRK'), package: packageId('pact'), order: 'comply' } }
    const other = playOtherwise(kit, supposed)
    expect(other.curve[0]?.tension).toBe(table.state.history[0]?.tension)
    expect(JSON.stringify(other.curve)).not.toBe(JSON.stringify(kit.start.history))
    expect(other.curve.map(({ trust }) => trust)).not.toEqual(curveOf(table).map(({ trust }) => trust))
    expect(JSON.stringify(playOtherwise(kit, supposed))).toBe(JSON.stringify(other))
  })

  test('a signature that is not given keeps the package out of force, and what hung on it is counted as no longer applying', () => {
    const table = stallingTable()
    const other = playOtherwise(kitFrom(table, 1), {
      turn: 1,
      change: { kind: 'signature', party: party('USA'), package: packageId('pact'), mark: 'none' },
    })
    expect(other.signed.map(({ turn }) => turn)).not.toContain(1)
    expect(other.followed.find(({ turn }) => turn === 2)?.dropped).toBeGreaterThan(0)
    expect(other.followed.flatMap(({ stoodIn }) => stoodIn).length).toBeGreaterThan(0)
  })

  test.each<[string, Supposed['change']]>([
    ['an act', { kind: 'free', party: party('DPRK'), free: { kind: 'act', act: 'K02' as never, brink: false } }],
    ['an event', { kind: 'inject', inject: tense?.id as never, party: null, comes: 'yes' }],
    ['a dial', { kind: 'knob', knob: dial?.id ?? '', value: dial?.max ?? 1 }],
    ['a clause', { kind: 'clause', package: packageId('pact'), terms: { verify: { [party('DPRK')]: 4 } } }],
    ['an answer', { kind: 'response', party: party('USA'), response: { suspend: [], resume: [], withdraw: [packageId('pact')] } }],
    ['a gesture', { kind: 'free', party: party('USA'), free: { kind: 'gesture', measure: 'U12' as never } }],
    ['a suspension', { kind: 'response', party: party('USA'), response: { suspend: [first('USA')], resume: [], withdraw: [] } }],
  ])('%s makes another history', (_what, change) => {
    const table = stallingTable()
    const turn = change.kind === 'clause' ? 1 : 2
    const other = playOtherwise(kitFrom(table, turn), { turn, change })
    expect(other.refused).toBe(false)
    expect(other.curve.map(({ turn: of, tension, trust }) => ({ turn: of, tension, trust }))).not.toEqual(curveOf(table))
  })

  test('what the rules would not have allowed is said to be so', () => {
    const kit = kitFrom(stallingTable(), 2)
    const supposed = (change: Supposed['change']): Supposed => ({ turn: 2, change })
    const free = { kind: 'act', act: 'K02', brink: false } as never
    expect(playOtherwise(kit, supposed({ kind: 'free', party: party('JPN'), free })).refused).toBe(true)
    const due = { ...first('USA'), measure: 'U99' as never }
    const response = { suspend: [due], resume: [], withdraw: [] }
    expect(playOtherwise(kit, supposed({ kind: 'response', party: party('USA'), response })).refused).toBe(true)
  })

  test('a kit tells neither talk, nor names, nor the run of show', () => {
    const table = stallingTable()
    const kit = JSON.stringify(kitFrom(table, 2))
    expect(kit).not.toContain('Head of')
    expect(kit).not.toContain('"guide"')
  })
})
