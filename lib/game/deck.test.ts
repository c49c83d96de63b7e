// What each of the 22 injects does, against MODEL H.3 [E7]: the same game played with the card and without it.
import { expect, test } from 'vitest'
import type { InjectId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { TurnRecord } from './state.ts'

/** Fixed: what hangs on chance is counted over seeds of its own. */
const seeds = Array.from({ length: 120 }, (_, n) => `deck-${n}`)

interface Scene {
  seed?: string
  /** A package in force, and who keeps a secret reserve in it. */
  pack?: Parameters<typeof reference>
  reserves?: string[]
  tension?: number
  trust?: [string, string, number][]
  answers?: Record<string, string>
  gesture?: [string, string]
}

function play(card: string | null, { seed = 'deck', pack, reserves, tension, trust = [], answers = {}, gesture }: Scene = {}): TestTable {
  const table = tableWith({ seed })
  if (tension !== undefined) table.ask('control', { type: 'override', change: { kind: 'tension', to: tension }, reason: 'scene' })
  for (const [holder, toward, to] of trust)
    table.ask('control', { type: 'override', change: { kind: 'trust', holder: party(holder), toward: party(toward), to }, reason: 'scene' })
  table.until('negotiate')
  if (pack) bringIntoForce(table, 'pack', 'USA', reference(...pack), reserves)
  if (card) table.ask('control', { type: 'sendInject', inject: card as InjectId, party: null })
  if (card) for (const [by, option] of Object.entries(answers)) table.ask(by, { type: 'answerInject', inject: card as InjectId, option })
  if (gesture) table.ask(gesture[0], { type: 'announceGesture', measure: gesture[1] as never })
  for (const by of reserves ?? []) {
    if (table.state.moment?.phase !== 'commit') table.until('commit')
    const orders = { packages: { [packageId('pack')]: 'hedge' as const }, free: { kind: 'nothing' as const }, vetoes: [] }
    table.ask(by, { type: 'giveOrders', orders, confirmed: 'once' })
  }
  table.until('adjudicate')
  return table
}

const record = (table: TestTable): TurnRecord => {
  const last = table.state.history.at(-1)
  if (!last) throw new Error('The turn was not adjudicated.')
  return last
}
const name = (card: string) => sixParty.injects.find(({ id }) => id === card)?.name ?? ''
type Lines = { lines: { label?: string; points: number; evidence?: number }[] } | undefined
const points = (card: string, receipt: Lines) => receipt?.lines.filter(({ label }) => label === name(card)).map((line) => line.points) ?? []

/** What a card put into the receipts and the reports of a turn that was otherwise the same. */
function done(card: string, scene: Scene = {}) {
  const [with_, without] = [play(card, scene), play(null, scene)]
  const { result, signals } = record(with_)
  const before = record(without).signals
  const will = Object.entries(result.will).flatMap(([id, receipt]) => points(card, receipt).map((by): [string, number] => [id, by]))
  const pressure = Object.entries(result.pressure).flatMap(([id, receipt]) => points(card, receipt).map((by): [string, number] => [id, by]))
  const trust = Object.entries(result.trust).flatMap(([holder, row]) =>
    Object.entries(row).flatMap(([toward, receipt]) =>
      receipt.lines.flatMap(({ label, evidence }) => (label === name(card) ? [[holder, toward, evidence ?? null] as const] : [])),
    ),
  )
  const lapsed = signals.secret.truths.filter(
    ({ state, measure, party: by }) =>
      state === 'lapsed' && before.secret.truths.some((one) => one.party === by && one.measure === measure && one.state !== 'lapsed'),
  )
  const doubted = signals.reports.filter(
    ({ id, grade }) => grade === 'doubtful' && before.reports.some((one) => one.id === id && one.grade === 'clean'),
  )
  return {
    tension: points(card, result.tension),
    will,
    pressure,
    trust,
    lapsed: lapsed.map(({ party: by, measure }) => `${by} ${measure}`),
    doubted: doubted.map(({ party: by, measure }) => `${by} ${measure}`),
  }
}
const nothing: ReturnType<typeof done> = { tension: [], will: [], pressure: [], trust: [], lapsed: [], doubted: [] }
const oneOf = (found: string[], ...candidates: string[]) => {
  expect(found).toHaveLength(1)
  expect(candidates).toContain(found[0])
}
const withOwn = (own: [string, string][], verify: Record<string, number> = {}): Parameters<typeof reference> => [
  'P1',
  {
    commitments: own.map(([by, measure]) => ({ party: party(by), measure: measure as never })),
    verify: verify as never,
    clauses: { snapback: [], escrow: [], clarify: true, dispute: 'none' },
  },
]

const cases: Record<string, () => void> = {
  E01: () => {
    expect(done('E01')).toEqual({ ...nothing, tension: [4] })
    const { lapsed, tension } = done('E01', { pack: ['P2'] })
    expect([lapsed, tension]).toEqual([['DPRK D22'], []])
    expect(done('E01', { pack: ['P1'] }).lapsed).toEqual(['DPRK D11'])
  },
  E02: () => {
    expect(done('E02')).toEqual(nothing)
    expect(done('E02', { pack: ['P2'] }).doubted).toEqual(['DPRK D21'])
    expect(done('E02', { pack: ['P3', { verify: { [party('DPRK')]: 4 } }] }).doubted).toEqual([])
  },
  E03: () => {
    const told = seeds.map((seed) =>
      done('E03', {
        seed,
        trust: [
          ['CHN', 'USA', 0.8],
          ['CHN', 'ROK', 0.8],
          ['CHN', 'JPN', 0.8],
        ],
      }),
    )
    const moves = told.flatMap(({ will }) => will)
    expect(told.every(({ will }) => will.length === 1)).toBe(true)
    expect(new Set(moves.map(([id]) => id))).toEqual(new Set(['USA', 'ROK', 'JPN']))
    const spread = Math.sqrt(moves.reduce((all, [, by]) => all + by * by, 0) / moves.length)
    expect(spread).toBeGreaterThan(11)
    expect(spread).toBeLessThan(19)
    const fell = told.filter(({ trust }) => trust.length > 0).length / told.length
    expect(fell).toBeGreaterThan(0.08)
    expect(fell).toBeLessThan(0.34)
    // Trust in it, and in no other, moves on the day of a reversal.
    for (const { trust, will } of told) expect(trust.every(([, toward]) => toward === will[0]?.[0])).toBe(true)
  },
  E04: () => {
    expect(done('E04')).toEqual({ ...nothing, tension: [-3] })
    const kept = (card: string | null) => {
      const { result } = record(play(card, { pack: ['P0'] }))
      const lines = result.trust[party('DPRK')]?.[party('USA')]?.lines ?? []
      return Object.fromEntries(lines.flatMap(({ measure, evidence }) => (measure ? [[measure, evidence ?? 0]] : [])))
    }
    const [plain, flood] = [kept(null), kept('E04')]
    expect(flood.U01).toBe(plain.U01)
    // Half the cost, and in full as if given without return: 0.5 against 0.6.
    expect(flood.U02).not.toBe(plain.U02)
  },
  E05: () => {
    expect(done('E05')).toEqual({ ...nothing, tension: [8] })
    const { tension, doubted } = done('E05', { pack: ['P1'] })
    expect(tension).toEqual([8])
    expect(doubted.sort()).toEqual(['DPRK D12', 'ROK R11'])
  },
  E06: () => {
    const vote = { tension: [3], pressure: [['DPRK', 6]] }
    expect(done('E06')).toEqual({ ...nothing, ...vote })
    expect(done('E06', { pack: ['P2'] })).toEqual(nothing)
    expect(done('E06', { pack: ['P2'], answers: { CHN: 'pass' } })).toMatchObject(vote)
    expect(done('E06', { pack: ['P2'], answers: { CHN: 'pass', RUS: 'veto' } })).toMatchObject({
      tension: [],
      pressure: [],
      trust: [
        ['DPRK', 'RUS', 0.1],
        ['USA', 'RUS', -0.1],
      ],
    })
  },
  E07: () => {
    expect(done('E07', { tension: 50 })).toEqual({ ...nothing, tension: [10] })
    const due = (card: string | null, tension: number) => record(play(card, { tension })).signals.crisisDue
    expect([due(null, 74), due('E07', 50), due('E07', 74)]).toEqual([false, false, true])
  },
  E08: () => {
    const graded = (card: string | null, seed: string, reserves: string[]) =>
      record(play(card, { seed, pack: ['P3'], reserves })).signals.reports.find((one) => one.party === 'DPRK' && one.measure === null)
        ?.grade
    const some = seeds.slice(0, 60)
    const running = some.filter((seed) => graded(null, seed, ['DPRK']) !== 'clear').map((seed) => graded('E08', seed, ['DPRK']))
    const red = running.filter((grade) => grade === 'clear').length / running.length
    expect(red).toBeGreaterThan(0.3)
    expect(red).toBeLessThan(0.7)
    const clean = seeds.filter((seed) => graded(null, seed, []) === 'clean').map((seed) => graded('E08', seed, []))
    expect(clean).not.toContain('clear')
    const amber = clean.filter((grade) => grade === 'doubtful').length / clean.length
    expect(amber).toBeGreaterThan(0.02)
    expect(amber).toBeLessThan(0.2)
  },
  E09: () => {
    const scene: Scene = {
      trust: [
        ['DPRK', 'USA', 0.6],
        ['JPN', 'CHN', 0.9],
      ],
    }
    expect(done('E09', scene)).toEqual({ ...nothing, will: [['DPRK', -6]] })
    const pulled = (card: string | null, holder: string, toward: string) =>
      record(play(card, scene)).result.trust[party(holder)]?.[party(toward)]?.lines.find(({ reason }) => reason === 'history')?.points ?? 0
    expect(pulled('E09', 'DPRK', 'USA') / pulled(null, 'DPRK', 'USA')).toBeCloseTo(2, 1)
    expect(pulled('E09', 'JPN', 'CHN')).toBe(pulled(null, 'JPN', 'CHN'))
  },
  E10: () => {
    const { will, trust, ...rest } = done('E10')
    expect(rest).toMatchObject({ tension: [], lapsed: [], doubted: [] })
    expect(will).toEqual([['USA', -8]])
    expect(trust).toHaveLength(1)
    expect(trust[0]?.slice(0, 2)).toEqual(['USA', 'DPRK'])
    expect(trust[0]?.[2]).toBeLessThan(0)
  },
  E11: () => {
    const pack = withOwn([
      ['ROK', 'R13'],
      ['DPRK', 'D14'],
    ])
    expect(done('E11')).toEqual(nothing)
    expect(done('E11', { pack })).toEqual(nothing)
    expect(done('E11', { pack, answers: { ROK: 'enforce' } })).toEqual({ ...nothing, will: [['ROK', -4]] })
    oneOf(done('E11', { pack, answers: { ROK: 'let-be' } }).lapsed, 'ROK R13', 'DPRK D14')
  },
  E12: () => {
    expect(done('E12')).toEqual(nothing)
    expect(done('E12', { pack: ['P2'] }).lapsed).toEqual(['USA U23'])
    expect(done('E12', { pack: ['P1'] }).lapsed).toEqual([])
  },
  E13: () => {
    expect(done('E13')).toEqual(nothing)
    const { lapsed } = done('E13', { pack: ['P2'] })
    expect(lapsed).toEqual(['ROK R33'])
    const grades = record(play('E13', { pack: ['P2'] })).signals.reports.filter(({ measure }) => measure === 'R33')
    expect(grades.map(({ grade }) => grade)).not.toContain('clean')
    expect(done('E13', { pack: ['P1'] }).lapsed).toEqual([])
  },
  E14: () => {
    expect(done('E14')).toEqual(nothing)
    expect(done('E14', { answers: { DPRK: 'cancel' } })).toEqual({ ...nothing, will: [['DPRK', -6]] })
    expect(done('E14', { answers: { DPRK: 'launch' } })).toEqual(nothing)
    expect(done('E14', { pack: ['P2'], answers: { DPRK: 'launch' } })).toMatchObject({ will: [], doubted: ['DPRK D22'] })
  },
  E15: () => {
    const shown = (card: string | null) => {
      const told = record(play(card, { gesture: ['USA', 'U21'] }))
      const lines = told.result.trust[party('DPRK')]?.[party('USA')]?.lines ?? []
      return {
        evidence: lines.find(({ reason }) => reason === 'gesture')?.evidence ?? 0,
        will: told.result.will[party('USA')]?.lines.filter(({ measure }) => measure === 'U21').map((line) => line.points) ?? [],
      }
    }
    const [plain, olympic] = [shown(null), shown('E15')]
    expect(olympic.evidence).toBeGreaterThan(plain.evidence)
    expect([plain.will.length, olympic.will.length]).toEqual([1, 0])
  },
  E16: () => {
    expect(done('E16')).toEqual({ ...nothing, trust: [['DPRK', 'USA', -0.5]] })
    expect(play('E16').state.world.needRises).toEqual([{ party: 'DPRK', by: 0.05, untilTurn: 3 }])
  },
  E17: () => {
    const others = ['DPRK', 'ROK', 'CHN', 'JPN', 'RUS']
    const { trust, ...rest } = done('E17')
    expect(rest).toMatchObject({ tension: [], will: [], pressure: [] })
    expect(trust.map((line) => line.join(' ')).sort()).toEqual(others.map((holder) => `${holder} USA -0.4`).sort())
    const table = play('E17')
    expect(table.state.world.hazardFactor).toMatchObject({ USA: 1.5 })
    table.until('brief')
    table.until('adjudicate')
    expect(table.state.world.hazardFactor).toMatchObject({ USA: 1.5 })
  },
  E18: () => {
    expect(done('E18').will.sort()).toEqual([
      ['DPRK', -6],
      ['USA', -6],
    ])
    const signed = tableWith()
    signed.ask('control', { type: 'sendInject', inject: 'E18' as InjectId, party: null })
    expect(signed.view({ kind: 'screen' }).remission.leap).toBe('free')
    signed.until('negotiate')
    bringIntoForce(signed, 'pack', 'USA', reference('P1'))
    signed.until('adjudicate')
    expect(points('E18', record(signed).result.will[party('USA')])).toEqual([])
    expect(signed.state.proposals[packageId('pack')]?.status).toBe('inForce')
  },
  E19: () => {
    expect(done('E19')).toEqual(nothing)
    oneOf(done('E19', { pack: ['P1'] }).lapsed, 'DPRK D11', 'DPRK D12', 'ROK R11', 'USA U11')
    // The cause stays unknown: no line of any receipt names it.
    expect(JSON.stringify(play('E19', { pack: ['P1'] }).view({ kind: 'screen' }).story)).not.toContain(name('E19'))
  },
  E20: () => {
    const { doubted } = done('E20', { pack: ['P3'] })
    expect(doubted).toContain('DPRK D31')
    expect(play('E20').state.hand.effects.map(({ effect }) => effect)).toContainEqual({ kind: 'inspectionDown', by: 1 })
  },
  E21: () => {
    expect(done('E21')).toEqual({ ...nothing, tension: [2], pressure: [['DPRK', -2]] })
    const pack = withOwn([
      ['DPRK', 'D24'],
      ['USA', 'U12'],
    ])
    expect(done('E21', { pack }).doubted).toEqual(['DPRK D24'])
  },
  E22: () => {
    const { will, trust } = done('E22')
    expect(will).toEqual([['USA', 4]])
    expect(trust.map((line) => line.join(' ')).sort()).toEqual(['DPRK USA 0.15', 'USA DPRK 0.15'])
  },
}

test('[E7] every card of the deck is held against the model', () => {
  expect(Object.keys(cases)).toEqual(sixParty.injects.map(({ id }) => id))
})

test.each(sixParty.injects.map(({ id }) => id))('[E7] %s does what the model says', (id) => {
  cases[id]?.()
})
