// The Chatham House rule in the review [V12], and what a what-if is played on with [V13]. Over the wire: server/hot-wash.test.ts.
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { packageId, party, personOf, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { DelegateView } from '../view/view.ts'
import { reviewOf } from './build.ts'
import { frameOf } from './frame.ts'
import { lineOf } from './line.ts'
import { unnamingOf } from './unnamed.ts'
import { kitOf } from './whatif/kit.ts'

const canary = 'Sibylle Canaryname'

/** A turn in which everything that can be written names a member of the USA. */
function played(attribution: 'codes' | 'delegation'): TestTable {
  const table = tableWith({ started: 'lobby' })
  table.ask('server', { type: 'join', person: 'second' as PersonId, name: canary, as: { kind: 'delegate', party: party('USA') } })
  table.ask('control', { type: 'setSettings', settings: { attribution } })
  table.ask('second', { type: 'answerSurvey', survey: 'before', turn: 0, answers: {}, texts: { expect: `${canary} expects` } })
  table.ask('control', { type: 'startGame' })
  table.ask('control', { type: 'addNote', text: `note on ${canary}`, pin: { kind: 'now' } })
  table.until('negotiate')
  table.ask('ROK', { type: 'tablePackage', package: packageId('P1'), terms: reference('P1', { title: 'canaryname’s plan' }), draft: null })
  table.ask('second', { type: 'takeStand', package: packageId('P1'), version: 1, stand: 'dissent', reason: 'sibylle dissents' })
  table.ask('second', { type: 'ratePackage', package: packageId('P1'), version: 1, rating: 2 })
  table.ask('second', { type: 'say', channel: { kind: 'plenary' }, text: 'I speak for myself' })
  table.ask('ROK', { type: 'say', channel: { kind: 'plenary' }, text: 'as Sibylle said' })
  table.until('debrief')
  table.ask('ROK', { type: 'publishStatement', text: 'Canaryname is right.' })
  table.until('negotiate')
  table.ask('control', { type: 'endGame' })
  return table
}

test('[V12] neither the review nor any moment of its replay names anybody below their delegation', () => {
  const table = played('delegation')
  const line = lineOf(table.happenings)
  const { state } = line
  if (!state) throw new Error('There is no room.')
  const unnaming = unnamingOf(sixParty, state)
  const seats = [{ kind: 'whole' } as const, ...sixParty.parties.map(({ id }) => ({ kind: 'delegation', party: id }) as const)]
  const shown = [
    reviewOf(sixParty, line, 'facilitator'),
    ...seats.map((as) => frameOf(sixParty, state, as, { kind: 'facilitator' }, unnaming)),
  ].map((one) => JSON.stringify(one))
  for (const text of shown) expect(text).not.toMatch(/sibylle|canaryname|"second"|Head of/i)
  expect(shown[1]).toContain('as USA said')
  const own = frameOf(sixParty, state, { kind: 'delegation', party: party('USA') }, { kind: 'facilitator' }, unnaming) as DelegateView
  expect(own.delegations.find((one) => one.party === 'USA')?.members).toMatchObject([{ person: 'all-USA', name: 'USA', signs: true }])
  expect(unnamingOf(sixParty, played('codes').state)).toBeNull()
})

test('[V13] a kit holds nothing that people said, answered, noted or rated, and not who did what', () => {
  for (const attribution of ['codes', 'delegation'] as const) {
    const line = lineOf(played(attribution).happenings)
    for (const turn of [1, 2]) {
      const kit = JSON.stringify(kitOf(sixParty, line, turn))
      expect(kit).not.toMatch(/Sibylle|"second"|I speak|"rating"|"stands"/)
      expect(kit).not.toContain(personOf('ROK'))
      if (attribution === 'delegation') expect(kit.toLowerCase()).not.toContain('canaryname')
    }
  }
})
