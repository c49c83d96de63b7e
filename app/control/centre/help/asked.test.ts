// What counts as an unread question.
import { expect, test } from 'vitest'
import type { PartyId } from '../../../../lib/ids.ts'
import type { ChannelView, Own } from '../../../../lib/view/view.ts'
import { askedIn, helpLines, marksFrom, withRead } from './asked.ts'

const [one, other] = ['ONE', 'OTHER'] as [PartyId, PartyId]
const line: ChannelView = {
  id: 'help-ONE',
  kind: 'help',
  parties: [one],
  closed: false,
  messages: [one, null, one].map((party, at) => ({ id: String(at + 1), name: 'x', party, text: 'x', at })),
}

test('each delegation has its line, used or not', () => {
  const lines = helpLines({ channels: [line], own: [{ party: one }, { party: other }] as Own[] })
  expect(lines.map(({ party, channel }) => [party, channel.id, channel.messages.length])).toEqual([
    [one, 'help-ONE', 3],
    [other, 'help-OTHER', 0],
  ])
})

test('questions after the mark count, answers do not', () => {
  expect([askedIn(line, {}), askedIn(line, { 'help-ONE': 1 }), askedIn(line, withRead({}, line))]).toEqual([2, 1, 0])
  const marks = { 'help-ONE': 3 }
  expect(withRead(marks, line)).toBe(marks)
})

test('unreadable marks are none', () => {
  expect([marksFrom(null), marksFrom('{'), marksFrom('null'), marksFrom('{"a":2,"b":"x"}')]).toEqual([{}, {}, {}, { a: 2 }])
})
