import { expect, test } from 'vitest'
import { phases } from '../../../lib/game/phase.ts'
import { deal, measure, party, pkg, six } from '../../../lib/testing/rules.ts'
import type { AgreementView, DueView } from '../../../lib/view/view.ts'
import { gestureMeasures, gestureWill } from './possible.ts'
import { negotiating } from './when.ts'

test('the table is open in Negotiate, and otherwise it is told when', () => {
  const at = (turn: number) => phases.map((phase) => negotiating({ status: 'playing', phase, turn, turns: 8 }))
  expect(at(3)).toEqual(['thisTurn', 'now', 'nextTurn', 'nextTurn', 'nextTurn', 'nextTurn'])
  expect(at(8)).toEqual(['thisTurn', 'now', 'never', 'never', 'never', 'never'])
  expect(negotiating({ status: 'lobby', phase: null, turn: 0, turns: 8 })).toBe('start')
  expect(negotiating({ status: 'ended', phase: 'negotiate', turn: 8, turns: 8 })).toBe('never')
})

const usa = party('USA')
function agreement(status: AgreementView['status'], due: Partial<DueView>): AgreementView {
  return {
    id: pkg('pk-1'),
    terms: deal('DPRK D11, USA U11'),
    stage: 1,
    since: 1,
    until: 4,
    status,
    endedIn: null,
    clean: 0,
    mature: false,
    dues: [{ party: usa, measure: measure('U11'), status: 'due', clean: 0, done: 0, restorable: false, ...due }],
    declines: [],
  }
}
const ids = (...agreements: AgreementView[]) => gestureMeasures(six, agreements, usa, []).map(({ id }) => id)

test('a gesture is a measure of one’s own that is not owed, the cheapest at home first', () => {
  const all = gestureMeasures(six, [], usa, [])
  expect(all.map(({ will }) => will)).toEqual(all.map(({ will }) => will).sort((a, b) => a - b))
  expect(all).toHaveLength(six.measures.filter(({ by }) => by.includes(usa)).length)
  expect(ids(agreement('inForce', {}))).not.toContain('U11')
  expect(ids(agreement('collapsed', { status: 'ended' }))).toContain('U11')
})

test('a one-off that has been begun cannot be a gesture any more', () => {
  const once = six.measures.find(({ by, mode }) => by.includes(usa) && mode === 'do')
  expect(once).toBeDefined()
  if (once) expect(ids(agreement('expired', { measure: once.id, status: 'expired', done: 0.5 }))).not.toContain(once.id)
})

test('what an event makes free at home comes first and costs nothing', () => {
  const dear = gestureMeasures(six, [], usa, []).at(-1)
  if (!dear) throw new Error('No measure.')
  const [first] = gestureMeasures(six, [], usa, [dear.id]).filter(({ stage }) => stage >= dear.stage)
  expect(dear.will).toBeGreaterThan(0)
  expect(first?.id).toBe(dear.id)
  expect([gestureWill(dear, []), gestureWill(dear, [dear.id])]).toEqual([dear.will, 0])
})
