// Injects [E]: sent, drawn, answered, settled – and what they do to prices.
import { expect, test } from 'vitest'
import type { InjectId } from '../ids.ts'
import { ledger } from '../rules/ledger.ts'
import { sum } from '../rules/round.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { adjudicationAnew, signalsAnew } from '../testing/anew.ts'
import { dice, playOut } from '../testing/players.ts'
import { bringIntoForce, control, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import { footingOfView } from '../view/footing.ts'
import type { Viewer } from '../view/view.ts'
import { drawnFromDeck, fallsOn } from './injects.ts'
import { catalogueFor } from './table.ts'

const seed = process.env.OVERTURE_SEED ?? 'injects'
const inject = (id: string) => id as InjectId
const send = (table: TestTable, id: string, to: string | null = null) =>
  table.ask('control', { type: 'sendInject', inject: inject(id), party: to === null ? null : party(to) })
const answer = (table: TestTable, by: string, id: string, option: string) =>
  table.ask(by, { type: 'answerInject', inject: inject(id), option })
const catalogueAt = ({ state }: TestTable): Catalogue => catalogueFor(sixParty, state.settings)
const delegation = (id: string): Viewer => ({ kind: 'delegation', party: party(id) })
/** Cards that came, with the turn. */
const come = (table: TestTable): string[] =>
  table.state.headlines.filter(({ kind }) => kind === 'inject').map(({ turn, title }) => `${turn} ${title}`)

test('[E1] the facilitator sends until the orders are carried out, also while paused, and none twice in a turn', () => {
  const table = tableWith({ started: 'lobby' })
  const asking = { type: 'sendInject', inject: inject('E10'), party: null } as const
  expect(table.refusal('control', asking).code).toBe('notStarted')
  table.ask('control', { type: 'startGame' })
  expect(table.refusal('USA', asking).code).toBe('facilitatorOnly')
  expect(table.refusal('control', { ...asking, inject: inject('E99') }).code).toBe('unknownInject')
  table.ask('control', { type: 'pauseClock' })
  send(table, 'E10')
  expect(table.refusal('control', asking)).toEqual({ code: 'injectSentAlready', with: { inject: 'Detainee dies' } })
  table.ask('control', { type: 'resumeClock' })
  table.until('negotiate')
  send(table, 'E22')
  table.until('commit')
  send(table, 'E09')
  expect(table.view({ kind: 'screen' }).injects.map(({ name }) => name)).toEqual([
    'Detainee dies',
    'Good harvest of remains',
    "Leader's health rumour",
  ])
  for (const phase of ['respond', 'adjudicate', 'debrief'] as const) {
    table.until(phase)
    expect(table.refusal('control', { ...asking, inject: inject('E12') }).code).toBe('injectTooLate')
  }
  const labels = (receipt: { lines: { label?: string; reason: string }[] } | undefined) => receipt?.lines.map(({ label }) => label)
  expect(labels(table.state.history[0]?.result.will[party('USA')])).toEqual(
    expect.arrayContaining(['Detainee dies', 'Good harvest of remains']),
  )
  table.until('brief')
  expect(table.view({ kind: 'screen' }).injects).toEqual([])
  send(table, 'E10')
})

test('[E1] every screen hears of it at once, and the log names it', () => {
  const table = tableWith()
  send(table, 'E05')
  const [news] = table.view({ kind: 'observer' }).headlines.filter(({ kind }) => kind === 'inject')
  expect(news).toMatchObject({ title: 'Border shooting', text: 'A defector runs, guards fire.' })
  expect(table.state.log.at(-1)).toMatchObject({ type: 'injectSent', by: { kind: 'person', id: control }, subject: 'Border shooting' })
})

test('[E1] it falls on the delegation that was named, and on no other than it can', () => {
  const table = tableWith()
  const toward = (id: string, to: string) => table.refusal('control', { type: 'sendInject', inject: inject(id), party: party(to) }).code
  expect(toward('E03', 'CHN')).toBe('injectElsewhere')
  expect(toward('E05', 'USA')).toBe('injectElsewhere')
  send(table, 'E03', 'JPN')
  table.until('adjudicate')
  const touched = sixParty.parties.filter(({ id }) =>
    table.state.history[0]?.result.will[id]?.lines.some(({ label }) => label === 'Election upset'),
  )
  expect(touched.map(({ id }) => id)).toEqual(['JPN'])
})

test('[E1] left to chance, it falls on one of those it can, by the seed', () => {
  const hit = Array.from({ length: 12 }, (_, n) => {
    const table = tableWith({ seed: `${seed}-${n}` })
    send(table, 'E03')
    table.until('adjudicate')
    const result = table.state.history[0]?.result
    return sixParty.parties.filter(({ id }) => result?.will[id]?.lines.some(({ label }) => label === 'Election upset')).map(({ id }) => id)
  })
  expect(hit.every((ids) => ids.length === 1 && ['USA', 'ROK', 'JPN'].includes(ids[0] ?? ''))).toBe(true)
  expect(new Set(hit.flat()).size).toBeGreaterThan(1)
})

test('[E1] a card inside whose branches a party may be named can be made to fall on it', () => {
  const c = catalogueAt(tableWith())
  const draw = { kind: 'willDraw' as const, oneOf: [party('ROK')], spread: 3 }
  expect(fallsOn(c, [{ kind: 'ifStageInForce', stage: 1, so: [draw], otherwise: [] }])).toEqual(['ROK'])
  expect(fallsOn(c, [{ kind: 'reversalHazard', party: 'chosen', times: 2 }])).toHaveLength(6)
  expect(fallsOn(c, [{ kind: 'tension', by: 3 }])).toEqual([])
})

test('[E2] with the deck on, the seed alone says which card comes in which turn', () => {
  let cards = 0
  for (let n = 0; n < 8; n++) {
    const name = `${seed}-${n}`
    const settings = { deck: 'on' } as const
    const [silent, busy] = [0, 1].map(() => tableWith({ seed: name, turns: 12, settings })) as [TestTable, TestTable]
    while (silent.state.status === 'playing') silent.until('brief')
    playOut(busy, name)
    const turns = Math.min(silent.state.history.length, busy.state.history.length)
    const within = (table: TestTable) => come(table).filter((one) => Number.parseInt(one, 10) <= turns)
    expect(within(busy)).toEqual(within(silent))
    expect(new Set(silent.state.injectsSent).size).toBe(silent.state.injectsSent.length)
    cards += within(silent).length
    const types = silent.happenings.map(({ event }) => event.type)
    expect(types.every((type, at) => type !== 'injectSent' || types[at - 1] === 'phaseStarted')).toBe(true)
  }
  expect(cards).toBeGreaterThan(0)
})

test('[E2] the first turn may bring one too; with the deck off none comes', () => {
  const first = (deck: 'on' | 'off') =>
    Array.from({ length: 40 }, (_, n) => tableWith({ seed: `${seed}-${n}`, settings: { deck } }).state.hand.injects.length)
  expect(first('off')).toEqual(Array(40).fill(0))
  expect(first('on')).toContain(1)
  expect(first('on')).toContain(0)
})

test('[E2] a card that has come is not drawn again, and an empty deck brings nothing', () => {
  const { state } = tableWith({ settings: { deck: 'on' } })
  const settings = { ...state.settings, params: { ...state.settings.params, injectRate: 1 } }
  const all = sixParty.injects.map(({ id }) => id)
  const drawn = (injectsSent: InjectId[], turn: number) =>
    drawnFromDeck(sixParty, { ...state, settings, injectsSent }, turn).map((event) => event.type === 'injectSent' && event.inject.id)
  const last = inject('E22')
  for (let turn = 1; turn <= 16; turn++) {
    expect(
      drawn(
        all.filter((id) => id !== last),
        turn,
      ),
    ).toEqual([last])
    expect(drawn(all, turn)).toEqual([])
  }
  expect(new Set(Array.from({ length: 40 }, (_, turn) => drawn([], turn)[0])).size).toBeGreaterThan(12)
})

test('[E3] whoever signs for the delegation it names chooses, in the open, until Commit closes', () => {
  const table = tableWith()
  const asking = { type: 'answerInject', inject: inject('E14'), option: 'cancel' } as const
  expect(table.refusal('DPRK', asking).code).toBe('unknownInject')
  send(table, 'E14')
  const todo = () => {
    const view = table.view(delegation('DPRK'))
    return view.as === 'delegation' ? view.own.todo.filter(({ kind }) => kind === 'answerInject') : []
  }
  expect(todo()).toEqual([{ kind: 'answerInject', inject: 'E14' }])
  expect(table.refusal('USA', asking).code).toBe('injectAsksOthers')
  expect(table.refusal('DPRK', { ...asking, option: 'wait' }).code).toBe('noSuchOption')
  table.ask('server', { type: 'join', person: 'mate' as never, name: 'Mate', as: { kind: 'delegate', party: party('DPRK') } })
  expect(table.refusal('mate', asking).code).toBe('headOnly')
  answer(table, 'DPRK', 'E14', 'launch')
  expect(table.refusal('DPRK', { ...asking, option: 'launch' }).code).toBe('injectAnsweredSo')
  expect(todo()).toEqual([])
  for (const viewer of [delegation('USA'), { kind: 'observer' }, { kind: 'screen' }] as const)
    expect(table.view(viewer).injects[0]?.answers).toMatchObject([
      { party: 'DPRK', option: 'launch', text: expect.stringMatching(/^Launch/) },
    ])
  table.until('commit')
  table.ask('control', { type: 'pauseClock' })
  expect(table.refusal('DPRK', asking).code).toBe('clockPaused')
  table.ask('control', { type: 'resumeClock' })
  answer(table, 'DPRK', 'E14', 'cancel')
  table.until('respond')
  expect(table.refusal('DPRK', { ...asking, option: 'launch' }).code).toBe('injectTooLate')
  table.until('adjudicate')
  const lines = table.state.history[0]?.result.will[party('DPRK')]?.lines ?? []
  expect(lines.filter(({ label }) => label === 'Satellite launcher on the pad').map(({ points }) => points)).toEqual([-6])
})

test('[E3] who does not answer has chosen nothing', () => {
  const table = tableWith()
  send(table, 'E14')
  table.until('respond')
  expect(table.state.hand.effects).toEqual([])
  table.until('adjudicate')
  const lines = table.state.history[0]?.result.will[party('DPRK')]?.lines ?? []
  expect(lines.some(({ label }) => label === 'Satellite launcher on the pad')).toBe(false)
})

test('[E3] what it asks hangs on what is in force when it is asked', () => {
  const table = tableWith()
  send(table, 'E06')
  expect(table.view({ kind: 'screen' }).injects[0]?.choices).toEqual([])
  expect(table.refusal('CHN', { type: 'answerInject', inject: inject('E06'), option: 'veto' }).code).toBe('injectAsksOthers')
  table.until('negotiate')
  bringIntoForce(table, 'pack', 'USA', reference('P2'))
  expect(table.view({ kind: 'screen' }).injects[0]?.choices).toMatchObject([
    { parties: ['CHN', 'RUS'], options: [{ id: 'pass' }, { id: 'veto' }] },
  ])
  answer(table, 'RUS', 'E06', 'veto')
  answer(table, 'CHN', 'E06', 'pass')
  table.until('respond')
  expect(table.state.hand.effects.map(({ effect }) => effect.kind)).toEqual(['trust', 'trust'])
})

test('[E3] it asks while what it is about is owed, and what was chosen alone happens', () => {
  const after = (option: 'enforce' | 'let-be' | null) => {
    const table = tableWith()
    send(table, 'E11')
    table.until('negotiate')
    expect(table.refusal('ROK', { type: 'answerInject', inject: inject('E11'), option: 'enforce' }).code).toBe('injectAsksOthers')
    const commitments = [
      { party: party('ROK'), measure: 'R13' as never },
      { party: party('DPRK'), measure: 'D14' as never },
    ]
    const clauses = { snapback: [], escrow: [], clarify: true, dispute: 'none' as const }
    bringIntoForce(table, 'pack', 'ROK', reference('P1', { commitments, clauses, verify: {}, sequence: { kind: 'simultaneous' } }))
    expect(table.view({ kind: 'screen' }).injects[0]?.choices.map(({ parties }) => parties)).toEqual([['ROK']])
    if (option) answer(table, 'ROK', 'E11', option)
    table.until('adjudicate')
    const record = table.state.history[0]
    const will = record?.result.will[party('ROK')]?.lines.find(({ label }) => label === 'Leaflets and balloons')?.points ?? 0
    const lapsed = record?.signals.secret.truths.filter(({ state }) => state === 'lapsed').length
    return { will, lapsed }
  }
  expect(after('enforce')).toEqual({ will: -4, lapsed: 0 })
  expect(after('let-be')).toEqual({ will: 0, lapsed: 1 })
  expect(after(null)).toEqual({ will: 0, lapsed: 0 })
})

test('[E3] who was quicker changes nothing', () => {
  const settled = (order: string[]) => {
    const table = tableWith()
    table.until('negotiate')
    bringIntoForce(table, 'pack', 'USA', reference('P2'))
    send(table, 'E06')
    for (const id of order) answer(table, id, 'E06', 'veto')
    table.until('adjudicate')
    return JSON.stringify([table.state.hand.effects, table.state.history])
  }
  expect(settled(['RUS', 'CHN'])).toBe(settled(['CHN', 'RUS']))
})

test('[E4] reports and adjudication see what was settled when Commit closed', () => {
  const table = tableWith()
  table.until('negotiate')
  bringIntoForce(table, 'pack', 'USA', reference('P1', { duration: 1 }))
  table.until('commit')
  send(table, 'E01')
  expect(table.state.hand.effects).toEqual([])
  table.until('respond')
  const settled = table.state.hand.effects
  expect(settled).toMatchObject([{ label: 'Launch by accident', effect: { kind: 'lapse' } }])
  expect(table.happenings.findLast(({ event }) => event.type === 'ordersCarriedOut')?.event).toMatchObject({ effects: settled })
  // The package runs out with the turn: resolved anew, the card would now take its other branch.
  table.ask('DPRK', { type: 'giveResponse', response: { suspend: [], resume: [], withdraw: [packageId('pack')] } })
  table.until('adjudicate')
  expect(table.state.world.agreements[packageId('pack')]?.status).not.toBe('inForce')
  expect(table.state.hand.effects).toBe(settled)
  expect(table.state.history[0]?.result.tension.lines.some(({ label }) => label === 'Launch by accident')).toBe(false)
})

test('[E4] whole games with injects fold and are reckoned anew, byte for byte', () => {
  for (let n = 0; n < 4; n++) {
    const name = `${seed}-${n}`
    const table = tableWith({ seed: name, turns: 6, natures: 'dealt', settings: { deck: 'on' } })
    const roll = dice(`${name}-control`)
    playOut(table, name, () => {
      const { id } = roll.of(sixParty.injects)
      const { hand } = table.state
      if (!hand.signals && roll.next() < 0.5 && !hand.injects.some((sent) => sent.id === id)) send(table, id)
    })
    expect(table.state.injectsSent.length).toBeGreaterThan(0)
    for (const { turn, signals, result } of table.state.history) {
      const { world: _world, ...anew } = adjudicationAnew(table.happenings, turn)
      expect(JSON.stringify(anew)).toBe(JSON.stringify(result))
      const asTheyCame = { ...signals, reports: signals.reports.map((report) => ({ ...report, clarified: null, by: null })) }
      expect(JSON.stringify(signalsAnew(table.happenings, turn))).toBe(JSON.stringify(asTheyCame))
    }
  }
})

test.each(sixParty.injects.map(({ id }) => id))('[E4] with %s in a game that is under way every receipt still adds up', (id) => {
  const table = tableWith({ seed: `${seed}-${id}`, turns: 2, natures: 'dealt' })
  table.until('negotiate')
  bringIntoForce(table, 'pack', 'USA', reference('P2'))
  playOut(table, `${seed}-${id}`, () => {
    if (table.state.moment?.turn === 1 && table.state.moment.phase === 'commit') send(table, id)
  })
  const [first] = table.state.history
  if (!first) throw new Error('The turn was not adjudicated.')
  const { tension, will, pressure, trust } = first.result
  const receipts = [
    tension,
    ...Object.values(will),
    ...Object.values(pressure),
    ...Object.values(trust).flatMap((row) => Object.values(row)),
  ]
  for (const { before, after, lines } of receipts) expect(sum(lines.map(({ points }) => points))).toBeCloseTo(after - before, 8)
})

test('[E4] a gesture in the turn of the event counts double', () => {
  const told = (cards: string[]) => {
    const table = tableWith()
    for (const id of cards) send(table, id)
    table.until('negotiate')
    table.ask('ROK', { type: 'announceGesture', measure: 'R11' as never })
    table.until('adjudicate')
    const receipt = table.state.history[0]?.result.trust[party('DPRK')]?.[party('ROK')]
    return receipt?.lines.find(({ reason }) => reason === 'gesture')?.evidence ?? 0
  }
  const [plain, doubled] = [told([]), told(['E15'])]
  expect(plain).toBeGreaterThan(0)
  expect(doubled).toBeGreaterThan(1.5 * plain)
})

test('[E5] the desk knows the price the law takes', () => {
  const { commitments } = reference('P3')
  const terms = reference('P3', { commitments: [...commitments, { party: party('USA'), measure: 'U21' as never }] })
  const price = (cards: string[]) => {
    const table = tableWith()
    for (const id of cards) send(table, id)
    table.until('negotiate')
    const view = table.view(delegation('USA'))
    if (view.as !== 'delegation') throw new Error('not a desk')
    const shown = ledger(catalogueAt(table), footingOfView(view, view.own), terms, view.own.party, undefined, view.remission).willCost
    table.ask('USA', { type: 'tablePackage', package: packageId('pack'), terms, draft: null })
    const [signed] = table.ask('USA', { type: 'signPackage', package: packageId('pack'), version: 1, reserve: 'none' })
    expect(signed).toMatchObject({ type: 'packageSigned', cost: shown })
    return shown
  }
  const [plain, olympic, summit] = [price([]), price(['E15']), price(['E18'])]
  expect(olympic).toBeLessThan(plain)
  expect(summit).toBeLessThan(plain)
  expect(price(['E15', 'E18'])).toBeLessThan(Math.min(olympic, summit))
})

test('[E5] a gesture that costs nothing this turn is charged nothing, and never too dear', () => {
  const table = tableWith()
  send(table, 'E15')
  table.until('negotiate')
  table.ask('USA', { type: 'announceGesture', measure: 'U21' as never })
  const view = table.view(delegation('USA'))
  expect(view.as === 'delegation' && view.own.pendingWill).toBe(0)
  expect(view.remission).toEqual({ willFree: ['U21', 'U22'], leap: 'priced' })
})

test('[E6] what may still come is known to the facilitator alone', () => {
  const table = tableWith({ settings: { deck: 'on' } })
  const control = table.view({ kind: 'facilitator' })
  if (control.as !== 'facilitator') throw new Error('not control')
  expect(control.deck).toHaveLength(sixParty.injects.length)
  send(table, 'E02')
  const card = table.view({ kind: 'facilitator' })
  expect(card.as === 'facilitator' && card.deck.find(({ id }) => id === 'E02')?.come).toBe(true)
  const others: Viewer[] = [delegation('USA'), delegation('DPRK'), { kind: 'observer' }, { kind: 'screen' }]
  for (const viewer of others) {
    const bytes = JSON.stringify(table.view(viewer))
    for (const { id, text } of sixParty.injects.filter(({ id }) => !table.state.injectsSent.includes(id))) {
      expect(bytes).not.toContain(`"${id}"`)
      expect(bytes).not.toContain(text)
    }
  }
})
