// The run of show and its questions [F35, F36]: each occasion arises, is about the right moment, and no view holds a word of the guide.
import { describe, expect, test } from 'vitest'
import type { ActId, InjectId } from '../ids.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import { type Guide, guideSchema, type OccasionTest } from '../scenario/guide-schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { playOut } from '../testing/players.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import { questionsOf } from './hot-wash.ts'
import { type Occasion, occasionsOf } from './occasions.ts'
import { phases } from './phase.ts'
import { catalogueFor } from './table.ts'

const guide = guideSchema.parse(sixParty.guide)
const found = ({ state }: TestTable, when: OccasionTest): Occasion[] =>
  occasionsOf({ catalogue: catalogueFor(sixParty, state.settings), state }, when)
const asked = ({ state }: TestTable, of: Guide = guide) => questionsOf(of, { catalogue: catalogueFor(sixParty, state.settings), state })

const free = { kind: 'nothing' as const }
const order = (table: TestTable, by: string, how: 'comply' | 'stall' | 'hedge') =>
  table.ask(by, { type: 'giveOrders', orders: { packages: { [packageId('pack')]: how }, free, vetoes: [] }, confirmed: 'once' })
const setTension = (table: TestTable, to: number) =>
  table.ask('control', { type: 'override', change: { kind: 'tension', to }, reason: 'scene' })

/** A package in force in the first turn, the table in Commit. */
function committed(seed = 'hot-wash', pack = 'P1', reserves: string[] = []): TestTable {
  const table = tableWith({ seed })
  table.until('negotiate')
  bringIntoForce(table, 'pack', 'USA', reference(pack), reserves)
  table.until('commit')
  return table
}

/** The first table of that many seeds in which it happened; each is played on for that many turns. */
function first(play: (seed: string) => TestTable, when: OccasionTest): TestTable {
  for (let n = 0; n < 60; n++) {
    const table = play(`scene-${n}`)
    if (found(table, when).length > 0) return table
  }
  throw new Error(`No ${when.kind} in 60 games.`)
}

function stalled(seed: string): TestTable {
  const table = committed(seed)
  order(table, 'USA', 'stall')
  table.until('debrief')
  return table
}
function hedged(seed: string): TestTable {
  const table = committed(seed, 'P3', ['DPRK'])
  order(table, 'DPRK', 'hedge')
  for (let turn = 0; turn < 3 && table.state.status === 'playing'; turn++) table.until('debrief')
  return table
}
function crisis(choices: Record<string, 'firm' | 'yield'>) {
  return (seed: string): TestTable => {
    const table = tableWith({ seed })
    setTension(table, 95)
    table.until('respond')
    for (const [by, choice] of Object.entries(choices)) table.ask(by, { type: 'chooseInCrisis', choice })
    table.until('adjudicate')
    return table
  }
}
function quiet(seed: string): TestTable {
  const table = tableWith({ seed, turns: 4 })
  for (let turn = 0; turn < 3 && table.state.status === 'playing'; turn++) table.until('debrief')
  return table
}
function random(seed: string): TestTable {
  const table = tableWith({ seed })
  playOut(table, seed)
  return table
}
const acted = (vetoes: 'vetoed' | 'let') => (seed: string) => {
  const table = tableWith({ seed })
  table.until('commit')
  const act = sixParty.acts.find(({ vetoBy, by }) => vetoBy.length > 0 && by.length === 1)
  const [actor, guard] = [act?.by[0] ?? '', act?.vetoBy[0] ?? '']
  const orders = (free: object, veto: ActId[]) =>
    ({ type: 'giveOrders', orders: { packages: {}, free, vetoes: veto }, confirmed: 'once' }) as Parameters<TestTable['ask']>[1]
  table.ask(actor, orders({ kind: 'act', act: act?.id, brink: false }, []))
  if (vetoes === 'vetoed' && act) table.ask(guard, orders({ kind: 'nothing' }, [act.id]))
  table.until('adjudicate')
  return table
}
function polled(seed: string): TestTable {
  const table = tableWith({ seed })
  table.until('debrief')
  const answers = (by: string, of: { ofThem: number; ofUs: number }) =>
    table.ask(by, {
      type: 'pollTrust',
      answers: Object.fromEntries(sixParty.parties.filter(({ id }) => id !== by).map(({ id }) => [id, of])),
    })
  answers('USA', { ofThem: 40, ofUs: 90 })
  answers('DPRK', { ofThem: 10, ofUs: 35 })
  return table
}
function leapt(seed: string): TestTable {
  const table = tableWith({ seed })
  table.until('negotiate')
  table.ask('USA', { type: 'tablePackage', package: packageId('grand'), terms: reference('GB'), draft: null })
  table.until('commit')
  return table
}
function withEvent(seed: string): TestTable {
  const table = tableWith({ seed })
  table.ask('control', { type: 'sendInject', inject: 'E04' as InjectId, party: null })
  return table
}
function gesture(seed: string): TestTable {
  const table = tableWith({ seed })
  table.until('negotiate')
  const own = sixParty.measures.find(({ by, will, mode }) => by.includes(party('USA')) && will <= 5 && mode === 'hold')
  if (own) table.ask('USA', { type: 'announceGesture', measure: own.id })
  table.until('adjudicate')
  return table
}
function capitulated(seed: string): TestTable {
  const table = tableWith({ seed })
  table.until('commit')
  table.ask('DPRK', {
    type: 'giveOrders',
    orders: { packages: {}, free: { kind: 'capitulate' }, vetoes: [] },
    confirmed: 'twice',
  } as Parameters<TestTable['ask']>[1])
  table.until('adjudicate')
  return table
}
function matured(seed: string): TestTable {
  const table = committed(seed, 'P0')
  for (let turn = 0; turn < 4 && table.state.status === 'playing'; turn++) table.until('debrief')
  return table
}

const scenes: [OccasionTest, (seed: string) => TestTable][] = [
  [{ kind: 'always' }, withEvent],
  [{ kind: 'inForce' }, committed],
  [{ kind: 'nothingInForce', turns: 2 }, quiet],
  [{ kind: 'verified' }, matured],
  [{ kind: 'matured' }, matured],
  [{ kind: 'collapsed' }, random],
  [{ kind: 'stall', noticed: 'no' }, stalled],
  [{ kind: 'stall', noticed: 'yes' }, stalled],
  [{ kind: 'reserve', noticed: 'no' }, hedged],
  [{ kind: 'reserve', noticed: 'yes' }, hedged],
  [{ kind: 'falseAlarm' }, random],
  [{ kind: 'suspended' }, random],
  [{ kind: 'withdrew' }, random],
  [{ kind: 'struckDown' }, random],
  [{ kind: 'act', vetoed: 'no' }, acted('let')],
  [{ kind: 'act', vetoed: 'yes' }, acted('vetoed')],
  [{ kind: 'gesture' }, gesture],
  [{ kind: 'crisis', firm: 2 }, crisis({ DPRK: 'firm', USA: 'firm' })],
  [{ kind: 'crisis', firm: 1 }, crisis({ USA: 'firm' })],
  [{ kind: 'crisis', firm: 0 }, crisis({})],
  [{ kind: 'war' }, crisis({ DPRK: 'firm', USA: 'firm' })],
  [{ kind: 'capitulation' }, capitulated],
  [{ kind: 'leap', signed: 'no' }, leapt],
  [{ kind: 'leap', signed: 'yes' }, (seed) => committed(seed, 'P2')],
  [{ kind: 'trustFell', by: 1 }, acted('let')],
  [{ kind: 'trustRose', by: 1 }, matured],
  [{ kind: 'feltApart', by: 25 }, polled],
  [{ kind: 'tensionPeak', atLeast: 75 }, crisis({})],
  [{ kind: 'event' }, withEvent],
]

describe('occasions', () => {
  test.each(scenes)('[F36] %j arises, and names its moment', (when, play) => {
    const table = first(play, when)
    for (const { turn, phase, parties } of found(table, when)) {
      if (when.kind === 'always') continue
      expect(turn).toBeGreaterThanOrEqual(1)
      expect(turn).toBeLessThanOrEqual(table.state.settings.turns)
      expect(phases).toContain(phase)
      for (const id of parties) expect(sixParty.parties.map((one) => one.id)).toContain(id)
    }
  })

  test('[F36] every kind the schema knows has its scene here, and none arises in a game that has not begun', () => {
    const kinds = guide.hotWash.questions.map(({ when }) => when.kind)
    expect(scenes.map(([when]) => when.kind)).toEqual(expect.arrayContaining(kinds))
    const table = tableWith({ started: 'lobby' })
    for (const [when] of scenes) if (when.kind !== 'always') expect(found(table, when), when.kind).toEqual([])
  })
})

describe('the moments', () => {
  test('[F36] a stall that no report told is put as unnoticed, with who, what and in which package', () => {
    const table = first(stalled, { kind: 'stall', noticed: 'no' })
    const owed = reference('P1').commitments.filter((one) => one.party === 'USA')
    const told = found(table, { kind: 'stall', noticed: 'no' })
    for (const one of told) expect(one).toMatchObject({ turn: 1, phase: 'commit', parties: ['USA'], title: reference('P1').title })
    expect(owed.map(({ measure }) => measure)).toEqual(expect.arrayContaining(told.map(({ measure }) => measure)))
  })

  test('[F36] the poll names who felt trusted otherwise, and by how much', () => {
    // The one thought that it was trusted 90 of 100; the other had said 10.
    expect(found(polled('poll'), { kind: 'feltApart', by: 25 })).toEqual([
      { turn: 1, phase: 'debrief', parties: ['USA', 'DPRK'], points: 80 },
    ])
    expect(found(polled('poll'), { kind: 'feltApart', by: 81 })).toEqual([])
  })

  test('[F36] a leap that may still be signed is not put as refused', () => {
    const table = tableWith()
    table.until('negotiate')
    table.ask('USA', { type: 'tablePackage', package: packageId('grand'), terms: reference('GB'), draft: null })
    expect(found(table, { kind: 'leap', signed: 'no' })).toEqual([])
    table.until('commit')
    expect(found(table, { kind: 'leap', signed: 'no' })).toMatchObject([{ turn: 1, phase: 'negotiate', title: reference('GB').title }])
  })

  test('[F36] what was left by going back gives no question any more', () => {
    const table = first(stalled, { kind: 'stall', noticed: 'no' })
    expect(asked(table).map(({ id }) => id)).toContain('stall-unseen')
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'commit', name: 'Before' } as Parameters<TestTable['ask']>[1])
    expect(asked(table).map(({ id }) => id)).not.toContain('stall-unseen')
  })

  test('[F36] questions come in the guide’s order, with three moments at most and the rest counted', () => {
    const table = first(random, { kind: 'suspended' })
    const order = guide.hotWash.questions.map(({ id }) => id)
    const questions = asked(table)
    expect(questions.map(({ id }) => order.indexOf(id))).toEqual(questions.map(({ id }) => order.indexOf(id)).toSorted((a, b) => a - b))
    for (const question of questions) {
      const when = guide.hotWash.questions.find(({ id }) => id === question.id)?.when
      expect(question.moments.length).toBeGreaterThan(0)
      expect(question.moments.length).toBeLessThanOrEqual(3)
      expect(question.moments.length + question.more).toBe(when ? found(table, when).length : -1)
    }
    expect(asked(table)).toEqual(questions)
  })
})

test('[F35] no view and no catalogue holds a word of the guide', () => {
  const table = stalled('secret')
  const views = [
    ...sixParty.parties.map(({ id }) => table.view({ kind: 'delegation', party: id })),
    ...(['facilitator', 'observer', 'screen'] as const).map((kind) => table.view({ kind })),
    catalogueOf(sixParty),
  ]
  const words = [guide.lead, guide.hotWash.lead, ...guide.hotWash.questions.map(({ ask }) => ask), ...guide.phases.commit.say]
  for (const view of views) {
    const text = JSON.stringify(view)
    for (const one of words) expect(text.includes(one)).toBe(false)
  }
})
