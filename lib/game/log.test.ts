import { describe, expect, test } from 'vitest'
import { playOut } from '../testing/players.ts'
import { bringIntoForce, packageId, party, personOf, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView } from '../view/view.ts'
import { logPage } from './logbook.ts'
import type { LogEntry } from './state.ts'

const last = (table: TestTable): LogEntry | undefined => table.state.log.at(-1)

test('the log tells a pause, a resumption and an extension apart', () => {
  const table = tableWith()
  table.ask('control', { type: 'pauseClock' })
  table.ask('control', { type: 'extendPhase', minutes: 1 })
  table.ask('control', { type: 'resumeClock' })
  table.ask('control', { type: 'extendPhase', minutes: 5 })
  const told = table.state.log.filter(({ type }) => type === 'clockSet').map(({ subject }) => subject)
  expect(told).toEqual(['paused', 'extended', 'running', 'extended'])
})

test('the log says who was moved, and to which delegation', () => {
  const table = tableWith()
  const person = personOf('RUS')
  const name = table.state.people[person]?.name
  table.ask('control', { type: 'seatPerson', person, role: { kind: 'delegate', party: party('CHN'), portfolio: 'press' } })
  expect(last(table)).toMatchObject({ type: 'personSeated', subject: name, party: 'CHN' })
  table.ask('control', { type: 'seatPerson', person, role: { kind: 'observer' } })
  expect(last(table)).toMatchObject({ type: 'personSeated', subject: name })
  expect(last(table)).not.toHaveProperty('party')
})

describe('everything that anybody does', () => {
  test('[F40] is logged: talk, readiness, the list', () => {
    const table = tableWith()
    table.ask('USA', { type: 'say', channel: { kind: 'caucus', parties: [party('USA'), party('JPN')] }, text: 'A word.' })
    expect(last(table)).toMatchObject({ type: 'said', party: 'USA', what: 'caucus', subject: 'A word.', parties: ['JPN', 'USA'] })
    table.ask('USA', { type: 'sayReady', from: { turn: 1, phase: 'brief' } })
    expect(last(table)).toMatchObject({ type: 'readySaid', party: 'USA' })
    table.ask('USA', { type: 'takeBackReady' })
    expect(last(table)).toMatchObject({ type: 'readyTakenBack', party: 'USA' })
    const words = 'x'.repeat(900)
    table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: words })
    expect(last(table)?.subject).toBe(`${words.slice(0, 299)}…`)
  })

  test('[F40] is logged with its secret marks: reserves, orders, answers, choices', () => {
    const table = tableWith({ settings: { release: 'byHand' } })
    table.until('negotiate')
    bringIntoForce(table, 'pack-1', 'USA', reference('P1'), ['DPRK'])
    const signed = table.state.log.filter(({ type }) => type === 'packageSigned')
    expect(Object.fromEntries(signed.map(({ party: id, what }) => [id, what]))).toMatchObject({ DPRK: 'reserve', USA: 'plain' })
    table.until('commit')
    const orders = { packages: { [packageId('pack-1')]: 'stall' as const }, free: { kind: 'homeCampaign' as const }, vetoes: [] }
    table.ask('DPRK', { type: 'giveOrders', orders, confirmed: 'once' })
    expect(last(table)).toMatchObject({ type: 'ordersGiven', party: 'DPRK', orders })
    table.until('respond')
    const response = { suspend: [], resume: [], withdraw: [packageId('pack-1')] }
    table.ask('USA', { type: 'giveResponse', response })
    expect(last(table)).toMatchObject({ type: 'responseGiven', party: 'USA', response })
    const change = { kind: 'tension', to: 33 } as const
    table.ask('control', { type: 'override', change, reason: 'A call.' })
    expect(last(table)).toMatchObject({ type: 'overridden', subject: 'A call.', change })
  })

  test('[F40] is logged but for every letter typed: a draft once, and what became of it', () => {
    const table = tableWith()
    table.until('negotiate')
    const draft = { type: 'saveDraft', draft: 'draft-1', terms: reference('P1'), counters: null } as const
    const before = last(table)?.n ?? 0
    for (let time = 0; time < 3; time += 1) table.ask('USA', draft as never)
    table.ask('USA', { type: 'discardDraft', draft: 'draft-1' as never })
    const since = table.state.log.filter(({ n }) => n > before)
    expect(since).toMatchObject([
      { type: 'draftSaved', party: 'USA', subject: reference('P1').title },
      { type: 'draftDiscarded', party: 'USA', subject: reference('P1').title },
    ])
  })

  test('[F40] reaches the facilitator as the latest entries, and the rest page by page from the journal', () => {
    const table = tableWith({ seed: 'logged', turns: 4, preset: 'four' })
    playOut(table, 'logged')
    for (let time = 0; time < 400; time += 1) table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: `Word ${time}.` })
    const { log } = table.view({ kind: 'facilitator' }) as FacilitatorView
    expect(log.length).toBeGreaterThanOrEqual(100)
    expect(log.length).toBeLessThan(150)
    expect(table.state.log.length).toBeLessThanOrEqual(250)
    const all: LogEntry[] = []
    let before: number | null = null
    for (let more = true; more; ) {
      const page = logPage(table.happenings, { before, most: 70 })
      all.unshift(...page.entries)
      before = page.entries[0]?.n ?? null
      more = page.more
    }
    expect(all.map(({ n }) => n)).toEqual(all.map((_, index) => index + 1))
    expect(all.slice(-log.length)).toEqual(log)
    expect(all[0]).toMatchObject({ type: 'roomOpened', turn: 0, phase: null })
    for (const viewer of ['screen', 'observer'] as const) expect(table.view({ kind: viewer })).not.toHaveProperty('log')
  })
})
