// A session that was brought in for review [X8].
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { type TestTable, tableWith } from '../testing/table.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Intent, ServerIntent } from './intent.ts'
import type { Actor } from './state.ts'

test('[X8] what was brought in for review takes nothing but its closing, and its clock stands', () => {
  const table: TestTable = tableWith()
  table.until('negotiate')
  const moment = table.state.moment
  if (!moment) throw new Error('The game runs.')
  expect(table.state.clock.kind).toBe('running')
  const event = { type: 'sessionImported', exportedAt: 5 } as const
  const state = evolve(table.state, { at: 9_000_000, by: { kind: 'server' }, event })
  expect({ status: state.status, clock: state.clock, imported: state.imported }).toEqual({
    status: 'ended',
    clock: { kind: 'stopped' },
    imported: { exportedAt: 5 },
  })
  expect(state.world).toBe(table.state.world)
  const control: Actor = { kind: 'person', id: 'control' as never }
  const asks: [Actor, Intent | ServerIntent][] = [
    [control, { type: 'nextPhase', from: moment }],
    [control, { type: 'broadcast', text: 'hello' }],
    [control, { type: 'seatBot', party: 'USA' as never, strategy: 'tft' }],
    [control, { type: 'rewindTo', turn: 1, phase: 'brief', name: 'back' }],
    [
      { kind: 'person', id: 'head-USA' as never },
      { type: 'setConsent', consent: 'given' },
    ],
    [{ kind: 'clock' }, { type: 'deadline', from: moment }],
    [{ kind: 'server' }, { type: 'join', person: 'anna' as never, name: 'Anna', as: { kind: 'observer' } }],
  ]
  for (const [by, intent] of asks)
    expect(decide(sixParty, state, by, intent, 9_000_001)).toEqual({ refused: { code: 'roomImported', with: {} } })
  expect(decide(sixParty, state, control, { type: 'closeRoom' }, 9_000_001)).toHaveProperty('granted')
})
