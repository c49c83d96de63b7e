// Turns the facilitator sees before all others [F]: nothing of them shows until they are released, and nothing is drawn again.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { fold } from '../testing/anew.ts'
import { dice, playOut, wishes } from '../testing/players.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer } from '../view/view.ts'
import type { Happening } from './event.ts'
import type { Intent } from './intent.ts'

const seed = process.env.OVERTURE_SEED ?? 'release'
const parties = sixParty.parties.map(({ id }) => id)
const pack = packageId('pack-1')
const viewers: Viewer[] = [...parties.map((id): Viewer => ({ kind: 'delegation', party: id })), { kind: 'observer' }, { kind: 'screen' }]
const control = (table: TestTable) => table.view({ kind: 'facilitator' }) as FacilitatorView
const from = { turn: 1, phase: 'respond' } as const
const set = (table: TestTable, to: number) =>
  table.ask('control', { type: 'override', change: { kind: 'tension', to }, reason: 'Too high.' })

/** A table in Respond, with a package in force and one party stalling. */
function inRespond(release: 'atOnce' | 'byHand' = 'byHand', name = 'held'): TestTable {
  const table = tableWith({ seed: name, settings: { release } })
  table.until('negotiate')
  bringIntoForce(table, pack, 'USA', reference('P1'))
  table.until('commit')
  const packages = { [pack]: 'stall' as const }
  table.ask('DPRK', { type: 'giveOrders', orders: { packages, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' })
  table.until('respond')
  return table
}

function held(table = inRespond()): TestTable {
  table.ask('control', { type: 'nextPhase', from })
  return table
}

test('[F11] when Respond closes the turn is adjudicated, and shown to the facilitator alone until it is released', () => {
  const table = inRespond()
  expect(table.refusal('control', { type: 'releaseAdjudication' }).code).toBe('nothingHeld')
  const atOnce = held(inRespond('atOnce'))
  held(table)
  expect(table.state).toMatchObject({ moment: from, clock: { kind: 'stopped' }, history: [] })
  expect(table.view({ kind: 'screen' }).room).toMatchObject({ phase: 'respond', preparing: true })
  const shown = control(table).held
  expect(shown?.story).toMatchObject({ turn: 1, tension: atOnce.state.history[0]?.result.tension })
  expect(shown?.story.will).toEqual(atOnce.state.history[0]?.result.will)
  table.now += 60_000
  table.ask('control', { type: 'releaseAdjudication' })
  expect(table.state.history).toEqual(atOnce.state.history)
  expect(table.state.moment).toEqual({ turn: 1, phase: 'adjudicate' })
  expect(table.state.clock, 'its clock begins with the release').toEqual({ kind: 'running', endsAt: table.now + 30_000 })
  const { board, agreements, story } = table.view({ kind: 'screen' })
  expect(board).toEqual(shown?.board)
  expect(agreements).toEqual(shown?.agreements)
  expect(story?.trust).toEqual(shown?.story.trust)
  expect(control(table).held).toBeNull()
})

test('[F11] it is held by whatever closes Respond: the clock, or everybody being ready', () => {
  const clocked = inRespond()
  clocked.now += 10 * 60_000
  clocked.ask('clock', { type: 'deadline', from })
  expect(clocked.state.held).not.toBeNull()
  const table = tableWith({ settings: { release: 'byHand', endEarly: 'whenReady' } })
  table.until('respond')
  for (const id of parties) table.ask(id, { type: 'sayReady', from })
  expect(table.state.held).not.toBeNull()
  expect(table.state.moment).toEqual(from)
})

test('[F11] while it is held nothing is answered, moved or ended, and a second click shows nothing', () => {
  const table = held()
  expect(table.refusal('control', { type: 'nextPhase', from }).code).toBe('adjudicationHeld')
  expect(table.refusal('clock', { type: 'deadline', from }).code).toBe('phaseMoved')
  expect(table.refusal('control', { type: 'endGame' }).code).toBe('adjudicationHeld')
  expect(table.refusal('control', { type: 'resumeClock' }).code).toBe('clockStopped')
  const report = table.state.hand.signals?.reports[0]?.id ?? ''
  const asks: Intent[] = [
    { type: 'giveResponse', response: { suspend: [], resume: [], withdraw: [] } },
    { type: 'clarifyReport', report },
    { type: 'chooseInCrisis', choice: 'firm' },
    { type: 'sayReady', from },
  ]
  for (const ask of asks) expect(table.refusal('USA', ask).code).toBe('adjudicationPrepared')
  expect(table.refusal('USA', { type: 'releaseAdjudication' }).code).toBe('facilitatorOnly')
})

test('[F11] what is set by hand while it is held is told with it, in its receipts', () => {
  const table = held()
  const news = table.state.headlines.length
  const before = table.state.held?.result.tension.after ?? 0
  set(table, 33)
  expect(control(table).held).toMatchObject({ board: { tension: 33 }, story: { tension: { after: 33 } } })
  expect(table.state.headlines).toHaveLength(news)
  table.ask('control', { type: 'releaseAdjudication' })
  const { story, board, headlines } = table.view({ kind: 'screen' })
  expect(board).toMatchObject({ tension: 33, curve: [{}, { tension: 33 }] })
  const line = story?.tension.lines.at(-1)
  expect(line).toMatchObject({ reason: 'override', label: 'Too high.' })
  expect(line?.points).toBeCloseTo(33 - before, 6)
  expect(headlines.filter(({ kind }) => kind === 'overridden')).toMatchObject([{ title: 'tension', turn: 1 }])
})

test('[F11] the end of Respond can be undone, and the release too', () => {
  const table = inRespond()
  const { world, hand } = table.state
  held(table)
  const { result } = table.state.held ?? {}
  table.ask('control', { type: 'undoLast' })
  expect(table.state).toMatchObject({ held: null, world, moment: from, clock: { kind: 'paused' } })
  expect(table.state.hand.responses).toEqual(hand.responses)
  table.ask('control', { type: 'resumeClock' })
  held(table)
  expect(table.state.held?.result).toEqual(result)
  table.ask('control', { type: 'releaseAdjudication' })
  table.ask('control', { type: 'undoLast' })
  expect(table.state.held?.result).toEqual(result)
  expect(table.state.history).toEqual([])
})

test('[F11] it may be switched while the game runs; what is held waits all the same', () => {
  const table = inRespond('atOnce')
  table.ask('control', { type: 'setSettings', settings: { release: 'byHand' } })
  held(table)
  table.ask('control', { type: 'setSettings', settings: { release: 'atOnce' } })
  expect(table.state.held).not.toBeNull()
  table.ask('control', { type: 'releaseAdjudication' })
  table.until('adjudicate')
  expect(table.state.history).toHaveLength(2)
})

test('[F12] what is held shows to nobody else: twins that differ only in it look the same', () => {
  const [one, other] = [held(), held()]
  const look = (table: TestTable) => viewers.map((viewer) => JSON.stringify(table.view(viewer)))
  expect(look(other)).toEqual(look(one))
  const before = look(other)
  set(other, 12)
  const own = { kind: 'will', party: party('USA'), to: 20 } as const
  other.ask('control', { type: 'override', change: own, reason: 'Elections.' })
  expect(look(other), 'not even that something was set').toEqual(before)
  expect(look(other)).toEqual(look(one))
  expect(JSON.stringify(control(other).held)).not.toBe(JSON.stringify(control(one).held))
  for (const table of [one, other]) table.ask('control', { type: 'releaseAdjudication' })
  expect(look(other), 'a positive control').not.toEqual(look(one))
})

test.each(Array.from({ length: 6 }, (_, n) => `${seed}-${n}`))(
  '[F12] nor do answers show in it to others than those who gave them (seed %s)',
  (name) => {
    const roll = dice(name)
    const pair = [0, 1].map(() => tableWith({ seed: name, turns: 3, settings: { release: 'byHand', deck: 'on' } })) as [
      TestTable,
      TestTable,
    ]
    const [one, other] = pair
    let compared = 0
    while (one.state.status === 'playing' && compared === 0) {
      const { moment } = one.state
      if (!moment) break
      const last = moment.phase === 'respond' && moment.turn === 2
      for (const id of parties)
        for (const intent of wishes(one, id, roll)) {
          const silent = last && id === 'USA' && intent.type !== 'clarifyReport'
          attempt(one, id, intent)
          if (!silent) attempt(other, id, intent)
        }
      for (const table of pair) {
        table.now += 1000
        table.ask('control', { type: 'nextPhase', from: moment })
        if (table.state.held && !last) table.ask('control', { type: 'releaseAdjudication' })
      }
      if (!last) continue
      for (const viewer of viewers.filter((each) => each.kind !== 'delegation' || each.party !== 'USA')) {
        expect(JSON.stringify(other.view(viewer))).toBe(JSON.stringify(one.view(viewer)))
        compared += 1
      }
    }
    expect(compared > 0 || one.state.world.over !== null).toBe(true)
  },
)

function attempt(table: TestTable, by: string, intent: Intent): void {
  try {
    table.ask(by, intent)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('refused')) throw error
  }
}

test('[F11] a war that is held breaks out when it is released', () => {
  const table = tableWith({ seed: 'held-war', settings: { release: 'byHand' } })
  table.ask('control', { type: 'setKnob', knob: 'nerves', value: 0.3 })
  for (let turn = 1; turn <= 6 && !table.state.held?.result.world.over; turn += 1) {
    if (table.state.held) table.ask('control', { type: 'releaseAdjudication' })
    table.ask('control', { type: 'override', change: { kind: 'tension', to: 100 - turn / 10 }, reason: 'To see a war.' })
    table.until('commit')
    for (const id of ['USA', 'DPRK'])
      table.ask(id, { type: 'giveOrders', orders: { packages: {}, free: { kind: 'brink' }, vetoes: [] }, confirmed: 'twice' })
    table.until('respond')
    for (const id of ['USA', 'DPRK']) table.ask(id, { type: 'chooseInCrisis', choice: 'firm' })
    table.ask('control', { type: 'nextPhase', from: { turn: table.state.moment?.turn ?? 0, phase: 'respond' } })
  }
  expect(control(table).held?.over?.kind).toBe('war')
  for (const viewer of viewers) expect(JSON.stringify(table.view(viewer))).not.toContain('"kind":"war"')
  table.ask('control', { type: 'releaseAdjudication' })
  expect(table.state).toMatchObject({ status: 'ended', held: null, standing: { end: 'war' } })
})

test('[V17] a game of held turns ends as one told at once, and replays byte for byte', () => {
  const [byHand, atOnce] = (['byHand', 'atOnce'] as const).map((release) => {
    const table = tableWith({ seed, turns: 4, preset: 'four', settings: { deck: 'on', release } })
    playOut(table, seed, () => {
      if (table.state.held) table.ask('control', { type: 'releaseAdjudication' })
    })
    return table
  }) as [TestTable, TestTable]
  expect(byHand.state.history).toEqual(atOnce.state.history)
  const journal = JSON.parse(JSON.stringify(byHand.happenings)) as Happening[]
  expect(JSON.stringify(fold(journal))).toBe(JSON.stringify(byHand.state))
})
