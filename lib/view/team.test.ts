// Who has a draft open [P22].
import { expect, test } from 'vitest'
import type { DraftId, PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { party, personOf, reference, tableWith } from '../testing/table.ts'
import { project } from './project.ts'
import type { DelegateView, FacilitatorView, Viewer } from './view.ts'

const draft = 'draft-1' as DraftId
const seen = (state: ReturnType<typeof tableWith>['state'], viewer: Viewer, editing: [PersonId, DraftId][]) =>
  project(sixParty, state, viewer, new Set(), new Map(), new Map(editing))

/** Two in each of the delegations that the tests look at. */
function withTwo() {
  const table = tableWith()
  for (const id of ['USA', 'DPRK']) {
    const person = `second-${id}` as PersonId
    table.ask('server', { type: 'join', person, name: 'Ben', as: { kind: 'delegate', party: party(id) } })
  }
  return table
}

test('[P22] who has a draft open shows to their own delegation and the facilitator, and to nobody else', () => {
  const table = withTwo()
  table.ask('USA', { type: 'saveDraft', draft, terms: reference('P1'), counters: null })
  const open: [PersonId, DraftId][] = [[personOf('USA'), draft]]
  const own = (viewer: Viewer) => (seen(table.state, viewer, open) as DelegateView).own.editing
  expect(own({ kind: 'delegation', party: party('USA') })).toEqual([{ person: 'head-USA', draft }])
  const control = seen(table.state, { kind: 'facilitator' }, open) as FacilitatorView
  expect(control.own.find((one) => one.party === 'USA')?.editing).toHaveLength(1)
  for (const viewer of [{ kind: 'delegation', party: party('DPRK') }, { kind: 'observer' }, { kind: 'screen' }] as Viewer[]) {
    expect(JSON.stringify(seen(table.state, viewer, open))).toBe(JSON.stringify(seen(table.state, viewer, [])))
  }
})

test('[P22] a draft of others that somebody claims to have open shows to nobody', () => {
  const table = withTwo()
  table.ask('USA', { type: 'saveDraft', draft, terms: reference('P1'), counters: null })
  for (const id of ['USA', 'DPRK']) {
    const view = seen(table.state, { kind: 'delegation', party: party(id) }, [[personOf('DPRK'), draft]]) as DelegateView
    expect(view.own.editing).toEqual([])
  }
})

test('[P22] who is alone in a delegation is not told what they have open themselves', () => {
  const table = tableWith()
  table.ask('USA', { type: 'saveDraft', draft, terms: reference('P1'), counters: null })
  const view = seen(table.state, { kind: 'delegation', party: party('USA') }, [[personOf('USA'), draft]]) as DelegateView
  expect(view.own.editing).toEqual([])
})
