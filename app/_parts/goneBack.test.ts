import { expect, test } from 'vitest'
import { wentBack } from './goneBack.ts'

const news = (id: number, turn: number, text: string, kind = 'rewound') => ({ id, turn, text, kind }) as never
const room = { status: 'playing', turn: 3, phase: 'negotiate' } as const

test('going back is told in the phase it leads to, and until the next', () => {
  const headlines = [news(1, 2, 'commit'), news(2, 3, 'negotiate'), news(3, 3, 'Hello', 'broadcast')]
  expect(wentBack({ headlines, room })).toMatchObject({ id: 2 })
  expect(wentBack({ headlines, room: { ...room, phase: 'commit' } })).toBeNull()
  expect(wentBack({ headlines, room: { ...room, turn: 4 } })).toBeNull()
  expect(wentBack({ headlines, room: { ...room, status: 'ended' } })).toBeNull()
  expect(wentBack({ headlines: [], room })).toBeNull()
})
