// What a room may grow to, and that whatever is refused for it leaves the room as it was.
import { describe, expect, test } from 'vitest'
import type { DraftId, PersonId } from '../ids.ts'
import { packageId, party, type TestTable, tableWith } from '../testing/table.ts'
import { forksKept, newsOfDelegation, overridesOfTurn, packagesOfDelegation, peopleEver } from './limits.ts'
import { roomHolds } from './seats.ts'

const terms = {
  title: 'A first step',
  commitments: [
    { party: party('DPRK'), measure: 'D01' },
    { party: party('USA'), measure: 'U01' },
  ],
  sequence: { kind: 'simultaneous' },
  verify: {},
  duration: 4,
  clauses: { snapback: [], escrow: [], clarify: false, dispute: 'none' },
} as never

function tableAndWithdraw(table: TestTable, n: number): void {
  table.ask('USA', { type: 'tablePackage', package: packageId(`pack-${n}`), terms, draft: null })
  table.ask('USA', { type: 'withdrawPackage', package: packageId(`pack-${n}`) })
}

describe('what a delegation may pile up', () => {
  test('[L1] packages, drafts', () => {
    const table = tableWith({ turns: 6 })
    let n = 0
    while (n < packagesOfDelegation) {
      table.until('negotiate')
      for (let turn = 0; turn < newsOfDelegation / 2 && n < packagesOfDelegation; turn += 1, n += 1) tableAndWithdraw(table, n)
    }
    table.until('negotiate')
    const asked = { type: 'tablePackage', package: packageId('one-more'), terms, draft: null } as const
    expect(table.refusal('USA', asked)).toEqual({ code: 'tooManyTabled', with: { most: packagesOfDelegation } })
    table.ask('DPRK', asked)
    const draft = (id: number) => ({ type: 'saveDraft', draft: `draft-${id}` as DraftId, terms, counters: null }) as const
    for (let id = 0; id < 20; id += 1) table.ask('USA', draft(id))
    expect(table.refusal('USA', draft(20)).code).toBe('tooManyDrafts')
    table.ask('USA', draft(0))
  })

  test('[L2] news in a turn; a signature is none of it', () => {
    const table = tableWith()
    table.until('negotiate')
    for (let n = 0; n < newsOfDelegation / 2; n += 1) tableAndWithdraw(table, n)
    const asked = { type: 'tablePackage', package: packageId('one-more'), terms, draft: null } as const
    const before = table.state
    expect(table.refusal('USA', asked)).toEqual({ code: 'tooMuchNews', with: { most: newsOfDelegation } })
    expect(table.state).toBe(before)
    table.ask('DPRK', asked)
    table.ask('USA', { type: 'signPackage', package: packageId('one-more'), version: 1, reserve: 'none' })
    table.ask('DPRK', { type: 'signPackage', package: packageId('one-more'), version: 1, reserve: 'none' })
    table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'We are still here.' })
    table.until('negotiate')
    table.ask('USA', { ...asked, package: packageId('next-turn') })
  })
})

test('[L3] what the facilitator sets by hand in a turn, and histories that were left', () => {
  const table = tableWith()
  table.until('negotiate')
  const set = (to: number) => ({ type: 'override', change: { kind: 'tension', to }, reason: 'a try' }) as const
  for (let n = 0; n < overridesOfTurn; n += 1) table.ask('control', set(30 + (n % 2)))
  expect(table.refusal('control', set(40)).code).toBe('tooManyOverrides')
  const back = { type: 'rewindTo', turn: 1, phase: 'brief', name: 'again' } as const
  for (let n = 0; n < forksKept; n += 1) table.ask('control', back)
  expect(table.refusal('control', back)).toEqual({ code: 'forksFull', with: { most: forksKept } })
})

test('[L4] people at once, and in all', () => {
  const table = tableWith({ started: 'lobby', seated: [] })
  const join = (n: number) => ({ type: 'join', person: `guest-${n}` as PersonId, name: 'A guest', as: { kind: 'observer' } }) as const
  let n = 0
  while (Object.keys(table.state.people).length < peopleEver) {
    while (Object.values(table.state.people).filter(({ removed }) => !removed).length < roomHolds && n < peopleEver) {
      if (Object.keys(table.state.people).length >= peopleEver) break
      table.ask('server', join(n))
      n += 1
    }
    if (Object.keys(table.state.people).length < peopleEver) expect(table.refusal('server', join(n)).code).toBe('roomFull')
    for (const { id, removed, role } of Object.values(table.state.people))
      if (!removed && role.kind === 'observer') table.ask('control', { type: 'removePerson', person: id })
  }
  expect(table.refusal('server', join(n)).code).toBe('roomFull')
})

test('[L6] names that could be taken for another’s', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  const join = (name: string, more: object = {}) =>
    ({ type: 'join', person: `person-${name}` as PersonId, name, as: { kind: 'observer' }, ...more }) as const
  table.ask('server', join('Ada'))
  table.ask('server', join('Bill'))
  // With Cyrillic letters, with a capital i for an l, as the facilitator in any letters.
  for (const name of ['\u0410da', 'Bi\u04cfl', 'BilI', 'Fay', 'FAY', 'F\u0430y'])
    expect(table.refusal('server', join(name)).code, name).toBe('nameLikeAnother')
  for (const name of ['\u0410\u0434\u0430', 'Adam', 'ada', 'Jos\u00e9']) table.ask('server', join(name))
  table.ask('server', { ...join('Ada'), person: 'another-ada' as PersonId })
  table.ask('server', join('\u0410da', { invited: true }))
})

test('[L5] talk and log are remembered to a number', () => {
  const table = tableWith()
  for (let n = 0; n < 1100; n += 1) table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: `Word ${n}.` })
  const { messages } = table.state.channels.plenary ?? { messages: [] }
  expect(messages.length).toBeGreaterThanOrEqual(400)
  expect(messages.length).toBeLessThanOrEqual(500)
  expect(messages.at(-1)?.text).toBe('Word 1099.')
  expect(table.state.log.length).toBeLessThanOrEqual(250)
  expect(JSON.stringify(table.view({ kind: 'facilitator' })).length).toBeLessThan(400_000)
})
