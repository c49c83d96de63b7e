import { expect, test } from 'vitest'
import { readFelt, whole } from './felt.ts'

test('answers are kept as given, and what is unreadable is none', () => {
  expect(readFelt(null)).toEqual({})
  expect(readFelt({ DPRK: { ofThem: 25, ofUs: 33 }, USA: 'x', JPN: { ofUs: 0 } })).toEqual({ DPRK: { ofThem: 25 }, JPN: { ofUs: 0 } })
})

test('only delegations of which both is said are sent; nothing at all is zero only where somebody said so', () => {
  expect(whole({ ['DPRK' as never]: { ofThem: 0, ofUs: 0 }, ['JPN' as never]: { ofUs: 50 } })).toEqual({ DPRK: { ofThem: 0, ofUs: 0 } })
  expect(whole({})).toEqual({})
})
