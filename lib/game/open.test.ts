// Opening a room: what is set when nothing is said, and natures that are set instead of dealt.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { party, type TestTable, tableWith } from '../testing/table.ts'
import type { Intent } from './intent.ts'

test('a room runs by the clock, with people in mind, unless it is set otherwise', () => {
  const { settings } = tableWith({ started: 'lobby' }).state
  expect(settings).toMatchObject({ timed: true, endEarly: 'never', rehearsal: false, botPace: 'human' })
})

test('a rehearsal says so on every screen', () => {
  const table = tableWith({ settings: { timed: false, endEarly: 'whenReady', rehearsal: true, botPace: 'quick' } })
  expect(table.view({ kind: 'screen' }).room).toMatchObject({ timed: false, endEarly: 'whenReady', rehearsal: true })
  expect(table.state.settings.botPace).toBe('quick')
})

test('natures may be set; who is not named is sincere, and an exploiter has one further objective', () => {
  const table = tableWith({ natures: { [party('USA')]: 'exploiter' } })
  expect(table.state.natures).toEqual({ DPRK: 'sincere', USA: 'exploiter', ROK: 'sincere', CHN: 'sincere', JPN: 'sincere', RUS: 'sincere' })
  expect(table.state.objectives[party('USA')]).toContain('usa-exploiter')
})

test('[S9] trust at the start may be set between the two sides; history pulls towards it too', () => {
  const start = (startTrust: number | null) => tableWith({ settings: { startTrust } })
  const [own, set] = [start(null), start(0.4)]
  const [first, second] = sixParty.principals
  expect(own.state.world.trust[first]?.[second]).toBe(sixParty.prior[first]?.[second])
  for (const other of ['USA', 'ROK', 'JPN'].map(party)) {
    expect(set.state.world.trust[first]?.[other]).toBe(0.4)
    expect(set.state.world.trust[other]?.[first]).toBe(0.4)
  }
  const untouched = ({ state }: TestTable) => [state.world.trust[party('CHN')], state.world.trust[first]?.[party('RUS')]]
  expect(untouched(set)).toEqual(untouched(own))
  set.until('debrief')
  expect(set.state.world.trust[first]?.[second], 'a quiet turn leaves it where history has it').toBeCloseTo(0.4, 1)
  expect(set.view({ kind: 'screen' }).board.curve[0]?.trust[first]?.[second]).toBe(0.4)
  expect(set.view({ kind: 'screen' }).room.startTrust).toBe(0.4)
})

test('[S9] the times of the phases and the ways to talk are set as the room opens', () => {
  const table = tableWith({ settings: { phaseMinutes: { brief: 1, negotiate: 20 }, plenary: 'off', caucuses: 'off' } })
  expect(table.state.settings.phaseMinutes).toEqual({ ...sixParty.phaseMinutes, brief: 1, negotiate: 20 })
  expect(table.state.clock).toEqual({ kind: 'running', endsAt: table.now + 60_000 })
  const plenary = { type: 'say', channel: { kind: 'plenary' }, text: 'Good morning.' } as const
  const caucus: Intent = { type: 'say', channel: { kind: 'caucus', parties: [party('USA'), party('ROK')] }, text: 'A word.' }
  expect(table.refusal('USA', plenary).code).toBe('plenaryOff')
  expect(table.refusal('USA', caucus).code).toBe('caucusesOff')
  table.ask('USA', { type: 'say', channel: { kind: 'team', party: party('USA') }, text: 'Among us.' })
  table.ask('control', plenary)
})
