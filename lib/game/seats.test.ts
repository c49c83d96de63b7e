// Seats and the door [S].
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { party, personOf, tableWith } from '../testing/table.ts'
import { membersOf, signerOf } from './people.ts'
import { roomHolds } from './seats.ts'

const join = (
  name: string,
  as: { kind: 'delegate'; party?: ReturnType<typeof party>; portfolio?: 'head' | 'negotiator' } | { kind: 'observer' },
) => ({ type: 'join', person: name as PersonId, name, as }) as const

test('[S1] a room opens with a facilitator and a screen; others join as delegates or observers', () => {
  const table = tableWith({ seated: [], started: 'lobby' })
  expect(Object.values(table.state.people).map((person) => person.role.kind)).toEqual(['facilitator', 'screen'])
  table.ask('server', join('olga', { kind: 'observer' }))
  table.ask('server', join('uma', { kind: 'delegate', party: party('USA') }))
  expect(table.state.people['olga' as PersonId]?.role).toEqual({ kind: 'observer' })
  expect(table.state.people['uma' as PersonId]?.role).toEqual({ kind: 'delegate', party: 'USA', portfolio: 'head' })
  expect(table.refusal('uma', { type: 'startGame' }).code).toBe('facilitatorOnly')
})

test('[S2] one head a delegation, other portfolios shared; who names none gets the smallest delegation', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  expect(table.refusal('server', join('u2', { kind: 'delegate', party: party('USA'), portfolio: 'head' })).code).toBe('seatTaken')
  table.ask('server', join('u2', { kind: 'delegate', party: party('USA'), portfolio: 'negotiator' }))
  table.ask('server', join('u3', { kind: 'delegate', party: party('USA'), portfolio: 'negotiator' }))
  expect(table.refusal('u2', { type: 'takePortfolio', portfolio: 'head' }).code).toBe('seatTaken')
  table.ask('server', join('anyone', { kind: 'delegate' }))
  expect(table.state.people['anyone' as PersonId]?.role).toMatchObject({ kind: 'delegate', party: 'DPRK' })
  expect(table.refusal('server', join('lost', { kind: 'delegate', party: party('NOWHERE') })).code).toBe('noSuchParty')
})

test('[S3] without a head, whoever came first signs', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  table.now += 1
  table.ask('server', join('u2', { kind: 'delegate', party: party('USA'), portfolio: 'negotiator' }))
  expect(signerOf(table.state, party('USA'))?.id).toBe(personOf('USA'))
  table.ask('control', { type: 'removePerson', person: personOf('USA') })
  expect(signerOf(table.state, party('USA'))?.id).toBe('u2')
})

test('[S4] a locked, closed or full room admits nobody', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  table.ask('control', { type: 'lockRoom' })
  expect(table.refusal('server', join('late', { kind: 'observer' })).code).toBe('roomLocked')
  table.ask('control', { type: 'unlockRoom' })
  for (let n = Object.keys(table.state.people).length; n < roomHolds; n++) table.ask('server', join(`o-${n}`, { kind: 'observer' }))
  expect(table.refusal('server', join('late', { kind: 'observer' })).code).toBe('roomFull')
  table.ask('control', { type: 'closeRoom' })
  expect(table.refusal('server', join('late', { kind: 'observer' })).code).toBe('roomClosed')
  expect(table.refusal('control', { type: 'broadcast', text: 'hello' }).code).toBe('roomClosed')
})

test('[S5] the facilitator moves and removes; the removed can ask nothing', () => {
  const table = tableWith({ seated: ['USA', 'JPN'], started: 'lobby' })
  const moved = { type: 'seatPerson', person: personOf('JPN'), role: { kind: 'delegate', party: party('ROK'), portfolio: 'head' } } as const
  expect(table.refusal('USA', moved).code).toBe('facilitatorOnly')
  table.ask('control', moved)
  expect(membersOf(table.state, party('ROK')).map(({ id }) => id)).toEqual([personOf('JPN')])
  expect(table.refusal('control', { ...moved, role: { kind: 'delegate', party: party('USA'), portfolio: 'head' } }).code).toBe('seatTaken')
  expect(table.refusal('control', { type: 'removePerson', person: 'nobody-here' as PersonId }).code).toBe('noSuchPerson')
  expect(table.refusal('control', { type: 'removePerson', person: 'control' as PersonId }).code).toBe('lastFacilitator')
  table.ask('control', { type: 'removePerson', person: personOf('USA') })
  expect(table.refusal('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'still here' }).code).toBe('notSeated')
})
