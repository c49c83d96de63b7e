// Packages the facilitator approves before others see them [F].
import { expect, test } from 'vitest'
import type { DraftId } from '../ids.ts'
import { fold } from '../testing/anew.ts'
import { packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { DelegateView, FacilitatorView, Viewer } from '../view/view.ts'
import type { Happening } from './event.ts'

const pack = packageId('pack-1')
const usa = party('USA')
const draft = 'draft-1' as DraftId
const terms = reference('P1')
const others: Viewer[] = [{ kind: 'delegation', party: party('DPRK') }, { kind: 'observer' }, { kind: 'screen' }]
const look = (table: TestTable) => others.map((viewer) => JSON.stringify(table.view(viewer)))
const own = (table: TestTable, id = 'USA') => (table.view({ kind: 'delegation', party: party(id) }) as DelegateView).own

function inNegotiate(): TestTable {
  const table = tableWith({ settings: { approval: 'facilitator' } })
  table.until('negotiate')
  return table
}
const hand = (table: TestTable, by = 'USA', id = pack) => table.ask(by, { type: 'tablePackage', package: id, terms, draft: null })
const approve = (table: TestTable, of = usa, id = pack) => table.ask('control', { type: 'approvePackage', package: id, party: of })
const giveBack = (table: TestTable, words: string) => table.ask('control', { type: 'returnPackage', package: pack, party: usa, words })

test('[F14] what is tabled waits, seen by its own delegation and the facilitator alone, until it is approved', () => {
  const table = inNegotiate()
  const before = look(table)
  hand(table)
  expect(look(table)).toEqual(before)
  expect(own(table).awaiting).toEqual([{ package: pack, terms, counters: null, turn: 1, at: table.now }])
  const control = table.view({ kind: 'facilitator' }) as FacilitatorView
  expect(control.own.flatMap(({ party: of, awaiting }) => awaiting.map((one) => [of, one.package]))).toEqual([['USA', pack]])
  expect(table.refusal('DPRK', { type: 'signPackage', package: pack, version: 1, reserve: 'none' }).code).toBe('noSuchPackage')
  approve(table)
  expect(own(table).awaiting).toEqual([])
  for (const viewer of others) {
    const view = table.view(viewer)
    expect(view.proposals).toMatchObject([{ id: pack, tabledBy: 'USA', versions: [{ n: 1, by: 'USA', terms }] }])
    expect(view.headlines.at(-1)).toMatchObject({ kind: 'tabled', party: 'USA', title: terms.title })
  }
  expect(table.refusal('control', { type: 'approvePackage', package: pack, party: usa }).code).toBe('nothingAwaits')
})

test('[F14] so does a counter-offer; signatures stand until it is approved', () => {
  const table = inNegotiate()
  hand(table)
  approve(table)
  table.ask('USA', { type: 'signPackage', package: pack, version: 1, reserve: 'none' })
  const before = look(table)[1]
  const counter = { type: 'counterPackage', package: pack, version: 1, terms: { ...terms, duration: 2 }, draft: null } as const
  table.ask('DPRK', counter)
  expect(look(table)[1]).toBe(before)
  table.ask('ROK', counter)
  approve(table, party('DPRK'))
  expect(table.state.proposals[pack]).toMatchObject({ versions: [{ n: 1 }, { n: 2, by: 'DPRK' }], signatures: [] })
  expect(table.refusal('control', { type: 'approvePackage', package: pack, party: party('ROK') }).code).toBe('versionMoved')
})

test('[F14] it is approved at any time while the game runs, if the table still has room for it', () => {
  const table = inNegotiate()
  hand(table)
  hand(table, 'JPN')
  table.until('respond')
  expect(table.refusal('USA', { type: 'approvePackage', package: pack, party: usa }).code).toBe('facilitatorOnly')
  approve(table)
  expect(table.refusal('control', { type: 'approvePackage', package: pack, party: party('JPN') }).code).toBe('packageExists')
  expect(table.state.proposals[pack]?.status).toBe('tabled')
})

test('[F14] without approval nothing waits; what was handed in before does', () => {
  const table = inNegotiate()
  hand(table)
  table.ask('control', { type: 'setSettings', settings: { approval: 'none' } })
  hand(table, 'JPN', packageId('pack-2'))
  expect(Object.keys(table.state.proposals)).toEqual(['pack-2'])
  approve(table)
  expect(Object.keys(table.state.proposals)).toEqual(['pack-2', 'pack-1'])
})

test('[F15] what is returned comes back as a draft, with words for its own delegation alone', () => {
  const table = inNegotiate()
  table.ask('USA', { type: 'saveDraft', draft, terms, counters: null })
  table.ask('USA', { type: 'tablePackage', package: pack, terms, draft })
  expect(own(table).drafts).toEqual([])
  const before = look(table)
  giveBack(table, 'Who inspects it?')
  expect(look(table)).toEqual(before)
  expect(own(table)).toMatchObject({ awaiting: [], drafts: [{ id: draft, terms, returned: 'Who inspects it?' }] })
  table.ask('USA', { type: 'saveDraft', draft, terms: { ...terms, duration: 3 }, counters: null })
  expect(own(table).drafts, 'the words stay while it is mended').toMatchObject([{ returned: 'Who inspects it?' }])
  table.ask('USA', { type: 'tablePackage', package: pack, terms: { ...terms, duration: 3 }, draft })
  approve(table)
  expect(own(table).drafts).toEqual([])
  expect(table.state.log.find(({ type }) => type === 'packageReturned')).toMatchObject({ party: 'USA', what: 'Who inspects it?' })
})

test('[F15] its own delegation may take it back too', () => {
  const table = inNegotiate()
  hand(table)
  expect(table.refusal('DPRK', { type: 'withdrawPackage', package: pack }).code).toBe('noSuchPackage')
  table.ask('USA', { type: 'withdrawPackage', package: pack })
  expect(own(table)).toMatchObject({ awaiting: [], drafts: [{ terms, returned: null }] })
})

test('[F15] a delegation has one offer of each package waiting, and so many in all; nobody else counts', () => {
  const table = inNegotiate()
  hand(table)
  expect(table.refusal('USA', { type: 'tablePackage', package: pack, terms, draft: null }).code).toBe('alreadyAwaits')
  hand(table, 'JPN')
  for (let n = 2; n <= 20; n += 1) hand(table, 'USA', packageId(`pack-${n}`))
  expect(table.refusal('USA', { type: 'tablePackage', package: packageId('pack-21'), terms, draft: null }).code).toBe('tooManyAwaiting')
})

test('[F15] what comes back takes no draft of another delegation', () => {
  const table = inNegotiate()
  table.ask('JPN', { type: 'saveDraft', draft, terms, counters: null })
  table.ask('USA', { type: 'tablePackage', package: packageId(draft), terms, draft })
  table.ask('control', { type: 'returnPackage', package: packageId(draft), party: usa, words: 'No.' })
  expect(own(table, 'JPN').drafts).toMatchObject([{ id: draft, party: 'JPN', returned: null }])
  expect(own(table).drafts).toHaveLength(1)
})

test('[F9] approving and returning can be undone', () => {
  const table = inNegotiate()
  hand(table)
  approve(table)
  table.ask('control', { type: 'undoLast' })
  expect(own(table).awaiting).toHaveLength(1)
  expect(table.state.proposals).toEqual({})
  giveBack(table, 'Not so.')
  table.ask('control', { type: 'undoLast' })
  expect(own(table).awaiting).toHaveLength(1)
  const journal = JSON.parse(JSON.stringify(table.happenings)) as Happening[]
  expect(JSON.stringify(fold(journal))).toBe(JSON.stringify(table.state))
})
