// Private ratings of packages on the table [X9], and what the review [V14] and exports tell of them.
import { expect, test } from 'vitest'
import { exported } from '../export/files.ts'
import type { PersonId } from '../ids.ts'
import { reviewOf } from '../review/build.ts'
import { lineOf } from '../review/line.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { packageId, party, personOf, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { Viewer } from '../view/view.ts'
import { youOf } from '../view/you.ts'
import type { Intent } from './intent.ts'
import { withoutWords } from './withheld.ts'

const rate = (rating: number | null, version = 1): Intent => ({ type: 'ratePackage', package: packageId('P1'), version, rating })

/** P1 on the table, with a second member of the USA. */
function tabled(settings: { chatham?: true } = {}): TestTable {
  const table = tableWith({ started: 'lobby' })
  table.ask('server', { type: 'join', person: 'second' as PersonId, name: 'Second', as: { kind: 'delegate', party: party('USA') } })
  if (settings.chatham) table.ask('control', { type: 'setSettings', settings: { attribution: 'delegation' } })
  table.ask('control', { type: 'startGame' })
  table.until('negotiate')
  table.ask('USA', { type: 'tablePackage', package: packageId('P1'), terms: reference('P1'), draft: null })
  return table
}
const ownOf = (table: TestTable, id: string) => {
  const person = table.state.people[id as PersonId] ?? table.state.people[personOf(id)]
  if (!person) throw new Error(`Nobody sits for ${id}.`)
  return youOf(table.state, person, null).own
}
const parties = sixParty.parties.map(({ id }) => id)
const ratedIn = (table: TestTable, reader: 'room' | 'facilitator' = 'room') =>
  reviewOf(sixParty, lineOf(table.happenings), reader)?.rated ?? []

test('[X9] it is given, given otherwise and taken back, by whom the package asks something, of the version that was seen', () => {
  const table = tabled()
  const outside = parties.find((id) => !reference('P1').commitments.some((one) => one.party === id)) ?? ''
  expect(table.refusal(outside, rate(3)).code).toBe('notInPackage')
  expect(table.refusal('control', rate(3)).code).toBe('participantsOnly')
  expect(table.refusal('USA', rate(3, 2)).code).toBe('versionMoved')
  expect(table.refusal('USA', { ...rate(3), package: packageId('P9') } as Intent).code).toBe('noSuchPackage')
  table.ask('USA', rate(2))
  table.ask('USA', rate(4))
  expect(ownOf(table, 'USA')?.rated).toEqual([{ package: 'P1', version: 1, rating: 4 }])
  table.ask('USA', rate(null))
  expect(ownOf(table, 'USA')?.rated).toEqual([])
  table.ask('USA', rate(5))
  table.ask('USA', { type: 'withdrawPackage', package: packageId('P1') })
  expect(table.refusal('USA', rate(1)).code).toBe('packageNotTabled')
})

test('[X9] nobody else’s view changes by a byte, not even the facilitator’s, and the log is silent', () => {
  const table = tabled()
  const viewers: Viewer[] = [
    { kind: 'facilitator' },
    { kind: 'observer' },
    { kind: 'screen' },
    ...parties.map((id): Viewer => ({ kind: 'delegation', party: id })),
  ]
  const before = JSON.stringify(viewers.map((viewer) => table.view(viewer)))
  const others = JSON.stringify(ownOf(table, 'second'))
  table.now += 60_000
  table.ask('USA', rate(1))
  expect(JSON.stringify(viewers.map((viewer) => table.view(viewer)))).toBe(before)
  expect(JSON.stringify(ownOf(table, 'second'))).toBe(others)
})

test('[X9] going back takes along what was rated since, and keeps what was rated before', () => {
  const table = tabled()
  table.ask('USA', rate(2))
  table.until('negotiate')
  table.ask('USA', rate(5))
  table.ask('control', { type: 'rewindTo', turn: 2, phase: 'negotiate', name: 'back' })
  expect(ownOf(table, 'USA')?.rated).toEqual([{ package: 'P1', version: 1, rating: 2 }])
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'further' })
  expect(ratedIn(table, 'facilitator')).toEqual([])
})

test('[V14] the review tells means and how many, never who, and of turns told alone', () => {
  const table = tabled()
  table.ask('USA', rate(2))
  table.ask('second', rate(5))
  for (const id of reference('P1').commitments.map((one) => one.party)) if (id !== 'USA') table.ask(id, rate(4))
  expect(ratedIn(table), 'the turn is not told').toEqual([])
  table.until('debrief')
  const [one, ...rest] = ratedIn(table)
  expect(rest).toEqual([])
  expect(one).toMatchObject({ title: reference('P1').title, version: 1, entered: false, agreeable: true })
  expect(one?.ratings.find((rating) => rating.party === 'USA')).toEqual({ party: 'USA', people: 2, mean: 3.5, lowest: 2 })
  expect(JSON.stringify(one)).not.toMatch(/second|head-/)
})

test.each([{}, { chatham: true as const }])('[X9] exports hold ratings of those who have agreed, also after going back %o', (settings) => {
  const table = tabled(settings)
  table.ask('USA', { type: 'setConsent', consent: 'given' })
  table.ask('USA', rate(2))
  table.ask('USA', rate(3))
  table.ask('second', rate(5))
  table.until('negotiate')
  table.ask('control', { type: 'rewindTo', turn: 2, phase: 'brief', name: 'back' })
  const { files, session, sheets } = exported(sixParty, table.happenings, { exportedAt: 1, history: 'whole' })
  const rows = sheets.find(({ name }) => name === 'ratings')?.rows ?? []
  expect(rows).toMatchObject([{ delegation: 'USA', package: 'P1', version: 1, rating: 3 }])
  expect(files['codebook.csv']).toContain('ratings.csv')
  const told = reviewOf(sixParty, lineOf(session.happenings), 'facilitator')?.rated[0]?.ratings
  expect(told).toEqual([{ party: 'USA', people: 1, mean: 3, lowest: 3 }])
  table.ask('USA', { type: 'withdrawWords' })
  const without = exported(
    sixParty,
    withoutWords(table.happenings, (id) => id === personOf('USA')),
    { exportedAt: 1, history: 'whole' },
  )
  expect(JSON.stringify(without.session)).not.toContain('"packageRated"')
  expect(JSON.stringify(without.session)).not.toMatch(/"rating":\d/)
})
