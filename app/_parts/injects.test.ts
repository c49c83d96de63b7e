// What a screen tells of an event: until when it can be answered, by whom, and who has not.
import { expect, test } from 'vitest'
import { phases } from '../../lib/game/phase.ts'
import type { InjectId, PartyId } from '../../lib/ids.ts'
import type { InjectView } from '../../lib/view/view.ts'
import { choosing, optionsFor, undecided } from './injects.ts'

const [one, other, third] = ['ONE', 'OTHER', 'THIRD'] as unknown as [PartyId, PartyId, PartyId]
const pass = { id: 'pass', text: 'Let it pass.' }
const veto = { id: 'veto', text: 'Veto it.' }
const vote: InjectView = {
  id: 'E01' as InjectId,
  name: 'Vote',
  text: 'A draft is on the table.',
  choices: [{ parties: [one, other], options: [pass, veto] }],
  to: null,
  method: null,
  from: null,
  places: [],
  answers: [],
}

test('choices close with Commit, and with the game', () => {
  expect(phases.filter((phase) => choosing({ status: 'playing', phase }))).toEqual(['brief', 'negotiate', 'commit'])
  expect(choosing({ status: 'ended', phase: 'commit' })).toBe(false)
  expect(choosing({ status: 'lobby', phase: null })).toBe(false)
})

test('the options are for those who are asked', () => {
  expect(optionsFor(vote, other)).toEqual([pass, veto])
  expect(optionsFor(vote, third)).toEqual([])
})

test('whoever has chosen is not waited for', () => {
  expect(undecided(vote)).toEqual([one, other])
  expect(undecided({ ...vote, answers: [{ party: one, option: 'veto', text: veto.text }] })).toEqual([other])
  expect(undecided({ ...vote, choices: [] })).toEqual([])
})
