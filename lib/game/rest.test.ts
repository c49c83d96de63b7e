// Sessions at rest: suspended until another day, resumed, moved to another machine; and twins.
import { describe, expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { openingOf, packageId, personOf, reference, tableWith } from '../testing/table.ts'
import { openRoom } from './open.ts'
import { differs } from './twin.ts'
import type { TwinDial } from './twin-schema.ts'

const hour = 3_600_000
const suspend = (until: number | null = null, words?: string) => ({ type: 'suspendRoom' as const, until, ...(words ? { words } : {}) })
const resume = { type: 'resumeRoom' } as const

test('[F30] a suspended session stops its clock and says so on every screen, with a time of return and words', () => {
  const table = tableWith({ seed: 'rest' })
  const { clock } = table.state
  const left = clock.kind === 'running' ? clock.endsAt - table.now : 0
  const until = table.now + 20 * hour
  expect(table.refusal('USA', suspend(until)).code).toBe('facilitatorOnly')
  expect(table.refusal('control', suspend(table.now)).code).toBe('returnNotAhead')
  expect(table.refusal('control', suspend(table.now + 400 * 24 * hour)).code).toBe('returnNotAhead')
  table.ask('control', suspend(until, 'Tomorrow at nine, same room.'))
  expect(table.state.clock).toEqual({ kind: 'paused', remaining: left })
  const told = { kind: 'suspended', at: table.now, until, words: 'Tomorrow at nine, same room.' }
  const screens = [{ kind: 'screen' }, { kind: 'observer' }, { kind: 'facilitator' }, { kind: 'delegation', party: 'USA' }] as const
  for (const viewer of screens) expect(table.view(viewer as Parameters<typeof table.view>[0]).room.rest).toEqual(told)
  // Another time of return, and the clock still knows that it ran.
  table.ask('control', suspend())
  expect(table.state.rest).toMatchObject({ until: null, words: null, clockWas: 'running' })
})

describe('[F31] a suspended session', () => {
  test('[F31] takes nothing of the game, from anybody, and goes on with talk, drafts and seats', () => {
    const table = tableWith({ seed: 'rest' })
    table.until('negotiate')
    const pact = packageId('the-pact')
    table.ask('USA', { type: 'tablePackage', package: pact, terms: reference('P1'), draft: null })
    table.ask('control', suspend())
    const { moment } = table.state
    if (!moment) throw new Error('no moment')
    expect(table.refusal('USA', { type: 'signPackage', package: pact, version: 1, reserve: 'none' }).code).toBe('roomSuspended')
    expect(table.refusal('USA', { type: 'sayReady', from: moment }).code).toBe('roomSuspended')
    table.now += 100 * hour
    for (const type of ['resumeClock', 'pauseClock', 'endGame', 'undoLast'] as const)
      expect(table.refusal('control', { type }).code).toBe('roomSuspended')
    expect(table.refusal('control', { type: 'nextPhase', from: moment }).code).toBe('roomSuspended')
    expect(table.refusal('control', { type: 'sendInject', inject: sixParty.injects[0]?.id as never, party: null }).code).toBe(
      'roomSuspended',
    )
    expect(table.refusal('clock', { type: 'deadline', from: moment }).code).toBe('roomSuspended')
    table.ask('USA', { type: 'say', channel: { kind: 'team', party: 'USA' as never }, text: 'See you tomorrow.' })
    table.ask('USA', { type: 'saveDraft', draft: 'draft-one' as never, terms: reference('P2'), counters: null })
    table.ask('server', { type: 'join', person: 'late-1' as never, name: 'Late', as: { kind: 'observer' } })
    table.ask('control', { type: 'broadcast', text: 'At nine.' })
    expect(table.view({ kind: 'delegation', party: 'USA' as never })).toMatchObject({ own: { todo: [{ kind: 'wait' }] } })
  })

  test('[F31] may be one that plays without a clock', () => {
    const table = tableWith({ seed: 'rest', settings: { timed: false } })
    table.until('negotiate')
    table.ask('control', suspend())
    expect(table.state.clock).toEqual({ kind: 'stopped' })
    const terms = reference('P1')
    expect(table.refusal('USA', { type: 'tablePackage', package: packageId('pact'), terms, draft: null }).code).toBe('roomSuspended')
    table.ask('control', resume)
    table.ask('USA', { type: 'tablePackage', package: packageId('pact'), terms, draft: null })
    expect(table.state.clock).toEqual({ kind: 'stopped' })
  })
})

test('[F32] resumed, all is as it was, the clock too; a time to finish by that has passed is lifted', () => {
  const table = tableWith({ seed: 'rest' })
  expect(table.refusal('control', resume).code).toBe('notSuspended')
  table.ask('control', { type: 'finishBy', at: table.now + 5 * hour })
  const before = table.state
  table.ask('control', suspend())
  table.now += 24 * hour
  table.ask('control', resume)
  const { clock } = before
  if (clock.kind !== 'running') throw new Error('The clock should have run.')
  expect(table.state.clock).toEqual({ kind: 'running', endsAt: clock.endsAt + 24 * hour })
  expect(table.state.rest).toBeNull()
  expect(table.state.settings.finishBy).toBeNull()
  expect(table.state.world).toBe(before.world)
  expect(table.state.moment).toEqual(before.moment)
  // What was paused by hand stays paused.
  table.ask('control', { type: 'pauseClock' })
  table.ask('control', suspend())
  table.ask('control', resume)
  expect(table.state.clock.kind).toBe('paused')
})

test('[F33] only a suspended session moves; the copy left behind takes nothing but to be taken up again or closed', () => {
  const table = tableWith({ seed: 'rest' })
  expect(table.refusal('control', { type: 'moveRoom' }).code).toBe('notSuspended')
  table.ask('control', suspend(null, 'We move.'))
  table.ask('control', { type: 'moveRoom', to: 'the grey laptop' })
  expect(table.view({ kind: 'screen' }).room.rest).toEqual({ kind: 'moved', at: table.now, to: 'the grey laptop' })
  const late = { type: 'join' as const, person: 'late-1' as never, name: 'Late', as: { kind: 'observer' as const } }
  expect(table.refusal('server', late).code).toBe('roomMoved')
  for (const type of ['moveRoom', 'lockRoom', 'startGame'] as const) expect(table.refusal('control', { type }).code).toBe('roomMoved')
  expect(table.refusal('control', suspend()).code).toBe('roomMoved')
  expect(table.refusal('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'Hello?' }).code).toBe('roomMoved')
  table.ask('control', resume)
  expect(table.state.rest).toMatchObject({ kind: 'suspended', words: 'We move.', clockWas: 'running' })
})

test('[F33] what arrives from another machine is suspended as it was packed; what was suspended stays so', () => {
  const table = tableWith({ seed: 'rest' })
  const packed = table.state
  expect(table.refusal('control', { type: 'arrive' }).code).toBe('notSeated')
  table.ask('server', { type: 'arrive' })
  const left = packed.clock.kind === 'running' ? packed.clock.endsAt - table.now : 0
  expect(table.state.clock).toEqual({ kind: 'paused', remaining: left })
  expect(table.state.rest).toMatchObject({ kind: 'suspended', clockWas: 'running' })
  expect(table.ask('server', { type: 'arrive' })).toEqual([])
  table.ask('control', resume)
  expect(table.state.clock).toEqual(packed.clock)
})

test('[F34] twins know each other, have one seed and one dial apart, and nobody but the facilitator is told', () => {
  const dial: TwinDial = { kind: 'startTrust', values: [0.1, 0.3] }
  expect([differs(dial), differs({ kind: 'turns', values: [4, 4] }), differs({ kind: 'seed' })]).toEqual([true, false, true])
  const twinOf = (letter: 'A' | 'B', startTrust: number) =>
    openRoom(sixParty, openingOf({ settings: { twin: { pair: 'pair', letter, dial }, startTrust }, seed: 'twins' }))?.[0]
  const [a, b] = [twinOf('A', 0.1), twinOf('B', 0.3)]
  if (a?.type !== 'roomOpened' || b?.type !== 'roomOpened') throw new Error('not opened')
  expect({ ...a.settings, twin: null, startTrust: 0 }).toEqual({ ...b.settings, twin: null, startTrust: 0 })
  expect([a.seed, a.natures, a.objectives]).toEqual([b.seed, b.natures, b.objectives])
  expect(a.world.trust).not.toEqual(b.world.trust)
  const table = tableWith({ settings: { twin: { pair: 'pair', letter: 'A', dial } } })
  expect(JSON.stringify(table.view({ kind: 'screen' }))).not.toContain('"pair"')
  expect(table.view({ kind: 'facilitator' })).toMatchObject({ settings: { twin: { pair: 'pair', letter: 'A' } } })
  expect(personOf('USA') in table.state.people).toBe(true)
})
