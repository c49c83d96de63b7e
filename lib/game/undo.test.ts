// Undoing the facilitator's own last act [F]: settings by their opposite, moves of the game by going back to before them.
import { describe, expect, test } from 'vitest'
import type { DraftId, InjectId, PersonId } from '../ids.ts'
import { packageId, party, personOf, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView } from '../view/view.ts'
import type { Intent } from './intent.ts'
import { phases } from './phase.ts'
import type { RoomState } from './state.ts'

const undo = (table: TestTable) => table.ask('control', { type: 'undoLast' })
const undoable = (table: TestTable) => (table.view({ kind: 'facilitator' }) as FacilitatorView).undoable
const inject = (id: string) => id as InjectId
const draft = (id: string) => id as DraftId
const minute = 60_000

/** All of a room that an undoing brings back; what was said, logged and announced stays. */
function roomIn({ log: _log, headlines: _headlines, lastAct: _act, people, hand, ...rest }: RoomState): string {
  const seats = Object.values(people).map(({ id, role, removed, bot }) => ({ id, role, removed, bot }))
  return JSON.stringify({ ...rest, seats, hand: { ...hand, ready: [] } })
}

const here = { turn: 1, phase: 'negotiate' } as const
const move: Intent = { type: 'seatPerson', person: personOf('RUS'), role: { kind: 'observer' } }
/** Somebody at the door, seated beside the head of a delegation. */
const into = (person: string): Intent => ({
  type: 'seatPerson',
  person: person as PersonId,
  role: { kind: 'delegate', party: party('RUS'), portfolio: 'press' },
})
const seat: Intent = { type: 'seatBot', party: party('JPN'), strategy: 'incr' }
const pause: Intent = { type: 'pauseClock' }
const acts: { act: Intent; before?: Intent[]; subject: string | null }[] = [
  { act: pause, subject: null },
  { act: { type: 'resumeClock' }, before: [pause], subject: null },
  { act: { type: 'extendPhase', minutes: 5 }, subject: '5' },
  { act: { type: 'extendPhase', minutes: 2 }, before: [pause], subject: '2' },
  { act: { type: 'sendInject', inject: inject('E10'), party: null }, subject: 'Detainee dies' },
  { act: { type: 'override', change: { kind: 'tension', to: 30 }, reason: 'By mistake.' }, subject: 'By mistake.' },
  { act: { type: 'setKnob', knob: 'fog', value: 3 }, subject: 'Fog' },
  { act: { type: 'setPhaseMinutes', phaseMinutes: { commit: 9 } }, subject: null },
  { act: { type: 'setSettings', settings: { release: 'byHand', caucuses: 'off' } }, subject: null },
  { act: move, subject: 'Head of RUS' },
  { act: { type: 'makeHead', person: 'ada' as PersonId }, before: [into('ada')], subject: 'Ada' },
  { act: seat, subject: 'Japan' },
  { act: { type: 'seatBot', party: party('JPN'), strategy: 'tft' }, before: [seat], subject: 'Japan' },
  { act: { type: 'recallBot', party: party('JPN') }, before: [seat], subject: 'Japan' },
  { act: { type: 'lockRoom' }, subject: null },
  { act: { type: 'unlockRoom' }, before: [{ type: 'lockRoom' }], subject: null },
]

describe('[F9] the last act is undone', () => {
  test.each(acts)('$act.type', ({ act, before = [], subject }) => {
    const table = tableWith()
    table.until('negotiate')
    table.ask('server', { type: 'join', person: 'ada' as PersonId, name: 'Ada', as: { kind: 'observer' } })
    for (const intent of before) table.ask('control', intent)
    const was = roomIn(table.state)
    table.ask('control', act)
    expect(roomIn(table.state)).not.toBe(was)
    expect(undoable(table)).toEqual({ type: act.type, subject, at: table.now, by: 'control', losesOthers: 0 })
    undo(table)
    // A bot that was recalled leaves its empty chair behind.
    if (act !== seat) expect(roomIn(table.state)).toBe(was)
    else expect(table.state.people['bot-JPN' as PersonId]?.removed).toBe(true)
    expect(undoable(table)).toBeNull()
    expect(table.refusal('control', { type: 'undoLast' }).code).toBe('nothingToUndo')
    expect(table.state.log.find(({ type }) => type === 'undone')).toMatchObject({ what: act.type })
  })

  test('settings in the lobby', () => {
    const table = tableWith({ started: 'lobby' })
    const was = roomIn(table.state)
    table.ask('control', { type: 'setSettings', settings: { preset: 'eight', deck: 'on', timed: false } })
    undo(table)
    expect(roomIn(table.state)).toBe(was)
  })

  test('the start of the game', () => {
    const table = tableWith({ started: 'lobby' })
    const was = roomIn(table.state)
    table.ask('control', { type: 'startGame' })
    undo(table)
    expect(roomIn(table.state)).toBe(was)
    expect(table.refusal('control', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'Left' }).code).toBe('notStarted')
    table.ask('control', { type: 'startGame' })
    expect(table.state.moment).toEqual({ turn: 1, phase: 'brief' })
  })

  test.each(phases)('the end of %s, with the clock waiting at what was left', (phase) => {
    const table = tableWith()
    table.until('debrief')
    if (phase !== 'debrief') table.until(phase)
    const { clock, moment } = table.state
    if (clock.kind !== 'running' || !moment) throw new Error('The clock stands.')
    const was = roomIn({ ...table.state, clock: { kind: 'paused', remaining: clock.endsAt - table.now - 5000 } })
    table.now += 5000
    table.ask('control', { type: 'nextPhase', from: moment })
    expect(undoable(table)).toMatchObject({ type: 'nextPhase', subject: phase })
    table.now += 5000
    undo(table)
    expect(JSON.parse(roomIn(table.state)).clock.remaining).toBeGreaterThanOrEqual(25_000)
    if (phase !== 'adjudicate') expect(roomIn(table.state)).toBe(was)
    expect(table.state.headlines.at(-1)).toMatchObject({ kind: 'undone', text: phase })
    table.ask('control', { type: 'nextPhase', from: moment })
  })

  test('the end of the game', () => {
    const table = tableWith()
    table.until('commit')
    table.ask('control', { type: 'endGame' })
    undo(table)
    expect(table.state).toMatchObject({ status: 'playing', standing: null, moment: { phase: 'commit' } })
    expect(table.state.clock).toEqual({ kind: 'paused', remaining: 3 * minute })
  })
})

test('[F9] an event that was sent is taken back by itself until it has done something; then the table goes back to before it', () => {
  const table = tableWith()
  table.until('negotiate')
  const send = () => table.ask('control', { type: 'sendInject', inject: inject('E10'), party: null })
  send()
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: reference('P1'), draft: null })
  expect(undoable(table)).toMatchObject({ losesOthers: 0 })
  undo(table)
  expect(Object.keys(table.state.proposals)).toEqual(['pack-1'])
  expect(table.state.injectsSent).toEqual([])
  expect(table.view({ kind: 'screen' }).headlines.at(-1)).toMatchObject({ kind: 'injectTakenBack', title: 'Detainee dies' })
  send()
  for (const at of ['negotiate', 'commit'] as const) {
    table.now += 20 * minute
    table.ask('clock', { type: 'deadline', from: { turn: 1, phase: at } })
  }
  undo(table)
  expect(table.state).toMatchObject({ moment: here, injectsSent: [] })
})

test('[F9] who was moved is not moved back onto a seat that is taken', () => {
  const table = tableWith()
  table.ask('control', move)
  table.ask('server', { type: 'join', person: 'late' as PersonId, name: 'Lee', as: { kind: 'delegate', party: party('RUS') } })
  expect(table.refusal('control', { type: 'undoLast' }).code).toBe('seatTaken')
})

test('[F9] more time that was given is not taken back at once', () => {
  const table = tableWith()
  table.ask('control', { type: 'extendPhase', minutes: 5 })
  table.now += 6 * minute
  undo(table)
  expect(table.state.clock).toEqual({ kind: 'running', endsAt: table.now + minute / 2 })
})

test('[F9] only the facilitator’s own acts, and no broadcast; a clock that was set, within its phase', () => {
  const table = tableWith()
  expect(undoable(table)).toMatchObject({ type: 'startGame' })
  table.ask('control', { type: 'lockRoom' })
  table.ask('control', { type: 'broadcast', text: 'Good morning.' })
  expect(table.refusal('USA', { type: 'undoLast' }).code).toBe('facilitatorOnly')
  expect(undoable(table)).toMatchObject({ type: 'lockRoom' })
  table.ask('control', { type: 'pauseClock' })
  table.ask('control', { type: 'extendPhase', minutes: 1 })
  table.ask('control', { type: 'resumeClock' })
  table.now += 4 * minute
  table.ask('clock', { type: 'deadline', from: { turn: 1, phase: 'brief' } })
  expect(undoable(table)).toBeNull()
})

test('[F10] where others would lose what they have done since, the facilitator confirms it', () => {
  const table = tableWith()
  table.until('negotiate')
  expect(undoable(table)).toMatchObject({ type: 'nextPhase', losesOthers: 0 })
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'Good morning.' })
  table.ask('USA', { type: 'saveDraft', draft: draft('draft-1'), terms: reference('P0'), counters: null })
  table.ask('USA', { type: 'sayReady', from: here })
  expect(undoable(table)).toMatchObject({ losesOthers: 0 })
  for (const id of ['pack-1', 'pack-2'])
    table.ask('USA', { type: 'tablePackage', package: packageId(id), terms: reference('P1'), draft: null })
  table.ask('DPRK', { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' })
  expect(undoable(table)).toMatchObject({ losesOthers: 2 })
  expect(table.refusal('control', { type: 'undoLast' })).toEqual({ code: 'undoLosesOthers', with: { count: 2 } })
  table.ask('control', { type: 'undoLast', confirmed: true })
  expect(table.state.moment).toEqual({ turn: 1, phase: 'brief' })
  expect(table.state.proposals).toEqual({})
  expect(Object.keys(table.state.drafts)).toEqual(['draft-1'])
})

test('[F10] a setting costs nobody anything, and what bots have done they do again', () => {
  const table = tableWith()
  table.ask('control', { type: 'seatBot', party: party('USA'), strategy: 'incr' })
  table.until('negotiate')
  const bot = 'bot-USA'
  table.ask(bot, { type: 'tablePackage', package: packageId('pack-1'), terms: reference('P1'), draft: null })
  expect(undoable(table)).toMatchObject({ type: 'nextPhase', losesOthers: 0 })
  table.ask('control', { type: 'setKnob', knob: 'fog', value: 3 })
  table.ask('DPRK', { type: 'signPackage', package: packageId('pack-1'), version: 1, reserve: 'none' })
  expect(undoable(table)).toMatchObject({ type: 'setKnob', losesOthers: 0 })
})

test('[F10] an event that has been answered is taken back with its answers', () => {
  const table = tableWith()
  table.ask('control', { type: 'sendInject', inject: inject('E14'), party: null })
  const choice = table.view({ kind: 'screen' }).injects[0]?.choices[0]
  const [asked] = choice?.parties ?? []
  const [option] = choice?.options ?? []
  if (!asked || !option) throw new Error('The event asks nobody.')
  table.ask(asked, { type: 'answerInject', inject: inject('E14'), option: option.id })
  expect(table.refusal('control', { type: 'undoLast' })).toEqual({ code: 'undoLosesOthers', with: { count: 1 } })
  table.ask('control', { type: 'undoLast', confirmed: true })
  expect(table.state.hand.injects).toEqual([])
})
