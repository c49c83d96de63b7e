// Faults in the text of a package.
import { expect, test } from 'vitest'
import { six as c, deal, measure, party, reference } from '../testing/rules.ts'
import { check } from './check.ts'

test('[R11] the reference packages are well formed', () => {
  for (const { terms } of c.packages) expect(check(c, terms)).toBeNull()
})

const good = 'DPRK D11, USA U11'
test.each([
  ['unknownParty', deal('XX D11, USA U11')],
  ['unknownParty', deal(good, { verify: { [party('XX')]: 1 } })],
  ['unknownParty', deal(good, { sequence: { kind: 'in-turn', first: [party('XX')] } })],
  ['unknownMeasure', deal('DPRK ZZ99, USA U11')],
  ['notTheirsToCommit', deal('DPRK U11, USA U11')],
  ['duplicateCommitment', deal('DPRK D11, DPRK D11, USA U11')],
  ['tooFewParties', deal('DPRK D11, DPRK D12')],
  ['verifyStranger', deal(good, { verify: { [party('CHN')]: 1 } })],
  ['firstStranger', deal(good, { sequence: { kind: 'in-turn', first: [party('CHN')] } })],
  ['everyoneFirst', deal(good, { sequence: { kind: 'in-turn', first: [party('DPRK'), party('USA')] } })],
  ['clauseStranger', deal(good, { clauses: { snapback: [measure('U31')], escrow: [], clarify: false, dispute: 'none' } })],
  ['clauseStranger', deal(good, { clauses: { snapback: [], escrow: [measure('U31')], clarify: false, dispute: 'none' } })],
])('[R11] %s', (code, terms) => {
  expect(check(c, terms)?.code).toBe(code)
})

test('[R11] a measure that several may commit can be owed by each of them', () => {
  expect(check(c, reference('P2'))).toBeNull()
  expect(reference('P2').commitments.filter((k) => k.measure === 'U21')).toHaveLength(2)
})
