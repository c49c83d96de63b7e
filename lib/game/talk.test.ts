// Talk, the press line and the poll [W].
import { expect, test } from 'vitest'
import { party, tableWith } from '../testing/table.ts'
import type { Intent } from './intent.ts'

test('[W1] team, caucus and plenary reach those in them, and the facilitator reads everything', () => {
  const table = tableWith()
  const say = (by: string, channel: Extract<Intent, { type: 'say' }>['channel'], text: string) =>
    table.ask(by, { type: 'say', channel, text })
  say('USA', { kind: 'team', party: party('USA') }, 'among us')
  say('USA', { kind: 'caucus', parties: [party('USA'), party('JPN')] }, 'between us')
  say('JPN', { kind: 'caucus', parties: [party('JPN'), party('USA')] }, 'the same caucus')
  say('ROK', { kind: 'plenary' }, 'before all')
  const read = (id: string) => {
    const view = table.view({ kind: 'delegation', party: party(id) })
    return view.as === 'delegation' ? view.own.channels.flatMap((channel) => channel.messages.map((message) => message.text)) : []
  }
  expect(read('USA')).toEqual(['among us', 'between us', 'the same caucus', 'before all'])
  expect(read('JPN')).toEqual(['between us', 'the same caucus', 'before all'])
  expect(read('RUS')).toEqual(['before all'])
  const control = table.view({ kind: 'facilitator' })
  expect(control.as === 'facilitator' && control.channels).toHaveLength(3)
  expect(table.refusal('RUS', { type: 'say', channel: { kind: 'team', party: party('USA') }, text: 'let me in' }).code).toBe(
    'channelNotYours',
  )
  expect(
    table.refusal('RUS', { type: 'say', channel: { kind: 'caucus', parties: [party('USA'), party('JPN')] }, text: 'let me in' }).code,
  ).toBe('channelNotYours')
})

test('[W2] one sentence a delegation for the press in Debrief; a later one replaces it', () => {
  const table = tableWith({ seed: 'calm-2' })
  table.until('debrief')
  table.ask('USA', { type: 'publishStatement', text: 'We kept our word.' })
  table.ask('USA', { type: 'publishStatement', text: 'Everyone kept their word.' })
  expect(table.view({ kind: 'screen' }).statements).toEqual([{ party: 'USA', turn: 1, text: 'Everyone kept their word.' }])
})

test('[W3] the poll is private to each delegation', () => {
  const table = tableWith({ seed: 'calm-2' })
  table.until('debrief')
  expect(table.refusal('USA', { type: 'pollTrust', answers: { [party('USA')]: { ofThem: 1, ofUs: 1 } } }).code).toBe('pollIncomplete')
  const before = JSON.stringify(table.view({ kind: 'delegation', party: party('JPN') }))
  table.ask('USA', { type: 'pollTrust', answers: { [party('DPRK')]: { ofThem: 12, ofUs: 30 } } })
  expect(JSON.stringify(table.view({ kind: 'delegation', party: party('JPN') }))).toBe(before)
  const own = table.view({ kind: 'delegation', party: party('USA') })
  expect(own.as === 'delegation' && own.own.felt).toEqual([{ answers: { DPRK: { ofThem: 12, ofUs: 30 } } }])
})
