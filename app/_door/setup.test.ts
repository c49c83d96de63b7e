import { expect, test } from 'vitest'
import { openRoomSchema } from '../../lib/protocol.ts'
import { usualSetup, wishOf } from './setup.ts'

const now = new Date(2026, 4, 12, 15, 0).getTime()

test('the usual room is what the server opens when nothing is said', () => {
  const made = wishOf(usualSetup, now)
  expect('wish' in made && openRoomSchema.parse(made.wish)).toEqual(openRoomSchema.parse({}))
})

test('every setting goes into the request, in the form the server reads', () => {
  const made = wishOf(
    {
      ...usualSetup,
      preset: 'eight',
      turns: '3',
      minutes: { brief: '1.5', negotiate: '' },
      natures: 'set',
      natureOf: { USA: 'exploiter' },
      startTrust: '30',
      plenary: 'off',
      caucuses: 'off',
      scores: 'hidden',
      deck: 'on',
      endEarly: 'whenReady',
      admission: 'approve',
      finish: '17:30',
      reserve: '20',
    },
    now,
  )
  const read = openRoomSchema.parse('wish' in made ? made.wish : null)
  expect(read).toMatchObject({
    preset: 'eight',
    turns: 3,
    phaseMinutes: { brief: 1.5 },
    natures: { USA: 'exploiter' },
    startTrust: 0.3,
    plenary: 'off',
    caucuses: 'off',
    scoresShown: false,
    deck: 'on',
    endEarly: 'whenReady',
    admission: 'approve',
    finishBy: { at: new Date(2026, 4, 12, 17, 30).getTime(), reserve: 20 },
  })
})

test('what is no figure is told by its field', () => {
  const odd = { ...usualSetup, turns: '2.5', minutes: { commit: '0' }, startTrust: '80', finish: 'noon', reserve: '-1' }
  expect(wishOf(odd, now)).toEqual({ faults: ['turns', 'minutes', 'startTrust', 'finish', 'reserve'] })
})
