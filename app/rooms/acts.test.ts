import { expect, test } from 'vitest'
import type { RoomSnapshot } from '../_client/room.ts'
import { intentFor, outcomeOf, sumOf } from './acts.ts'

const seen = (room: object) => ({ as: 'facilitator', room }) as unknown as RoomSnapshot['view']

test('each room is sent what fits how it stands', () => {
  const playing = seen({ rest: null, turn: 2, phase: 'commit' })
  expect(intentFor({ kind: 'next' }, playing)).toEqual({ type: 'nextPhase', from: { turn: 2, phase: 'commit' } })
  expect(intentFor({ kind: 'resume' }, playing)).toEqual({ type: 'resumeClock' })
  expect(intentFor({ kind: 'resume' }, seen({ rest: { kind: 'suspended' } }))).toEqual({ type: 'resumeRoom' })
  expect(intentFor({ kind: 'next' }, seen({ rest: null, phase: null }))).toBe('noMoment')
  expect(intentFor({ kind: 'start' }, null)).toBe('unseen')
})

test('what was not sent and what was not answered is not counted as taken', () => {
  const outcomes = [
    outcomeOf({ ok: true }),
    outcomeOf({ ok: false, code: 'gameOver', message: 'Over.' }),
    { kind: 'unseen' },
    { kind: 'pending' },
  ] as const
  expect(outcomes[1]).toEqual({ kind: 'refused', message: 'Over.' })
  expect(sumOf(outcomes)).toEqual({ took: 1, pending: 1, all: 4 })
})
