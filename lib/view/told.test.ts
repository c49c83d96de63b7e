// Earlier turns, read again [H11].
import { expect, test } from 'vitest'
import type { InjectId } from '../ids.ts'
import { tongueOf } from '../scenario/load.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { playOut } from '../testing/players.ts'
import { party, type TestTable, tableWith } from '../testing/table.ts'
import { spokenStory } from './spoken.ts'
import { tellTurn } from './told.ts'
import type { DelegateView, Viewer } from './view.ts'

const viewers: Viewer[] = [
  { kind: 'screen' },
  { kind: 'observer' },
  ...sixParty.parties.map(({ id }): Viewer => ({ kind: 'delegation', party: id })),
]
const tell = ({ state }: TestTable, viewer: Viewer, turn: number) => tellTurn(sixParty, state, viewer, turn)

test('[H11] each turn can be read again as it was told then, to each viewer', () => {
  const table = tableWith({ seed: 'told', settings: { deck: 'on' } })
  const then = new Map<string, unknown>()
  const key = (viewer: Viewer, turn: number) => `${JSON.stringify(viewer)} ${turn}`
  playOut(table, 'told', ({ state, view }) => {
    const { moment } = state
    if (moment?.phase !== 'adjudicate') return
    for (const viewer of viewers) {
      const { story, reports, open, ...rest } = view(viewer) as DelegateView
      then.set(key(viewer, moment.turn), { story, reports, open, ownWill: rest.own?.willReceipt ?? null })
    }
  })
  expect(then.size).toBeGreaterThan(0)
  for (const viewer of viewers)
    for (const { turn } of table.state.history) {
      const told = tell(table, viewer, turn)
      const before = then.get(key(viewer, turn))
      // The last turn of a game is over before its adjudication is a phase.
      if (before) expect({ story: told?.story, reports: told?.reports, open: told?.open, ownWill: told?.ownWill }).toEqual(before)
      expect(JSON.stringify(told)).not.toContain('secret')
    }
})

test('[H11] an event is told again to those alone who heard it', () => {
  const table = tableWith()
  table.ask('control', { type: 'sendInject', inject: 'E20' as InjectId, party: null, to: [party('USA')] })
  table.until('adjudicate')
  table.until('brief')
  table.until('negotiate')
  const { name } = sixParty.injects.find(({ id }) => id === 'E20') ?? { name: '?' }
  expect(JSON.stringify(tell(table, { kind: 'delegation', party: party('USA') }, 1))).toContain(name)
  expect(JSON.stringify(tell(table, { kind: 'delegation', party: party('ROK') }, 1))).not.toContain(name)
  expect(JSON.stringify(tell(table, { kind: 'screen' }, 1))).not.toContain(name)
})

test('an earlier turn is said in the language of whoever reads it', () => {
  const table = tableWith()
  table.ask('control', { type: 'sendInject', inject: 'E20' as InjectId, party: null })
  table.until('adjudicate')
  const tongue = tongueOf(sixParty.id, 'ko')
  const told = tell(table, { kind: 'screen' }, 1)
  if (!tongue || !told) throw new Error('There is nothing to say, or no way to say it.')
  const name = (of: typeof sixParty) => of.injects.find(({ id }) => id === 'E20')?.name ?? '?'
  const said = JSON.stringify(spokenStory(told, tongue))
  expect(said).toContain(name(tongue.scenario))
  expect(said).not.toContain(name(sixParty))
})

test('a turn that has not been told is not there', () => {
  const table = tableWith({ settings: { release: 'byHand' } })
  expect(tell(table, { kind: 'screen' }, 1)).toBeNull()
  table.until('respond')
  table.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'respond' } })
  expect(table.state.held).not.toBeNull()
  expect(tell(table, { kind: 'facilitator' }, 1)).toBeNull()
})
