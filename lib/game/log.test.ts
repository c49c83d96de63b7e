import { expect, test } from 'vitest'
import { party, personOf, tableWith } from '../testing/table.ts'

test('the log tells a pause, a resumption and an extension apart', () => {
  const table = tableWith()
  table.ask('control', { type: 'pauseClock' })
  table.ask('control', { type: 'extendPhase', minutes: 1 })
  table.ask('control', { type: 'resumeClock' })
  table.ask('control', { type: 'extendPhase', minutes: 5 })
  const told = table.state.log.filter(({ type }) => type === 'clockSet').map(({ subject }) => subject)
  expect(told).toEqual(['paused', 'extended', 'running', 'extended'])
})

test('the log says who was moved, and to which delegation', () => {
  const table = tableWith()
  const person = personOf('RUS')
  const name = table.state.people[person]?.name
  table.ask('control', { type: 'seatPerson', person, role: { kind: 'delegate', party: party('CHN'), portfolio: 'press' } })
  expect(table.state.log.at(-1)).toMatchObject({ type: 'personSeated', subject: name, party: 'CHN' })
  table.ask('control', { type: 'seatPerson', person, role: { kind: 'observer' } })
  expect(table.state.log.at(-1)).toMatchObject({ type: 'personSeated', subject: name })
  expect(table.state.log.at(-1)).not.toHaveProperty('party')
})

test('drafts and talk stay out of the log', () => {
  const table = tableWith()
  const before = table.state.log.length
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'Good morning.' })
  expect(table.state.log).toHaveLength(before)
})
