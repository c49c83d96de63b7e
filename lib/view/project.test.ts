// Secrets [H]: worlds that differ only in what others hide give the same bytes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftId, PartyId } from '../ids.ts'
import type { PartyOrders } from '../rules/world.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import { project } from './project.ts'
import type { Viewer } from './view.ts'

const id = packageId('pack-1')
const parties = sixParty.parties.map((one) => one.id)
const viewersBut = (actor: PartyId): Viewer[] => [
  ...parties.filter((one) => one !== actor).map((one): Viewer => ({ kind: 'delegation', party: one })),
  { kind: 'observer' },
  { kind: 'screen' },
]
const bytes = (table: TestTable, viewer: Viewer): string => JSON.stringify(table.view(viewer))

function expectBlind(a: TestTable, b: TestTable, actor: PartyId): void {
  for (const viewer of viewersBut(actor)) expect(bytes(b, viewer)).toBe(bytes(a, viewer))
  const own: Viewer = { kind: 'delegation', party: actor }
  expect(bytes(b, own), 'a positive control: the actor itself sees the difference').not.toBe(bytes(a, own))
}

const secretOrders = fc.record({
  packages: fc.constantFrom('comply', 'stall', 'hedge').map((order) => ({ [id]: order }) as PartyOrders['packages']),
  free: fc.constantFrom<PartyOrders['free']>(
    { kind: 'nothing' },
    { kind: 'homeCampaign' },
    { kind: 'intelligence', target: party('USA') },
    { kind: 'act', act: 'K06' as never, brink: false },
  ),
  vetoes: fc.constant<PartyOrders['vetoes']>([]),
})

test('[H1] a secret order cannot change what another sees before its reports do', () => {
  const world = (orders: PartyOrders) => {
    const table = tableWith()
    table.until('negotiate')
    bringIntoForce(table, id, 'USA', reference('P1'))
    table.until('commit')
    table.ask('DPRK', { type: 'draftOrders', orders })
    table.ask('DPRK', { type: 'giveOrders', orders, confirmed: 'once' })
    return table
  }
  fc.assert(
    fc.property(secretOrders, secretOrders, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b))
      expectBlind(world(a), world(b), party('DPRK'))
    }),
    { numRuns: 25 },
  )
})

test('[H1] nor can giving one at all, or answering, or choosing in the crisis', () => {
  const world = (spoken: 'spoken' | 'silent') => {
    const table = tableWith({ seed: 'crisis-1' })
    table.until('negotiate')
    bringIntoForce(table, id, 'USA', reference('P1'))
    table.until('commit')
    table.ask('USA', { type: 'giveOrders', orders: { packages: {}, free: { kind: 'brink' }, vetoes: [] }, confirmed: 'twice' })
    table.until('respond')
    if (spoken === 'spoken') {
      table.ask('DPRK', { type: 'chooseInCrisis', choice: 'firm' })
      table.ask('DPRK', { type: 'giveResponse', response: { suspend: [], resume: [], withdraw: [id] } })
    }
    return table
  }
  expectBlind(world('silent'), world('spoken'), party('DPRK'))
})

test('[H2] the mark on a signature is sealed to others, also once the package is in force', () => {
  const world = (reserves: string[]) => {
    const table = tableWith()
    table.until('negotiate')
    table.ask('USA', { type: 'tablePackage', package: packageId('pack-0'), terms: reference('P3'), draft: null })
    table.ask('DPRK', { type: 'signPackage', package: packageId('pack-0'), version: 1, reserve: reserves.length ? 'secret' : 'none' })
    bringIntoForce(table, id, 'USA', reference('P1'), reserves)
    return table
  }
  expectBlind(world([]), world(['DPRK']), party('DPRK'))
})

test('[H2] drafts, brief, objectives and nature are never shown to others', () => {
  const canary = 'CANARY-in-a-draft'
  const table = tableWith({ natures: 'dealt', seed: 'natures' })
  table.ask('JPN', { type: 'saveDraft', draft: 'draft-1' as DraftId, terms: { ...reference('P1'), title: canary }, counters: null })
  for (const viewer of viewersBut(party('JPN'))) {
    const seen = bytes(table, viewer)
    expect(seen).not.toContain(canary)
    for (const text of sixParty.briefs[party('JPN')]?.limits ?? []) expect(seen).not.toContain(text)
    for (const objective of sixParty.objectives[party('JPN')] ?? []) expect(seen).not.toContain(`"${objective.id}"`)
  }
  expect(bytes(table, { kind: 'delegation', party: party('JPN') })).toContain(canary)
  expect(bytes(table, { kind: 'facilitator' })).toContain(canary)
  for (const viewer of [{ kind: 'observer' }, { kind: 'screen' }] as Viewer[]) expect(bytes(table, viewer)).not.toContain('"nature"')
})

test('[H3] neither the wall nor an observer sees a team’s or a caucus’s talk', () => {
  const table = tableWith()
  table.ask('USA', { type: 'say', channel: { kind: 'team', party: party('USA') }, text: 'CANARY-team' })
  table.ask('USA', { type: 'say', channel: { kind: 'caucus', parties: [party('USA'), party('JPN')] }, text: 'CANARY-caucus' })
  for (const viewer of [{ kind: 'observer' }, { kind: 'screen' }, { kind: 'delegation', party: party('RUS') }] as Viewer[]) {
    expect(bytes(table, viewer)).not.toContain('CANARY')
  }
  expect(bytes(table, { kind: 'facilitator' })).toContain('CANARY-team')
})

test('[H4] the seed stays sealed until the game is over', () => {
  const table = tableWith({ seed: 'CANARY-seed', turns: 1 })
  const all: Viewer[] = [
    ...parties.map((one): Viewer => ({ kind: 'delegation', party: one })),
    { kind: 'observer' },
    { kind: 'screen' },
    { kind: 'facilitator' },
  ]
  for (const viewer of all) expect(bytes(table, viewer)).not.toContain('CANARY-seed')
  while (table.state.status === 'playing') table.until('brief')
  expect(table.view({ kind: 'screen' }).room.seed).toEqual({ sealed: false, value: 'CANARY-seed' })
})

test('[H5] progress on objectives is reckoned from what the delegation may know', () => {
  const own = (will: number) => {
    const table = tableWith({ natures: 'sincere', seed: 'any' })
    const { state } = table
    const world = { ...state.world, will: { ...state.world.will, [party('DPRK')]: will } }
    const all = { ...state.objectives, [party('CHN')]: (sixParty.objectives[party('CHN')] ?? []).map((objective) => objective.id) }
    return { ...state, world, objectives: all }
  }
  const view = (state: TestTable['state']) => projectFor(state, { kind: 'delegation', party: party('CHN') })
  expect(view(own(41))).toBe(view(own(59)))
})

test('[H6] a view is the same bytes for everyone in the same audience', () => {
  const table = tableWith()
  const viewer: Viewer = { kind: 'delegation', party: party('USA') }
  expect(bytes(table, viewer)).toBe(bytes(table, { ...viewer }))
})

function projectFor(state: TestTable['state'], viewer: Viewer): string {
  return JSON.stringify(project(sixParty, state, viewer, new Set()))
}
