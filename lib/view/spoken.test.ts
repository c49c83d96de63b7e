// A view in another language: the same view in other words, with nothing of the base left in it and no secret told by it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartyOrders } from '../rules/world.ts'
import { type Prose, proseOf, withProse } from '../scenario/prose.ts'
import type { Scenario } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { type Tongue, tonguesOf } from '../scenario/tongue.ts'
import { playOut } from '../testing/players.ts'
import { bringIntoForce, control, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { Language } from '../words/languages.ts'
import { spoken } from './spoken.ts'
import type { DelegateView, FacilitatorView, Viewer } from './view.ts'

const seed = process.env.OVERTURE_SEED ?? 'spoken'
const mark = '話'

/** A language in which every sentence is the base's behind a mark. */
const strange = (prose: Prose): Prose =>
  Object.fromEntries(
    Object.entries(prose).map(([section, entries]) => [
      section,
      Object.fromEntries(
        Object.entries(entries).map(([id, fields]) => [
          id,
          Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, Array.isArray(text) ? text.map(marked) : marked(text)])),
        ]),
      ),
    ]),
  )
const marked = (text: string): string => mark + text
const scenario: Scenario = withProse(sixParty, strange(proseOf(sixParty)))
const tongues = tonguesOf(
  new Map<Language, Scenario>([
    ['en', sixParty],
    ['ko', scenario],
  ]),
)
const tongueIn = (language: Language): Tongue => {
  const tongue = tongues.get(language)
  if (!tongue) throw new Error(`No tongue for ${language}.`)
  return tongue
}
const [own, other] = [tongueIn('en'), tongueIn('ko')]

const viewers: Viewer[] = [
  { kind: 'facilitator' },
  { kind: 'observer' },
  { kind: 'screen' },
  ...sixParty.parties.map(({ id }): Viewer => ({ kind: 'delegation', party: id })),
]
/** Everything that a scenario says, but for what is also a mere name of something (an id, a place on a list). */
const sentences = new Set(
  Object.values(proseOf(sixParty))
    .flatMap((entries) => Object.values(entries))
    .flatMap((fields) => Object.values(fields))
    .flat()
    .filter((text) => /\s/.test(text)),
)

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}
const bare = (text: string): string => JSON.parse(JSON.stringify(text).replaceAll(mark, ''))

function expectSameButForWords(table: TestTable): void {
  for (const viewer of viewers) {
    const view = table.view(viewer)
    expect(spoken(view, own), 'the base language needs no other words').toBe(view)
    const said = spoken(view, other)
    expect(JSON.parse(JSON.stringify(said).replaceAll(mark, ''))).toEqual(JSON.parse(JSON.stringify(view)))
    expect(
      strings(said).filter((text) => sentences.has(text)),
      `what ${viewer.kind} is shown in the base language`,
    ).toEqual([])
    expect(spoken(said, own), 'and back').toEqual(view)
  }
}

test.each([0, 1])('a whole game is told in other words and nothing else (seed %s)', (n) => {
  const table = tableWith({ seed: `${seed}-${n}`, turns: 4, settings: { deck: 'on', release: 'byHand' } })
  let phases = 0
  playOut(table, `${seed}-${n}`, () => {
    phases += 1
    if (phases % 3 === 0 || table.state.held) expectSameButForWords(table)
    if (table.state.held) table.ask('control', { type: 'releaseAdjudication' })
  })
  expectSameButForWords(table)
  expect(phases).toBeGreaterThan(3)
})

test('bots, drafts, dials, the list of events and what is typed', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  table.ask('control', { type: 'seatBot', party: party('DPRK'), strategy: 'rational' })
  table.ask('control', { type: 'setKnob', knob: 'fog', value: 2 } as never)
  table.ask('control', { type: 'startGame' })
  table.until('negotiate')
  const typed = 'Hotlines staffed'
  table.ask('USA', { type: 'say', channel: { kind: 'plenary', parties: [] }, text: typed } as never)
  table.ask('USA', { type: 'tablePackage', package: packageId('pack-1'), terms: reference('P0'), draft: null })
  const view = spoken(table.view({ kind: 'facilitator' }), other) as FacilitatorView
  expect(view.people.find(({ bot }) => bot !== null)?.name).toBe(`${mark}DPRK`)
  expect(view.people.find(({ person }) => person === control)?.name).toBe('Fay')
  expect(view.channels.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual([typed])
  expect(view.deck.every(({ name, text }) => name.startsWith(mark) && text.startsWith(mark))).toBe(true)
  expect(view.log.find(({ type }) => type === 'knobSet')?.subject).toBe(`${mark}Fog`)
  const desk = spoken(table.view({ kind: 'delegation', party: party('USA') }), other) as DelegateView
  expect(strings([desk.own.brief, desk.own.objectives.map(({ text, hint }) => [text, hint])]).every((text) => text.startsWith(mark))).toBe(
    true,
  )
  expect(bare(desk.proposals[0]?.versions[0]?.terms.title ?? '')).toBe('Open the lines')
})

test('what somebody began in one language from the scenario’s own is read in each one’s own', () => {
  const table = tableWith()
  table.until('negotiate')
  const terms = scenario.packages.find(({ id }) => id === 'P1')?.terms
  if (!terms) throw new Error('No P1.')
  bringIntoForce(table, 'pack-1', 'USA', terms)
  const viewer: Viewer = { kind: 'screen' }
  expect(spoken(table.view(viewer), own).agreements[0]?.terms.title).toBe(reference('P1').title)
  expect(spoken(table.view(viewer), other).agreements[0]?.terms.title).toBe(terms.title)
  expect(spoken(table.view(viewer), own).headlines.filter(({ title }) => title?.startsWith(mark))).toEqual([])
})

test('[H1] a secret order cannot change what another sees in any language', () => {
  const world = (orders: PartyOrders): TestTable => {
    const table = tableWith()
    table.until('negotiate')
    bringIntoForce(table, 'pack-1', 'USA', reference('P1'))
    table.until('commit')
    table.ask('DPRK', { type: 'giveOrders', orders, confirmed: 'once' })
    return table
  }
  const orders = fc
    .constantFrom<PartyOrders['packages'][ReturnType<typeof packageId>]>('comply', 'stall', 'hedge')
    .map((order): PartyOrders => ({ packages: { [packageId('pack-1')]: order }, free: { kind: 'nothing' }, vetoes: [] }))
  fc.assert(
    fc.property(orders, orders, (a, b) => {
      const [one, two] = [world(a), world(b)]
      for (const viewer of viewers.filter((each) => each.kind !== 'facilitator' && !(each.kind === 'delegation' && each.party === 'DPRK')))
        expect(JSON.stringify(spoken(two.view(viewer), other))).toBe(JSON.stringify(spoken(one.view(viewer), other)))
    }),
    { numRuns: 8 },
  )
})
