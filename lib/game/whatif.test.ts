// What the turn would come to otherwise [F]: reckoned by the same seed, and the same as if it had been so.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { dice, wishes } from '../testing/players.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { OverrideChange } from './override.ts'
import { pastAt } from './past.ts'
import { catalogueFor } from './table.ts'
import { type Otherwise, whatIf } from './whatif.ts'

const seed = process.env.OVERTURE_SEED ?? 'whatif'
const [usa, dprk] = [party('USA'), party('DPRK')]
const pack = packageId('pack-1')
const nothing = { kind: 'nothing' } as const

function asked(table: TestTable, otherwise: Otherwise) {
  const { state } = table
  const begun = pastAt(table.happenings, { turn: state.moment?.turn ?? 1, phase: 'respond' }) ?? state
  const before = JSON.stringify(state)
  const answer = whatIf({ scenario: sixParty, catalogue: catalogueFor(sixParty, state.settings), state, at: table.now }, begun, otherwise)
  expect(JSON.stringify(state), 'the room is not touched').toBe(before)
  return answer
}

function told(table: TestTable, otherwise: Otherwise) {
  const answer = asked(table, otherwise)
  if ('refused' in answer) throw new Error(answer.refused.code)
  return answer
}

/** A table in Respond after these orders; the examinations are asked for in both worlds. */
function inRespond(order: 'comply' | 'stall', release: 'atOnce' | 'byHand' = 'byHand'): TestTable {
  const table = tableWith({ seed, settings: { release } })
  table.until('negotiate')
  bringIntoForce(table, pack, 'USA', reference('P1'))
  table.until('commit')
  table.ask('DPRK', { type: 'giveOrders', orders: { packages: { [pack]: order }, free: nothing, vetoes: [] }, confirmed: 'once' })
  table.until('respond')
  return table
}

/** A report on something one of the principals owes: which there are hangs on what chance strikes down. */
function aReport(table: TestTable) {
  const report = table.state.hand.signals?.reports.find((one) => one.measure !== null && one.grade !== 'clear')
  if (!report) throw new Error('No reports came in.')
  return report
}

const next = (table: TestTable) => table.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'respond' } })
const heldIn = (table: TestTable) => {
  next(table)
  return table.state.held?.result
}

test('[F13] with nothing otherwise it is the turn as it comes', () => {
  const table = inRespond('stall')
  const { result } = told(table, {})
  expect(result).toEqual(heldIn(table))
  expect(told(table, {}).result, 'and held it is the same').toEqual(result)
})

test('[F13] with another order it is the turn that order would have made', () => {
  const [stalled, kept] = [inRespond('stall'), inRespond('comply')]
  const orders = { [dprk]: { packages: { [pack]: 'comply' as const }, free: nothing, vetoes: [] } }
  const { signals, result } = told(stalled, { orders })
  expect(signals).toEqual(kept.state.hand.signals)
  expect(result).toEqual(heldIn(kept))
  next(stalled)
  expect(told(stalled, { orders }).result).toEqual(result)
})

test('[F13] with another answer, or another choice in the crisis, likewise', () => {
  const withdraws = { suspend: [], resume: [], withdraw: [pack] }
  const [one, other] = [inRespond('stall'), inRespond('stall')]
  other.ask('USA', { type: 'giveResponse', response: withdraws })
  expect(told(one, { responses: { [usa]: withdraws } }).result).toEqual(heldIn(other))
  const crisis = () => {
    const table = tableWith({ seed, settings: { release: 'byHand' } })
    table.until('commit')
    table.ask('USA', { type: 'giveOrders', orders: { packages: {}, free: { kind: 'brink' }, vetoes: [] }, confirmed: 'twice' })
    table.until('respond')
    return table
  }
  const [silent, firm] = [crisis(), crisis()]
  firm.ask('USA', { type: 'chooseInCrisis', choice: 'firm' })
  expect(told(silent, { crisisChoices: { [usa]: 'firm' } }).result).toEqual(heldIn(firm))
})

test('[F13] with something set by hand it is as the override would make it: before the turn, or in one that is held', () => {
  const changes: OverrideChange[] = [
    { kind: 'tension', to: 20 },
    { kind: 'trust', holder: usa, toward: dprk, to: 0.5 },
  ]
  const apply = (table: TestTable) => {
    for (const change of changes) table.ask('control', { type: 'override', change, reason: 'x' })
  }
  const nameless = (result: unknown) => JSON.stringify(result).replaceAll('"label":"x"', '"label":""')
  const [one, other] = [inRespond('stall'), inRespond('stall')]
  const { id: report, grade: is } = aReport(one)
  const grade = { kind: 'report', report, grade: is === 'clear' ? 'clean' : 'clear' } as const
  const { result } = told(one, { overrides: [...changes, grade] })
  apply(other)
  other.ask('control', { type: 'override', change: grade, reason: 'x' })
  expect(nameless(result)).toBe(nameless(heldIn(other)))
  next(one)
  const inHeld = told(one, { overrides: changes }).result
  apply(one)
  expect(nameless(inHeld)).toBe(nameless(one.state.held?.result))
  expect(told(one, {}).result.tension.after, 'what has been set so far stays set').toBe(20)
})

test('[F13] corrections of reports stay, figures and dials set since do not draw the reports anew', () => {
  const table = inRespond('comply')
  const { id } = aReport(table)
  const drawn = table.state.hand.signals
  table.ask('control', { type: 'override', change: { kind: 'report', report: id, grade: 'clear' }, reason: 'Misread.' })
  for (const { id: one } of sixParty.parties)
    table.ask('control', { type: 'override', change: { kind: 'will', party: one, to: 3 }, reason: 'Weak.' })
  table.ask('control', { type: 'setKnob', knob: 'fog', value: 3 })
  table.ask('control', { type: 'setKnob', knob: 'capitals', value: 2 })
  const orders = { [usa]: { packages: {}, free: { kind: 'homeCampaign' } as const, vetoes: [] } }
  const { signals } = told(table, { orders })
  expect(signals.reports).toEqual(drawn?.reports.map((report) => (report.id === id ? { ...report, grade: 'clear' as const } : report)))
  expect(signals.open).toEqual([...(drawn?.open ?? []), { kind: 'homeCampaign', party: usa }])
})

test('[F13] what has been examined is examined again', () => {
  let examined = 0
  for (let n = 0; n < 60 && examined === 0; n += 1) {
    const worlds = (['homeCampaign', 'nothing'] as const).map((kind) => {
      const table = tableWith({ seed: `examined-${n}`, settings: { release: 'byHand' } })
      table.ask('control', { type: 'setKnob', knob: 'fog', value: 3 })
      table.until('negotiate')
      bringIntoForce(table, pack, 'USA', reference('P1'))
      table.until('commit')
      table.ask('CHN', { type: 'giveOrders', orders: { packages: {}, free: { kind }, vetoes: [] }, confirmed: 'once' })
      table.until('respond')
      for (const report of table.state.hand.signals?.reports ?? []) {
        if (report.grade !== 'doubtful') continue
        table.ask(report.party === 'USA' ? 'DPRK' : 'USA', { type: 'clarifyReport', report: report.id })
        examined += 1
      }
      return table
    }) as [TestTable, TestTable]
    const [one, other] = worlds
    const orders = { [party('CHN')]: { packages: {}, free: nothing, vetoes: [] } }
    const answer = told(one, { orders })
    expect(answer.signals).toEqual(other.state.hand.signals)
    expect(answer.result).toEqual(heldIn(other))
  }
  expect(examined).toBeGreaterThan(0)
})

test.each(Array.from({ length: 4 }, (_, n) => `${seed}-${n}`))('[F13] at random tables too (seed %s)', (name) => {
  const roll = dice(name)
  const table = tableWith({ seed: name, turns: 3, settings: { deck: 'on' } })
  while (table.state.status === 'playing') {
    for (const { id } of sixParty.parties) {
      for (const intent of wishes(table, id, roll)) {
        try {
          table.ask(id, intent)
        } catch (error) {
          if (!(error instanceof Error) || !error.message.includes('refused')) throw error
        }
      }
    }
    const { moment } = table.state
    if (!moment) return
    const foretold = moment.phase === 'respond' ? told(table, { orders: table.state.hand.orders }).result : null
    table.ask('control', { type: 'nextPhase', from: moment })
    const { world, ...result } = foretold ?? {}
    if (foretold) expect([table.state.history.at(-1)?.result, table.state.world]).toEqual([result, world])
  }
})

test('[F13] only while the reports are in and the turn is not told, and nothing is set that cannot be', () => {
  const table = inRespond('comply', 'atOnce')
  const wrong: OverrideChange = { kind: 'pressure', party: party('JPN'), to: 5 }
  expect(asked(table, { overrides: [wrong] })).toMatchObject({ refused: { code: 'nothingToOverride' } })
  table.until('adjudicate')
  expect(asked(table, {})).toMatchObject({ refused: { code: 'wrongPhase' } })
})

test('[F13] what nobody could have ordered, answered or chosen is refused', () => {
  const table = inRespond('comply')
  const strange: [Otherwise, string][] = [
    [{ orders: { XXX: { packages: {}, free: nothing, vetoes: [] } } as never }, 'noSuchParty'],
    [{ orders: { [usa]: { packages: { [packageId('none')]: 'stall' }, free: nothing, vetoes: [] } } }, 'orderStranger'],
    [{ orders: { [usa]: { packages: {}, free: { kind: 'act', act: 'none' as never, brink: false }, vetoes: [] } } }, 'actNotYours'],
    [{ responses: { [usa]: { suspend: [], resume: [], withdraw: [packageId('none')] } } }, 'notInForce'],
    [{ crisisChoices: { [party('JPN')]: 'firm' } }, 'principalsOnly'],
  ]
  for (const [wish, code] of strange) expect(asked(table, wish)).toMatchObject({ refused: { code } })
})
