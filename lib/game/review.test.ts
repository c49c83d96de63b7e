// Releasing the review, leading the wall through it, and sharing what might have been.
import { expect, test } from 'vitest'
import { bringIntoForce, packageId, party, reference, tableWith } from '../testing/table.ts'
import type { Viewer } from '../view/view.ts'
import { mostWhatIfs } from './review.ts'
import type { Supposed } from './review-schema.ts'

const viewers: Viewer[] = [{ kind: 'facilitator' }, { kind: 'screen' }, { kind: 'observer' }, { kind: 'delegation', party: party('ROK') }]

test('[V1] the facilitator alone releases and withholds the review, once the game has started', () => {
  const lobby = tableWith({ started: 'lobby' })
  expect(lobby.refusal('control', { type: 'releaseReview' }).code).toBe('notStarted')
  const table = tableWith()
  expect(table.refusal('USA', { type: 'releaseReview' }).code).toBe('facilitatorOnly')
  expect(table.refusal('control', { type: 'withholdReview' }).code).toBe('reviewWithheld')
  for (const viewer of viewers) expect(table.view(viewer).room.review).toEqual({ released: false })
  table.ask('control', { type: 'releaseReview' })
  expect(table.refusal('control', { type: 'releaseReview' }).code).toBe('reviewReleased')
  for (const viewer of viewers) expect(table.view(viewer).room.review).toEqual({ released: true, wall: null, whatIfs: [] })
  table.ask('control', { type: 'withholdReview' })
  for (const viewer of viewers) expect(table.view(viewer).room.review).toEqual({ released: false })
})

test('[V7] the wall follows the facilitator’s choice of chapter while the review is released', () => {
  const table = tableWith()
  expect(table.refusal('control', { type: 'showChapter', chapter: 'trust' }).code).toBe('reviewWithheld')
  table.ask('control', { type: 'releaseReview' })
  expect(table.refusal('USA', { type: 'showChapter', chapter: 'trust' }).code).toBe('facilitatorOnly')
  table.ask('control', { type: 'showChapter', chapter: 'promises' })
  expect(table.view({ kind: 'screen' }).room.review).toMatchObject({ wall: 'promises' })
  table.ask('control', { type: 'showChapter', chapter: null })
  expect(table.view({ kind: 'screen' }).room.review).toMatchObject({ wall: null })
  table.ask('control', { type: 'showChapter', chapter: 'roads' })
  table.ask('control', { type: 'withholdReview' })
  table.ask('control', { type: 'releaseReview' })
  expect(table.view({ kind: 'screen' }).room.review).toMatchObject({ wall: null })
})

const supposed: Supposed = { turn: 1, change: { kind: 'order', party: party('USA'), package: packageId('pact'), order: 'stall' } }
const share = (what: Supposed) => ({ type: 'shareWhatIf' as const, name: 'Had they stalled', supposed: what })

test('[V9] what-ifs are shared by what they suppose, once the game is over and the review is released', () => {
  const table = tableWith()
  table.until('negotiate')
  bringIntoForce(table, 'pact', 'USA', reference('P1'))
  expect(table.refusal('control', share(supposed)).code).toBe('reviewWithheld')
  table.ask('control', { type: 'releaseReview' })
  expect(table.refusal('control', share(supposed)).code).toBe('gameStillOn')
  table.ask('control', { type: 'endGame' })
  expect(table.refusal('USA', share(supposed)).code).toBe('facilitatorOnly')
  table.ask('control', share(supposed))
  const shown = { id: 'what-if-1', name: 'Had they stalled', supposed }
  for (const viewer of viewers) expect(table.view(viewer).room.review).toMatchObject({ whatIfs: [shown] })
  expect(table.refusal('control', { type: 'dropWhatIf', id: 'what-if-9' }).code).toBe('noSuchWhatIf')
  table.ask('control', { type: 'dropWhatIf', id: 'what-if-1' })
  expect(table.view({ kind: 'screen' }).room.review).toMatchObject({ whatIfs: [] })
  for (let n = 0; n < mostWhatIfs; n += 1) table.ask('control', share(supposed))
  expect(table.refusal('control', share(supposed))).toMatchObject({ code: 'whatIfsFull', with: { most: mostWhatIfs } })
})

test.each<[string, Supposed, string]>([
  ['a turn that was not played', { turn: 5, change: supposed.change }, 'noSuchPast'],
  ['no such party', { turn: 1, change: { kind: 'crisis', party: party('XXX'), choice: 'firm' } }, 'noSuchParty'],
  ['no such package', { turn: 1, change: { kind: 'clause', package: packageId('pact-none'), terms: {} } }, 'noSuchPackage'],
  [
    'a clause that cannot stand',
    { turn: 1, change: { kind: 'clause', package: packageId('pact'), terms: { verify: { [party('RUS')]: 3 } } } },
    'nothingToSet',
  ],
  ['no such event', { turn: 1, change: { kind: 'inject', inject: 'X99' as never, party: null, comes: 'yes' } }, 'unknownInject'],
  ['no such dial', { turn: 1, change: { kind: 'knob', knob: 'none', value: 1 } }, 'noSuchKnob'],
  ['a dial beyond its range', { turn: 1, change: { kind: 'knob', knob: 'leap', value: 99 } }, 'knobRange'],
])('[V9] a what-if with %s is not shared', (_what, wrong, code) => {
  const table = tableWith()
  table.until('negotiate')
  bringIntoForce(table, 'pact', 'USA', reference('P1'))
  table.ask('control', { type: 'releaseReview' })
  table.ask('control', { type: 'endGame' })
  expect(table.refusal('control', share(wrong)).code).toBe(code)
})
