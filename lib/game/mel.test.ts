// The master events list [M]: kept, sent by hand and by itself, read to some alone, with effects of one's own.
import { expect, test } from 'vitest'
import { sum } from '../rules/round.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer } from '../view/view.ts'
import { type Intent, intentSchema } from './intent.ts'
import type { FreeEffect, MelDraft } from './mel-entry.ts'
import type { Phase } from './phase.ts'

/** Fixed: these games are told to their end, and no war may break out on the way. */
const seed = 'mel'
const delegation = (id: string): Viewer => ({ kind: 'delegation', party: party(id) })
const open: Viewer[] = [{ kind: 'observer' }, { kind: 'screen' }]

const blank: Omit<MelDraft, 'inject'> = {
  to: 'all',
  when: { kind: 'byHand' },
  method: '',
  from: '',
  time: '',
  subject: '',
  expected: '',
}
const free = (name: string, change: Partial<MelDraft> = {}, effects: FreeEffect[] = [], text = 'A text.'): MelDraft => ({
  ...blank,
  inject: { kind: 'free', name, text, effects },
  ...change,
})
const card = (id: string, change: Partial<MelDraft> = {}, text: string | null = null, on: string | null = null): MelDraft => ({
  ...blank,
  inject: { kind: 'card', id: id as never, text, party: on === null ? null : party(on) },
  ...change,
})
const at = (turn: number, phase: Phase): Pick<MelDraft, 'when'> => ({ when: { kind: 'moment', turn, phase } })
const add = (table: TestTable, ...entries: MelDraft[]) => table.ask('control', { type: 'addMel', entries })
const names = (table: TestTable) => table.state.hand.injects.map(({ name }) => name)
const states = (table: TestTable) => table.state.mel.map(({ state }) => state.is)
const bytes = (table: TestTable, viewer: Viewer) => JSON.stringify(table.view(viewer))
const control = (table: TestTable): FacilitatorView => {
  const view = table.view({ kind: 'facilitator' })
  if (view.as !== 'facilitator') throw new Error('not control')
  return view
}

test('[M1] the list is the facilitator’s alone, kept also before the game', () => {
  const table = tableWith({ started: 'lobby' })
  expect(table.refusal('USA', { type: 'addMel', entries: [free('A spy ring')] }).code).toBe('facilitatorOnly')
  const before = [delegation('USA'), ...open].map((viewer) => bytes(table, viewer))
  add(table, free('CANARY ring', { expected: 'CANARY: they call each other', subject: 'CANARY' }, [], 'CANARY text'), card('E05'))
  expect([delegation('USA'), ...open].map((viewer) => bytes(table, viewer))).toEqual(before)
  expect(control(table).mel).toMatchObject([
    { n: 1, expected: 'CANARY: they call each other' },
    { n: 2, inject: { id: 'E05' } },
  ])
  expect(table.state.log.some(({ subject }) => subject?.includes('CANARY'))).toBe(false)
})

test('[M1] an entry is edited and cancelled until it is sent, and editing brings a cancelled one back', () => {
  const table = tableWith()
  add(table, free('One'), free('Two'))
  table.ask('control', { type: 'cancelMel', n: 1 })
  expect(states(table)).toEqual(['cancelled', 'waiting'])
  expect(table.refusal('control', { type: 'cancelMel', n: 1 }).code).toBe('melCancelled')
  expect(table.refusal('control', { type: 'sendMel', n: 1 }).code).toBe('melCancelled')
  expect(table.refusal('control', { type: 'sendMel', n: 3 }).code).toBe('noSuchMel')
  table.ask('control', { type: 'editMel', n: 1, entry: free('Once more') })
  table.ask('control', { type: 'sendMel', n: 1 })
  expect(names(table)).toEqual(['Once more'])
  expect(table.refusal('control', { type: 'editMel', n: 1, entry: free('Late') })).toEqual({ code: 'melSent', with: { turn: 1 } })
  expect(table.refusal('control', { type: 'sendMel', n: 1 }).code).toBe('melSent')
})

test('[M1] what cannot stand on the list is refused with words, and of several entries none is taken', () => {
  const table = tableWith({ turns: 4 })
  const code = (entry: MelDraft) => table.refusal('control', { type: 'addMel', entries: [free('Good'), entry] }).code
  expect(code(card('E99'))).toBe('unknownInject')
  expect(code(card('E03', {}, null, 'CHN'))).toBe('injectElsewhere')
  expect(code(card('E14', { to: [party('USA')] }))).toBe('injectAsksUnheard')
  expect(code(free('Elsewhere', { to: ['MARS' as never] }))).toBe('noSuchParty')
  expect(code(free('Border Shooting'))).toBe('melNameTaken')
  expect(code(free('E05'))).toBe('melNameTaken')
  expect(code(free('Late', at(2, 'respond')))).toBe('melPhase')
  expect(code(free('Late', at(5, 'brief')))).toBe('melTurn')
  expect(code(free('Late', at(1, 'brief')))).toBe('melPast')
  expect(table.state.mel).toEqual([])
})

test('[M2] by hand an entry is sent at any time an event can be, also while paused, whatever it waited for', () => {
  const table = tableWith()
  add(table, free('Now', at(3, 'brief')), card('E05', {}, 'Other words.'))
  table.ask('control', { type: 'pauseClock' })
  table.ask('control', { type: 'sendMel', n: 1 })
  table.ask('control', { type: 'sendMel', n: 2 })
  expect(table.view({ kind: 'screen' }).injects.map(({ name, text }) => [name, text])).toEqual([
    ['Now', 'A text.'],
    ['Border shooting', 'Other words.'],
  ])
  expect(table.state.mel.map(({ state }) => state)).toEqual([
    { is: 'sent', turn: 1 },
    { is: 'sent', turn: 1 },
  ])
  add(table, free('After'))
  table.ask('control', { type: 'resumeClock' })
  table.until('respond')
  expect(table.refusal('control', { type: 'sendMel', n: 3 }).code).toBe('injectTooLate')
})

test('[M3] what is set for a phase comes as it begins, in the same decision and in the order of the list', () => {
  const table = tableWith({ started: 'lobby' })
  add(
    table,
    free('First', at(1, 'brief')),
    free('Fourth', at(2, 'negotiate')),
    free('Second', at(1, 'negotiate')),
    free('Third', at(1, 'negotiate')),
  )
  table.ask('control', { type: 'startGame' })
  expect(names(table)).toEqual(['First'])
  table.now += 3_600_000
  const granted = table.ask('clock', { type: 'deadline', from: { turn: 1, phase: 'brief' } as const }).map(({ type }) => type)
  expect(granted).toEqual(['phaseStarted', 'injectSent', 'injectSent'])
  expect(names(table)).toEqual(['First', 'Second', 'Third'])
  expect(states(table)).toEqual(['sent', 'waiting', 'sent', 'sent'])
  table.until('commit')
  table.until('brief')
  table.until('negotiate')
  expect(names(table)).toEqual(['Fourth'])
  expect(table.state.log.filter(({ what }) => what === 'due').map(({ subject }) => subject)).toEqual(['First', 'Second', 'Third', 'Fourth'])
})

test('[M3] what has come already that turn does not come twice: its entry goes on waiting for a hand', () => {
  const table = tableWith()
  add(table, card('E05', at(1, 'negotiate')))
  table.ask('control', { type: 'sendInject', inject: 'E05' as never, party: null })
  table.until('negotiate')
  expect(names(table)).toEqual(['Border shooting'])
  expect(states(table)).toEqual(['waiting'])
})

test('[M4] tension above a mark sends once, and what comes after Commit waits for the next Brief', () => {
  const table = tableWith()
  const { tension } = table.state.world
  add(table, free('Alarm', { when: { kind: 'tensionAbove', tension: Math.ceil(tension) + 5 } }))
  expect(names(table)).toEqual([])
  table.ask('control', { type: 'override', change: { kind: 'tension', to: Math.ceil(tension) + 5 }, reason: 'not above yet' })
  expect(names(table)).toEqual([])
  table.until('respond')
  table.ask('control', { type: 'override', change: { kind: 'tension', to: 95 }, reason: 'a lesson' })
  expect(names(table)).toEqual([])
  expect(states(table)).toEqual(['waiting'])
  table.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'respond' } })
  if (table.state.status !== 'playing') throw new Error('war: choose another seed')
  table.ask('control', { type: 'override', change: { kind: 'tension', to: 96 }, reason: 'still' })
  table.until('brief')
  expect(names(table)).toEqual(['Alarm'])
  table.ask('control', { type: 'override', change: { kind: 'tension', to: 97 }, reason: 'again' })
  table.until('brief')
  expect(table.state.headlines.filter(({ title }) => title === 'Alarm')).toHaveLength(1)
})

test('[M4] an agreement in force sends at once, of that stage or a higher one', () => {
  const table = tableWith()
  add(
    table,
    free('Any', { when: { kind: 'agreementInForce', stage: null } }),
    free('High', { when: { kind: 'agreementInForce', stage: 4 } }),
  )
  table.until('negotiate')
  expect(names(table)).toEqual([])
  bringIntoForce(table, 'pack', 'USA', reference('P1'))
  expect(names(table)).toEqual(['Any'])
  expect(states(table)).toEqual(['sent', 'waiting'])
})

test('[M4] a breach that is reported sends, and one from before the entry does not', () => {
  const table = tableWith()
  add(table, free('Outcry', { when: { kind: 'breachReported' } }))
  table.until('negotiate')
  bringIntoForce(table, 'pack', 'USA', reference('P1'))
  table.until('respond')
  const report = table.state.hand.signals?.reports.find(({ grade }) => grade !== 'clear')
  if (!report) throw new Error('no report to correct')
  expect(states(table)).toEqual(['waiting'])
  table.ask('control', { type: 'override', change: { kind: 'report', report: report.id, grade: 'clear' }, reason: 'for the lesson' })
  table.until('brief')
  expect(names(table)).toEqual(['Outcry'])
  add(table, free('Later outcry', { when: { kind: 'breachReported' } }))
  expect(names(table)).toEqual(['Outcry'])
  table.until('negotiate')
  expect(states(table)).toEqual(['sent', 'waiting'])
})

test('[M5] going back lets what was sent since wait again; undoing one lets it wait for a hand', () => {
  const table = tableWith()
  add(table, free('Dawn', at(1, 'negotiate')), free('Noon'))
  table.until('negotiate')
  table.ask('control', { type: 'sendMel', n: 2 })
  table.ask('control', { type: 'undoLast' })
  expect(names(table)).toEqual(['Dawn'])
  expect(states(table)).toEqual(['sent', 'waiting'])
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'other' })
  expect(names(table)).toEqual([])
  expect(states(table)).toEqual(['waiting', 'waiting'])
  table.until('negotiate')
  expect(names(table)).toEqual(['Dawn'])
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'another' })
  expect(names(table)).toEqual(['Dawn'])
})

test('[M6] what is read to some alone leaves not a byte with the others, when it is words alone', () => {
  const [told, silent] = [0, 1].map(() => tableWith({ seed: `${seed}-twins` })) as [TestTable, TestTable]
  add(told, free('CANARY cable', { to: [party('USA'), party('JPN')], method: 'Cable', from: 'Reuters' }, [], 'CANARY text'))
  told.ask('control', { type: 'sendMel', n: 1 })
  const others: Viewer[] = [...['DPRK', 'ROK', 'CHN', 'RUS'].map(delegation), ...open]
  for (const phase of ['negotiate', 'commit', 'respond', 'adjudicate', 'debrief', 'brief'] as const) {
    for (const viewer of others) expect(bytes(told, viewer)).toBe(bytes(silent, viewer))
    for (const table of [told, silent]) table.until(phase)
  }
  const heard = tableWith()
  add(heard, free('CANARY cable', { to: [party('USA'), party('JPN')], method: 'Cable', from: 'Reuters' }))
  heard.ask('control', { type: 'sendMel', n: 1 })
  expect(heard.view(delegation('USA')).injects).toMatchObject([
    { name: 'CANARY cable', to: ['USA', 'JPN'], method: 'Cable', from: 'Reuters' },
  ])
  expect(heard.view(delegation('USA')).headlines.some(({ title }) => title === 'CANARY cable')).toBe(true)
  expect(control(heard).injects).toHaveLength(1)
})

test('[M6] what it does is felt by all; its name, its words and the choice in it are not told to the others', () => {
  const play = (name: string, text: string, option: 'cancel' | 'launch') => {
    const table = tableWith({ seed: `${seed}-felt` })
    const effects: FreeEffect[] = [
      { kind: 'tension', by: 4 },
      { kind: 'will', party: party('USA'), by: -3 },
      { kind: 'trust', holder: party('USA'), toward: party('DPRK'), by: 'littleMore' },
      { kind: 'pressure', party: party('DPRK'), by: 2 },
    ]
    add(table, free(name, { to: [party('ROK')] }, effects, text))
    table.ask('control', { type: 'sendMel', n: 1 })
    // An option that comes to nothing here: there is no text it could break.
    table.ask('control', { type: 'sendInject', inject: 'E14' as never, party: null, text, to: [party('DPRK')] })
    table.ask('DPRK', { type: 'answerInject', inject: 'E14' as never, option })
    return table
  }
  const [one, other] = [play('First name', 'First text.', 'launch'), play('Another name', 'Another text.', 'launch')]
  const others: Viewer[] = [...['USA', 'JPN', 'CHN', 'RUS'].map(delegation), ...open]
  for (const phase of ['negotiate', 'adjudicate', 'brief'] as const) {
    for (const table of [one, other]) table.until(phase)
    for (const viewer of others) {
      expect(bytes(other, viewer)).toBe(bytes(one, viewer))
      expect(bytes(one, viewer)).not.toContain('First')
      expect(bytes(one, viewer)).not.toContain('Satellite launcher')
    }
  }
  expect(bytes(one, delegation('ROK'))).toContain('First name')
  expect(bytes(one, delegation('ROK'))).not.toContain('Satellite launcher')
  expect(bytes(one, delegation('DPRK'))).toContain('Satellite launcher')
  expect(bytes(one, delegation('DPRK'))).not.toContain('First name')
  expect(bytes(one, { kind: 'facilitator' })).toContain('First name')
  // Until Commit closes, not even which option was chosen.
  const [before, after] = [play('N', 'T', 'launch'), play('N', 'T', 'cancel')]
  for (const viewer of others) expect(bytes(after, viewer)).toBe(bytes(before, viewer))
})

test('[M6] also when it is taken back', () => {
  const [told, silent] = [0, 1].map(() => tableWith({ seed: `${seed}-back` })) as [TestTable, TestTable]
  add(told, free('CANARY', { to: [party('USA')] }))
  told.ask('control', { type: 'sendMel', n: 1 })
  told.ask('control', { type: 'undoLast' })
  for (const viewer of [delegation('JPN'), ...open]) expect(bytes(told, viewer)).toBe(bytes(silent, viewer))
  expect(told.view(delegation('USA')).headlines.at(-1)).toMatchObject({ kind: 'injectTakenBack', title: 'CANARY' })
})

test('[M7] an event of the facilitator’s own moves what it says, and the receipts name it', () => {
  const effects: FreeEffect[] = [
    { kind: 'tension', by: 7 },
    { kind: 'will', party: party('USA'), by: -6 },
    { kind: 'pressure', party: party('DPRK'), by: 5 },
    { kind: 'trust', holder: party('ROK'), toward: party('JPN'), by: 'muchLess' },
  ]
  const table = tableWith()
  add(table, free('A market panic', {}, effects))
  table.ask('control', { type: 'sendMel', n: 1 })
  table.until('adjudicate')
  const result = table.state.history[0]?.result
  const points = (lines: { label?: string; points: number }[] | undefined) => lines?.find(({ label }) => label === 'A market panic')?.points
  expect(points(result?.tension.lines)).toBe(7)
  expect(points(result?.will[party('USA')]?.lines)).toBe(-6)
  expect(points(result?.pressure[party('DPRK')]?.lines)).toBe(5)
  const trust = result?.trust[party('ROK')]?.[party('JPN')]
  expect(trust?.lines.find(({ reason }) => reason === 'inject')?.points).toBeLessThan(-3)
  for (const receipt of [result?.tension, result?.will[party('USA')], result?.pressure[party('DPRK')], trust]) {
    if (!receipt) throw new Error('no receipt')
    expect(sum(receipt.lines.map((line) => line.points))).toBeCloseTo(receipt.after - receipt.before, 8)
  }
})

test('[M7] what its effects cannot be is refused with words', () => {
  const table = tableWith()
  const code = (effect: FreeEffect) => table.refusal('control', { type: 'addMel', entries: [free('Odd', {}, [effect])] }).code
  expect(code({ kind: 'pressure', party: party('JPN'), by: 4 })).toBe('effectNoPressure')
  expect(code({ kind: 'trust', holder: party('USA'), toward: party('USA'), by: 'muchMore' })).toBe('effectSelf')
  expect(code({ kind: 'will', party: 'MARS' as never, by: 4 })).toBe('noSuchParty')
  expect(code({ kind: 'tension', by: 0 })).toBe('effectNothing')
  const asked = (by: number) => intentSchema.safeParse({ type: 'addMel', entries: [free('Odd', {}, [{ kind: 'tension', by }])] }).success
  expect([asked(20), asked(21), asked(-21), asked(0.5)]).toEqual([true, false, false, false])
})

test('[M8] the media are read by all, move nothing, and are no event', () => {
  const table = tableWith()
  const publish = { type: 'publishMedia', outlet: 'Yonhap', headline: 'Talks stall', text: 'Sources speak of a stalemate.' } as const
  expect(table.refusal('USA', publish).code).toBe('facilitatorOnly')
  table.ask('control', publish)
  for (const viewer of [delegation('CHN'), ...open])
    expect(table.view(viewer).headlines.at(-1)).toMatchObject({ kind: 'media', outlet: 'Yonhap', title: 'Talks stall' })
  expect(table.state.hand.injects).toEqual([])
  table.until('adjudicate')
  const silent = tableWith()
  silent.until('adjudicate')
  expect(table.state.world).toEqual(silent.state.world)
})

test('[M2] the quick way may have other words and some hearers too', () => {
  const table = tableWith()
  table.ask('control', { type: 'sendInject', inject: 'E05' as never, party: null, text: 'Shots near Panmunjom.', to: [party('ROK')] })
  expect(table.view(delegation('ROK')).injects).toMatchObject([{ text: 'Shots near Panmunjom.', to: ['ROK'] }])
  expect(table.view(delegation('JPN')).injects).toEqual([])
  const asking: Extract<Intent, { type: 'sendInject' }> = { type: 'sendInject', inject: 'E14' as never, party: null, to: [party('ROK')] }
  expect(table.refusal('control', asking).code).toBe('injectAsksUnheard')
  expect(table.refusal('control', { ...asking, inject: 'E01' as never, to: ['MARS' as never] }).code).toBe('noSuchParty')
})

test('[M4] a package named in a test that brings nothing into force sends nothing', () => {
  const table = tableWith()
  add(table, free('Any', { when: { kind: 'agreementInForce', stage: null } }))
  table.until('negotiate')
  table.ask('USA', { type: 'tablePackage', package: packageId('pack'), terms: reference('P1'), draft: null })
  expect(names(table)).toEqual([])
})
