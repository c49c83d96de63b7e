// The facilitator's corrections [F]: which figures, within which ranges, and where receipts tell of them.
import { expect, test } from 'vitest'
import type { MeasureId, PartyId } from '../ids.ts'
import { round6, sum } from '../rules/round.ts'
import type { Receipt } from '../rules/world.ts'
import { adjudicationAnew } from '../testing/anew.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import { intentSchema } from './intent.ts'
import type { OverrideChange } from './override.ts'

const [usa, dprk, jpn] = [party('USA'), party('DPRK'), party('JPN')]
const reason = 'The last turn was misread.'
const asking = (change: OverrideChange) => ({ type: 'override', change, reason }) as const
const set = (table: TestTable, change: OverrideChange) => table.ask('control', asking(change))
const pack = packageId('pack-1')
const measure = (id: string) => id as MeasureId

function inForce(seed = 'seed'): TestTable {
  const table = tableWith({ seed })
  table.until('negotiate')
  bringIntoForce(table, pack, 'USA', reference('P1'))
  return table
}

const addsUp = ({ before, after, lines }: Receipt) => expect(round6(sum(lines.map(({ points }) => points)))).toBe(round6(after - before))
const byHand = (receipt: Receipt | undefined) => receipt?.lines.filter((line) => line.reason === 'override')

test('[F1] figures are set within their ranges, with a reason, by the facilitator of a game that is played', () => {
  const table = tableWith({ started: 'lobby' })
  const tension = asking({ kind: 'tension', to: 40 })
  expect(table.refusal('control', tension).code).toBe('notStarted')
  table.ask('control', { type: 'startGame' })
  expect(table.refusal('USA', tension).code).toBe('facilitatorOnly')
  const changes: OverrideChange[] = [
    { kind: 'tension', to: 40 },
    { kind: 'trust', holder: usa, toward: dprk, to: 0.4 },
    { kind: 'will', party: dprk, to: 61 },
    { kind: 'pressure', party: dprk, to: 33 },
    { kind: 'asset', party: dprk, to: 70 },
    { kind: 'reach', party: dprk, to: 2 },
  ]
  const hidden = (table.state.world.secret.asset[dprk] ?? 0) - (table.state.world.asset[dprk] ?? 0)
  for (const change of changes) set(table, change)
  const { world } = table.state
  expect(world).toMatchObject({ tension: 40, will: { DPRK: 61 }, pressure: { DPRK: 33 }, asset: { DPRK: 70 }, reach: { DPRK: 2 } })
  expect(world.trust[usa]?.[dprk]).toBe(0.4)
  expect((world.secret.asset[dprk] ?? 0) - 70, 'what is concealed stays concealed').toBe(hidden)
  for (const change of changes) expect(table.refusal('control', asking(change)).code).toBe('overrideSame')
  expect(table.refusal('control', asking({ kind: 'pressure', party: jpn, to: 10 })).code).toBe('nothingToOverride')
  expect(table.refusal('control', asking({ kind: 'trust', holder: usa, toward: usa, to: 0.5 })).code).toBe('nothingToOverride')
  expect(table.refusal('control', asking({ kind: 'will', party: 'XX' as PartyId, to: 50 })).code).toBe('nothingToOverride')
})

test.each([
  { kind: 'tension', to: 101 },
  { kind: 'trust', holder: 'USA', toward: 'DPRK', to: 1 },
  { kind: 'will', party: 'USA', to: 2 },
  { kind: 'reach', party: 'DPRK', to: 11 },
  { kind: 'nature', party: 'USA', to: 'sincere' },
  { kind: 'tension', to: 40, quietly: true },
])('[F1] %o is no override', (change) => {
  expect(intentSchema.safeParse({ type: 'override', change, reason }).success).toBe(false)
})

test.each(['', '   ', 'x'.repeat(201)])('[F1] a reason has 1 to 200 characters', (words) => {
  expect(intentSchema.safeParse({ type: 'override', change: { kind: 'tension', to: 1 }, reason: words }).success).toBe(false)
})

test('[F1] everybody reads that it was set by hand, and why; a figure that is not public is not told', () => {
  const table = tableWith()
  set(table, { kind: 'will', party: dprk, to: 61.25 })
  const view = table.view({ kind: 'screen' })
  expect(view.headlines.at(-1)).toMatchObject({ kind: 'overridden', title: 'will', party: 'DPRK', text: reason })
  expect(JSON.stringify(view)).not.toContain('61.25')
  expect(table.state.log.at(-1)).toMatchObject({ type: 'overridden', party: 'DPRK', what: 'will', subject: reason })
})

test('[F2] what is set before the turn is adjudicated stands in its receipts, which begin where the figure stood at first', () => {
  const table = inForce()
  const before = table.state.world
  set(table, { kind: 'tension', to: 40 })
  set(table, { kind: 'tension', to: 45.5 })
  table.until('respond')
  set(table, { kind: 'trust', holder: usa, toward: dprk, to: 0.4 })
  set(table, { kind: 'will', party: dprk, to: 61 })
  set(table, { kind: 'pressure', party: dprk, to: 33 })
  table.until('adjudicate')
  const { result } = table.state.history[0] ?? {}
  expect(result?.tension.before).toBe(before.tension)
  expect(byHand(result?.tension)).toEqual([
    { reason: 'override', label: reason, points: round6(40 - before.tension) },
    { reason: 'override', label: reason, points: 5.5 },
  ])
  const trust = result?.trust[usa]?.[dprk]
  expect(trust?.before).toBe(round6(100 * (before.trust[usa]?.[dprk] ?? 0)))
  for (const receipt of [result?.tension, trust, result?.will[dprk], result?.pressure[dprk]]) {
    expect(receipt?.lines[0]).toMatchObject({ reason: 'override' })
    if (receipt) addsUp(receipt)
  }
  expect(result?.tension.after).toBe(table.state.world.tension)
  expect(JSON.stringify(adjudicationAnew(table.happenings, 1).tension)).toBe(JSON.stringify(result?.tension))
  table.until('adjudicate')
  expect(byHand(table.state.history[1]?.result.tension), 'told once').toEqual([])
})

test('[F2] what is set once a turn is adjudicated stands in the receipts of that turn at once', () => {
  const table = inForce()
  table.until('adjudicate')
  const was = table.state.world
  set(table, { kind: 'tension', to: 30 })
  table.until('debrief')
  set(table, { kind: 'trust', holder: usa, toward: dprk, to: 0.45 })
  set(table, { kind: 'will', party: usa, to: 50 })
  set(table, { kind: 'pressure', party: dprk, to: 50 })
  const { story, board } = table.view({ kind: 'screen' })
  expect(story?.tension.lines.at(-1)).toEqual({ reason: 'override', label: reason, points: round6(30 - was.tension) })
  for (const receipt of [story?.tension, story?.trust[usa]?.[dprk], story?.will[usa], story?.pressure[dprk]]) {
    expect(receipt?.lines.at(-1)).toMatchObject({ reason: 'override' })
    if (receipt) addsUp(receipt)
  }
  expect(story?.tension.after).toBe(30)
  expect(board.curve.at(-1)).toMatchObject({ turn: 1, tension: 30 })
  expect(table.state.world.facts.at(-1)?.public.tension).toBe(30)
  table.until('adjudicate')
  expect(table.state.history[1]?.result.tension.before).toBe(30)
  expect(byHand(table.state.history[1]?.result.tension)).toEqual([])
})

test('[F3] a report is corrected while it is being answered, and counts as corrected', () => {
  const table = inForce()
  const id = `${pack}:DPRK:D12`
  const grade = (to: 'clean' | 'doubtful' | 'clear') => asking({ kind: 'report', report: id, grade: to })
  expect(table.refusal('control', grade('clear')).code).toBe('wrongPhase')
  table.until('respond')
  table.ask('control', { type: 'pauseClock' })
  expect(table.refusal('control', asking({ kind: 'report', report: 'none', grade: 'clear' })).code).toBe('noSuchReport')
  table.ask('control', grade('doubtful'))
  expect(table.refusal('control', grade('doubtful')).code).toBe('overrideSame')
  table.ask('control', { type: 'resumeClock' })
  table.ask('USA', { type: 'clarifyReport', report: id })
  table.ask('control', grade('clear'))
  expect(table.view({ kind: 'screen' }).reports.find((one) => one.id === id)).toMatchObject({ grade: 'clear', clarified: null, by: null })
  expect(table.state.headlines.at(-1)).toMatchObject({ kind: 'overridden', title: 'report', party: 'DPRK', measure: 'D12' })
  table.until('adjudicate')
  const due = table.state.world.agreements[pack]?.dues.find((one) => one.measure === 'D12')
  expect(due?.status).toBe('stalled')
  expect(table.state.history[0]?.result.trust[usa]?.[dprk]?.lines.map(({ reason: why }) => why)).toContain('clear')
  expect(table.refusal('control', grade('clean')).code).toBe('wrongPhase')
})

test('[F3] a commitment in force is set as it should stand; what ended, and what cannot stand so, is not', () => {
  const table = inForce('kept')
  table.until('adjudicate')
  const commitment = (id: string, status: 'broken' | 'due' | 'done' | 'verified', on = pack) =>
    asking({ kind: 'commitment', package: on, party: dprk, measure: measure(id), status } as OverrideChange)
  const dueNow = (id: string) => table.state.world.agreements[pack]?.dues.find((one) => one.party === dprk && one.measure === id)
  table.ask('control', commitment('D12', 'broken'))
  expect(dueNow('D12')).toMatchObject({ status: 'broken', clean: 0 })
  expect(table.state.world.facts.at(-1)?.public.active.some((one) => one.party === dprk && one.measure === 'D12')).toBe(false)
  table.ask('control', commitment('D12', 'due'))
  expect(dueNow('D12')).toMatchObject({ status: 'due', clean: 0 })
  expect(table.refusal('control', commitment('D12', 'due')).code).toBe('overrideSame')
  expect(table.refusal('control', commitment('D12', 'done')).code).toBe('nothingToOverride')
  expect(table.refusal('control', commitment('D46', 'due')).code).toBe('nothingToOverride')
  expect(table.refusal('control', commitment('D12', 'due', packageId('pack-9'))).code).toBe('nothingToOverride')
  expect(intentSchema.safeParse(commitment('D12', 'verified')).success).toBe(false)
  expect(table.state.headlines.at(-1)).toMatchObject({ kind: 'overridden', title: 'commitment', party: 'DPRK', measure: 'D12' })
})

test('[F3] a stall that is pardoned is no first stall any more', () => {
  const table = inForce()
  for (const turn of [1, 2]) {
    table.until('commit')
    const packages = { [pack]: 'stall' as const }
    table.ask('DPRK', { type: 'giveOrders', orders: { packages, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' })
    table.until('respond')
    const open = table.state.hand.signals?.open.filter((event) => event.kind === 'secondStall')
    expect(open).toEqual([])
    if (turn === 1)
      for (const { id, party: of } of table.state.hand.signals?.reports ?? []) {
        if (of === dprk && table.state.hand.signals?.reports.find((one) => one.id === id)?.grade !== 'clear')
          table.ask('control', asking({ kind: 'report', report: id, grade: 'clear' }))
      }
    table.until('adjudicate')
    if (turn === 1)
      for (const { measure: one } of table.state.world.agreements[pack]?.dues.filter((due) => due.party === dprk) ?? [])
        set(table, { kind: 'commitment', package: pack, party: dprk, measure: one, status: 'performed' })
  }
})
