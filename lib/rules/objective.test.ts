import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { stageIn } from './objective.ts'

test('an objective that speaks of a stage names it, alone or among others', () => {
  const party = sixParty.principals[0]
  if (!party) throw new Error('The scenario has no principals.')
  const all = { kind: 'partyToAll', party, stage: 3 } as const
  expect(stageIn(all)).toBe(3)
  expect(stageIn({ kind: 'all', of: [{ kind: 'noWar' }, all] })).toBe(3)
  expect(stageIn({ kind: 'tensionAtMost', value: 40 })).toBeNull()
})
