// Going back [F]: to the beginning of any earlier phase, with both histories kept and chance as it was.
import { expect, test } from 'vitest'
import type { DraftId, PersonId } from '../ids.ts'
import { fold } from '../testing/anew.ts'
import { dice, playOut, wishes } from '../testing/players.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer } from '../view/view.ts'
import type { Happening } from './event.ts'
import type { Intent } from './intent.ts'
import { type Moment, type Phase, phases } from './phase.ts'
import type { RoomState } from './state.ts'

const seed = process.env.OVERTURE_SEED ?? 'rewind'
const back = (table: TestTable, turn: number, phase: Phase, name = 'The way we went') =>
  table.ask('control', { type: 'rewindTo', turn, phase, name })
const refusal = (table: TestTable, turn: number, phase: Phase) =>
  table.refusal('control', { type: 'rewindTo', turn, phase, name: 'Left' }).code
const control = (table: TestTable) => table.view({ kind: 'facilitator' }) as FacilitatorView
const others: Viewer[] = [{ kind: 'delegation', party: party('USA') }, { kind: 'observer' }, { kind: 'screen' }]

/** What must be as it was; headlines and drafts are looked at by themselves. */
function gameIn({
  status,
  moment,
  world,
  proposals,
  hand,
  history,
  statements,
  felt,
  standing,
  injectsSent,
  forecast,
  settings,
}: RoomState) {
  return JSON.stringify([
    [status, moment, world, proposals, { ...hand, ready: [] }, history],
    [statements, felt, standing, injectsSent, forecast, settings.params],
  ])
}

/** A whole game, with the room as it stood at the beginning of each phase. */
function played(name: string, turns = 4): { table: TestTable; begun: { moment: Moment; game: string }[] } {
  const table = tableWith({ seed: name, turns, preset: 'four', settings: { deck: 'on' } })
  const begun: { moment: Moment; game: string }[] = []
  playOut(table, name, ({ state }) => {
    if (state.moment) begun.push({ moment: state.moment, game: gameIn(state) })
  })
  return { table, begun }
}

/** Random players play one phase and the table goes on. */
function playPhase(table: TestTable, roll: ReturnType<typeof dice>): void {
  for (const id of Object.keys(table.state.world.trust)) {
    for (const intent of wishes(table, party(id), roll)) attempt(table, id, intent)
  }
  if (table.state.moment) table.ask('control', { type: 'nextPhase', from: table.state.moment })
}

function attempt(table: TestTable, by: string, intent: Intent): void {
  try {
    table.ask(by, intent)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('refused')) throw error
  }
}

test.each(Array.from({ length: 4 }, (_, n) => `${seed}-${n}`))(
  '[F6] the table goes back to the beginning of any phase it has been in, and all of the game is as it was (seed %s)',
  (name) => {
    const { table, begun } = played(name)
    expect(begun.length).toBeGreaterThanOrEqual(4)
    for (const { moment, game } of begun.toReversed()) {
      table.now += 1000
      back(table, moment.turn, moment.phase)
      expect(gameIn(table.state)).toBe(game)
    }
    expect(table.state.forks).toHaveLength(begun.length)
  },
)

test('[F6] the clock waits, so that nothing runs away; without a clock the table does', () => {
  const table = tableWith()
  table.until('commit')
  back(table, 1, 'negotiate')
  expect(table.state.clock).toEqual({ kind: 'paused', remaining: 8 * 60_000 })
  expect(table.refusal('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: reference('P1'), draft: null }).code).toBe(
    'clockPaused',
  )
  const untimed = tableWith({ settings: { timed: false } })
  untimed.until('commit')
  back(untimed, 1, 'negotiate')
  expect(untimed.state.clock).toEqual({ kind: 'paused', remaining: 0 })
})

test('[F6] only where the game has been on the way that led to now', () => {
  const table = tableWith({ started: 'lobby' })
  expect(refusal(table, 1, 'brief')).toBe('notStarted')
  table.ask('control', { type: 'startGame' })
  expect(refusal(table, 1, 'negotiate')).toBe('noSuchPast')
  table.until('commit')
  expect(table.refusal('USA', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'Left' }).code).toBe('facilitatorOnly')
  const first = table.state.world
  table.until('negotiate')
  bringIntoForce(table, 'pack-1', 'USA', reference('P1'))
  table.until('respond')
  back(table, 2, 'commit')
  expect(Object.keys(table.state.world.agreements)).toEqual(['pack-1'])
  back(table, 1, 'commit')
  expect(table.state.world).toEqual(first)
  expect(refusal(table, 2, 'negotiate'), 'that lies on the way that was left').toBe('noSuchPast')
  table.until('negotiate')
  back(table, 2, 'negotiate')
  expect(table.state.world.agreements).toEqual({})
})

test('[F6] after the game is over too, but not to where a war has already ended it', () => {
  const table = tableWith({ seed: 'war-3', turns: 6 })
  table.ask('control', { type: 'setKnob', knob: 'nerves', value: 0.3 })
  for (let turn = 1; table.state.status === 'playing' && turn <= 6; turn += 1) {
    table.ask('control', { type: 'override', change: { kind: 'tension', to: 100 }, reason: 'To see a war.' })
    table.until('commit')
    for (const id of ['USA', 'DPRK']) {
      const orders = { packages: {}, free: { kind: 'brink' as const }, vetoes: [] }
      table.ask(id, { type: 'giveOrders', orders, confirmed: 'twice' })
    }
    table.until('respond')
    for (const id of ['USA', 'DPRK']) table.ask(id, { type: 'chooseInCrisis', choice: 'firm' })
    table.until('adjudicate')
  }
  expect(table.state.world.over?.kind).toBe('war')
  const { turn } = table.state.moment ?? { turn: 0 }
  expect(refusal(table, turn, 'adjudicate')).toBe('rewindPastEnd')
  back(table, turn, 'brief', 'War')
  expect(table.state).toMatchObject({ status: 'playing', standing: null, moment: { turn, phase: 'brief' } })
  expect(control(table).forks).toMatchObject([{ id: 'fork-1', name: 'War', end: 'war', leftAt: { turn, phase: 'adjudicate' } }])
  for (const viewer of others) expect(table.view(viewer).room.seed).toEqual({ sealed: true })
  table.ask('control', { type: 'resumeClock' })
  table.until('debrief')
  expect(table.state.status).toBe('playing')
})

test('[F7] the history that was left is kept by its name, to compare; others learn only that the table went back', () => {
  const table = tableWith()
  table.until('debrief')
  table.until('debrief')
  const left = table.state.history
  const news = others.map((viewer) => table.view(viewer).headlines.length)
  table.now += 5000
  back(table, 1, 'commit', 'Pressure first')
  const [fork] = control(table).forks
  expect(fork).toMatchObject({ leftAt: { turn: 2, phase: 'debrief' }, backTo: { turn: 1, phase: 'commit' }, at: table.now, end: null })
  expect(fork?.curve).toEqual(left.map(({ turn, tension, trust, will, pressure }) => ({ turn, tension, trust, will, pressure })))
  expect(news.every((count) => count > 1)).toBe(true)
  for (const viewer of others) {
    const view = table.view(viewer)
    expect(view.headlines.at(-1)).toMatchObject({ kind: 'rewound', turn: 1, text: 'commit' })
    expect(JSON.stringify(view)).not.toContain('Pressure first')
  }
  table.ask('control', { type: 'nameFork', fork: 'fork-1', name: 'The hard road' })
  expect(control(table).forks[0]?.name).toBe('The hard road')
  expect(table.refusal('control', { type: 'nameFork', fork: 'fork-2', name: 'Another' }).code).toBe('noSuchFork')
  expect(table.state.log.filter(({ type }) => type === 'rewound')).toMatchObject([{ subject: 'Pressure first', turn: 1, phase: 'commit' }])
  back(table, 1, 'brief', 'Again')
  expect(control(table).forks.map(({ id, name }) => [id, name])).toEqual([
    ['fork-1', 'The hard road'],
    ['fork-2', 'Again'],
  ])
})

test('[F7] people, talk, the log, the lock, bots and the times of the phases go on as they are', () => {
  const table = tableWith()
  table.until('commit')
  table.ask('server', { type: 'join', person: 'late' as PersonId, name: 'Lee', as: { kind: 'observer' } })
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'Good morning.' })
  table.ask('control', { type: 'seatBot', party: party('RUS'), strategy: 'wait' })
  table.ask('control', { type: 'setPhaseMinutes', phaseMinutes: { negotiate: 3 } })
  table.ask('control', { type: 'broadcast', text: 'Lunch until one.' })
  table.ask('control', { type: 'lockRoom' })
  const { people, channels, log, headlines } = table.state
  back(table, 1, 'negotiate')
  expect(table.state.people).toEqual(people)
  expect(table.state.channels).toEqual(channels)
  expect(table.state.log.slice(0, log.length)).toEqual(log)
  expect(table.state).toMatchObject({ locked: true, clock: { kind: 'paused', remaining: 3 * 60_000 } })
  expect(table.state.headlines.map(({ kind }) => kind)).toEqual(['turnBegins', 'broadcast', 'rewound'])
  const ids = table.state.headlines.map(({ id }) => id)
  expect(ids.at(-1), 'no number is given twice').toBeGreaterThan(headlines.at(-1)?.id ?? 0)
})

test('[F7] nobody loses a draft: those there are stay, those put away come back', () => {
  const table = tableWith()
  const draft = (id: string) => id as DraftId
  const save = (id: string, counters: string | null = null) =>
    table.ask('USA', { type: 'saveDraft', draft: draft(id), terms: reference('P0'), counters: counters ? packageId(counters) : null })
  save('draft-1')
  table.until('negotiate')
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: reference('P0'), draft: draft('draft-1') })
  save('draft-2', 'pack-1')
  expect(Object.keys(table.state.drafts)).toEqual(['draft-2'])
  back(table, 1, 'negotiate')
  expect(Object.values(table.state.drafts)).toMatchObject([{ id: 'draft-1' }, { id: 'draft-2', counters: null }])
})

test('[H1] what was ordered in secret on the way that was left does not show after going back', () => {
  const world = (order: 'comply' | 'stall') => {
    const table = tableWith()
    table.until('negotiate')
    bringIntoForce(table, 'pack-1', 'USA', reference('P1'))
    table.until('commit')
    const packages = { [packageId('pack-1')]: order }
    table.ask('DPRK', { type: 'giveOrders', orders: { packages, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' })
    table.until('debrief')
    back(table, 1, 'commit')
    return table
  }
  const [kept, stalled] = [world('comply'), world('stall')]
  for (const viewer of others) expect(JSON.stringify(stalled.view(viewer))).toBe(JSON.stringify(kept.view(viewer)))
  expect(JSON.stringify(control(stalled)), 'a positive control').not.toBe(JSON.stringify(control(kept)))
})

test('[F8] the same orders give the same turn again', () => {
  const { table } = played(`${seed}-same`)
  const turns = table.state.history.length
  back(table, turns, 'brief')
  table.ask('control', { type: 'resumeClock' })
  const once = (): string => {
    const roll = dice(`${seed}-again`)
    while (table.state.history.length < turns) playPhase(table, roll)
    return JSON.stringify(table.state.history.at(-1))
  }
  const first = once()
  back(table, turns, 'brief')
  table.ask('control', { type: 'resumeClock' })
  expect(once()).toBe(first)
})

test('[F8] with one order changed the turn differs only where it must', () => {
  const table = tableWith({ seed })
  table.until('negotiate')
  bringIntoForce(table, 'pack-1', 'USA', reference('P1'))
  table.until('adjudicate')
  const [before] = table.state.history
  back(table, 1, 'commit')
  table.ask('control', { type: 'resumeClock' })
  table.ask('RUS', { type: 'giveOrders', orders: { packages: {}, free: { kind: 'homeCampaign' }, vetoes: [] }, confirmed: 'once' })
  table.until('adjudicate')
  const [after] = table.state.history
  expect(after?.signals.reports).toEqual(before?.signals.reports)
  expect(after?.trust).toEqual(before?.trust)
  expect(after?.tension).toBe(before?.tension)
  const changed = Object.keys(after?.will ?? {}).filter((id) => after?.will[party(id)] !== before?.will[party(id)])
  expect(changed).toEqual(['RUS'])
})

test('[F8] a dial that was turned since stands again as it stood', () => {
  const table = tableWith()
  table.until('adjudicate')
  table.ask('control', { type: 'setKnob', knob: 'friction', value: 12 })
  back(table, 1, 'respond')
  expect(table.state.settings.params.friction).toBe(8)
})

test.each(Array.from({ length: 6 }, (_, n) => `${seed}-${n}`))(
  '[V17] a game with goings back and undoings in it replays byte for byte (seed %s)',
  (name) => {
    const roll = dice(`${name}-facilitator`)
    const table = tableWith({ seed: name, turns: 4, preset: 'four', natures: 'dealt', settings: { deck: 'on' } })
    for (let step = 0; step < 40; step += 1) {
      table.now += 1000
      if (table.state.status === 'playing') playPhase(table, dice(`${name}-${step}`))
      const { turn } = table.state.moment ?? { turn: 1 }
      const phase = step === 12 ? 'brief' : roll.of(phases)
      if (step === 12 || roll.next() < 0.15) attempt(table, 'control', { type: 'rewindTo', turn, phase, name: `Way ${step}` })
      if (step === 20 || roll.next() < 0.15) attempt(table, 'control', { type: 'undoLast', confirmed: true })
      if (table.state.clock.kind === 'paused') attempt(table, 'control', { type: 'resumeClock' })
    }
    expect(table.state.forks.length).toBeGreaterThan(0)
    expect(table.happenings.some(({ event }) => event.type === 'undone')).toBe(true)
    const journal = JSON.parse(JSON.stringify(table.happenings)) as Happening[]
    expect(JSON.stringify(fold(journal))).toBe(JSON.stringify(table.state))
  },
)
