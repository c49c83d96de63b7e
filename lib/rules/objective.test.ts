import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { stageAsked } from './objective.ts'

test('an objective that speaks of a stage names it, alone or among others', () => {
  const party = sixParty.principals[0]
  if (!party) throw new Error('The scenario has no principals.')
  const all = { kind: 'partyToAll', party, stage: 3 } as const
  expect(stageAsked(all)).toBe(3)
  expect(stageAsked({ kind: 'all', of: [{ kind: 'noWar' }, all] })).toBe(3)
  expect(stageAsked({ kind: 'tensionAtMost', value: 40 })).toBeNull()
})
