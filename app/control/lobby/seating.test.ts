import { expect, test } from 'vitest'
import type { Portfolio, Role } from '../../../lib/game/state.ts'
import type { PartyId, PersonId } from '../../../lib/ids.ts'
import type { DelegationView, PersonView } from '../../../lib/view/view.ts'
import { bench, freeIn, seatingOf } from './seating.ts'

const usa = 'USA' as PartyId
const jpn = 'JPN' as PartyId
const personAs = (name: string, role: Role): PersonView => ({
  person: name as PersonId,
  name,
  role,
  online: true,
  offlineSince: null,
  joinedAt: 0,
  lastActionAt: 0,
  bot: null,
  pausedAt: null,
})
const memberOf = (name: string, portfolio: Portfolio, bot = false) => ({
  person: name as PersonId,
  name,
  portfolio,
  online: true,
  signs: false,
  bot,
})
const delegations: DelegationView[] = [
  { party: usa, members: [memberOf('uma', 'head'), memberOf('pia', 'press')] },
  { party: jpn, members: [memberOf('bot', 'head', true)] },
]
const pia = personAs('pia', { kind: 'delegate', party: usa, portfolio: 'press' })

test('another delegation gives the first portfolio that is free there; a bot’s is', () => {
  expect(seatingOf(delegations, pia, jpn)).toEqual({
    type: 'seatPerson',
    person: 'pia',
    role: { kind: 'delegate', party: jpn, portfolio: 'head' },
  })
  const olga = personAs('olga', { kind: 'observer' })
  expect(seatingOf(delegations, olga, usa)).toMatchObject({ role: { party: usa, portfolio: 'negotiator' } })
  expect(freeIn(delegations, usa)).toEqual(['negotiator', 'defence', 'economy', 'verification'])
})

test('to lead takes over within the delegation, and is not had over the head of another', () => {
  expect(seatingOf(delegations, pia, usa, 'head')).toEqual({ type: 'makeHead', person: 'pia' })
  const olga = personAs('olga', { kind: 'observer' })
  expect(seatingOf(delegations, olga, usa, 'head')).toMatchObject({ role: { portfolio: 'negotiator' } })
})

test('who is put where they sit is left there; who waits at the door is let in', () => {
  expect(seatingOf(delegations, pia, usa)).toBeNull()
  expect(seatingOf(delegations, pia, usa, 'press')).toBeNull()
  expect(seatingOf(delegations, pia, bench)).toMatchObject({ type: 'seatPerson', role: { kind: 'observer' } })
  const late = personAs('late', { kind: 'waiting', wish: { kind: 'observer' } })
  expect(seatingOf(delegations, late, bench)).toEqual({ type: 'admitPerson', person: 'late', role: { kind: 'observer' } })
})
