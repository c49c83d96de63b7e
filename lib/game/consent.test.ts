// Surveys, consent and taking one's words back [X1–X4].
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { packageId, party, personOf, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer } from '../view/view.ts'
import { youOf } from '../view/you.ts'
import { evolve } from './evolve.ts'
import type { Intent } from './intent.ts'
import type { RoomState } from './state.ts'
import { withheld, withoutWords } from './withheld.ts'

const answer = (survey: string, turn: number, answers: Record<string, number | string>, texts: Record<string, string> = {}): Intent => ({
  type: 'answerSurvey',
  survey,
  turn,
  answers,
  texts,
})
const bringOnTable = (table: TestTable) =>
  table.ask('ROK', { type: 'tablePackage', package: packageId('P1'), terms: reference('P1'), draft: null })
const lobby = (): TestTable => tableWith({ started: 'lobby' })
const control = (table: TestTable): FacilitatorView => table.view({ kind: 'facilitator' }) as FacilitatorView
const youIn = (table: TestTable, id: string) => {
  const person = table.state.people[personOf(id)]
  if (!person) throw new Error(`Nobody sits for ${id}.`)
  return youOf(table.state, person, null)
}

test('[X1] each survey has its time, a later answer stands in place of the earlier, and one to nothing takes it back', () => {
  const table = lobby()
  expect(table.refusal('USA', answer('after', 0, { grand: 3 })).code).toBe('surveyClosed')
  table.ask('USA', answer('before', 0, { grand: 3 }))
  table.ask('USA', answer('before', 0, { steps: 7, background: 'student' }, { expect: 'War.' }))
  expect(table.state.surveys).toEqual([
    {
      person: personOf('USA'),
      party: 'USA',
      survey: 'before',
      turn: 0,
      answers: { steps: 7, background: 'student' },
      texts: { expect: 'War.' },
    },
  ])
  table.ask('USA', answer('before', 0, {}))
  expect(table.state.surveys).toEqual([])
  table.ask('control', { type: 'startGame' })
  table.until('negotiate')
  table.ask('ROK', answer('before', 0, { grand: 1 }))
  table.until('commit')
  expect(table.refusal('JPN', answer('before', 0, { grand: 1 })).code).toBe('surveyClosed')
  table.until('debrief')
  expect(table.refusal('JPN', answer('turn', 2, { read: 1 })).code).toBe('surveyClosed')
  table.ask('JPN', answer('turn', 1, { read: 1 }))
  table.ask('control', { type: 'endGame' })
  table.ask('JPN', answer('after', 1, { grand: 2 }))
  expect(table.state.surveys?.map(({ survey, turn }) => [survey, turn])).toEqual([
    ['before', 0],
    ['turn', 1],
    ['after', 1],
  ])
})

test('[X1] what does not fit its question is refused, and so is whoever is not asked', () => {
  const table = lobby()
  const unfit: Intent[] = [
    answer('before', 0, { grand: 8 }),
    answer('before', 0, { grand: 'student' }),
    answer('before', 0, { background: 'king' }),
    answer('before', 0, { expect: 'words' }),
    answer('before', 0, {}, { grand: '3' }),
    answer('before', 0, {}, { expect: 'x'.repeat(401) }),
    answer('before', 0, { nothing: 1 }),
  ]
  for (const intent of unfit) expect(table.refusal('USA', intent).code).toBe('surveyUnfit')
  expect(table.refusal('USA', answer('sometime', 0, {})).code).toBe('noSuchSurvey')
  expect(table.refusal('control', answer('before', 0, { grand: 3 })).code).toBe('participantsOnly')
  expect(table.refusal('control', { type: 'setConsent', consent: 'given' }).code).toBe('participantsOnly')
  table.ask('control', { type: 'seatBot', party: party('USA'), strategy: 'tft' })
  table.ask('USA', answer('before', 0, { grand: 3 }))
  expect(table.state.surveys).toHaveLength(1)
})

test('[X2] an answer changes nobody’s view but the facilitator’s, and there a number alone', () => {
  const table = lobby()
  const others: Viewer[] = [
    ...sixParty.parties.map(({ id }): Viewer => ({ kind: 'delegation', party: id })),
    { kind: 'observer' },
    { kind: 'screen' },
  ]
  const before = JSON.stringify(others.map((viewer) => table.view(viewer)))
  const seen = control(table)
  table.now += 5000
  table.ask('USA', answer('before', 0, { grand: 3 }, { expect: 'A canary sings.' }))
  table.ask('USA', { type: 'setConsent', consent: 'given' })
  expect(JSON.stringify(others.map((viewer) => table.view(viewer)))).toBe(before)
  const { rates, consents, ...rest } = control(table)
  const { rates: _r, consents: _c, ...restBefore } = seen
  expect(rest).toEqual(restBefore)
  expect(rates).toEqual([{ survey: 'before', turn: 0, answered: 1 }])
  expect(consents).toEqual({ given: 1, refused: 0, withdrawn: 0, unasked: 5 })
  expect(youIn(table, 'USA').own).toEqual({ consent: 'given', answered: [{ survey: 'before', turn: 0 }], rated: [] })
  expect(youIn(table, 'ROK').own).toEqual({ consent: null, answered: [], rated: [] })
})

test('[X3] consent is given, refused and given again at any time', () => {
  const table = tableWith()
  const consent = () => youIn(table, 'CHN').own?.consent
  expect(consent()).toBeNull()
  for (const wish of ['given', 'refused', 'given'] as const) {
    table.ask('CHN', { type: 'setConsent', consent: wish })
    expect(consent()).toBe(wish)
  }
  table.ask('control', { type: 'suspendRoom', until: null })
  table.ask('CHN', { type: 'setConsent', consent: 'refused' })
  table.ask('control', { type: 'resumeRoom' })
  table.ask('control', { type: 'endGame' })
  table.ask('CHN', { type: 'setConsent', consent: 'given' })
  expect(control(table).consents).toEqual({ given: 1, refused: 0, withdrawn: 0, unasked: 5 })
})

test('[X4] words that are taken back are in no event, no state and no view, also after going back, and the game is the same', () => {
  const table = tableWith({ seed: 'withdraw' })
  table.ask('USA', answer('before', 0, { grand: 3 }, { expect: 'canary survey' }))
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'canary plenary' })
  table.ask('ROK', { type: 'say', channel: { kind: 'plenary' }, text: 'a word of another' })
  table.until('negotiate')
  bringOnTable(table)
  table.ask('USA', { type: 'takeStand', package: packageId('P1'), version: 1, stand: 'dissent', reason: 'canary reason' })
  table.until('debrief')
  table.ask('USA', { type: 'publishStatement', text: 'canary press' })
  table.until('negotiate')
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'debrief', name: 'left' })
  table.until('brief')
  table.ask('control', { type: 'rewindTo', turn: 1, phase: 'debrief', name: 'left again' })
  expect(JSON.stringify(table.happenings)).toContain('canary press')
  table.ask('USA', { type: 'withdrawWords' })
  const usa: PersonId = personOf('USA')
  const told = withoutWords(table.happenings, (one) => one === usa)
  expect(JSON.stringify(told)).not.toContain('canary')
  expect(JSON.stringify(told)).toContain('a word of another')
  const state = told.reduce<RoomState | null>(evolve, null)
  expect(JSON.stringify(state)).not.toContain('canary')
  expect(state?.world).toEqual(table.state.world)
  expect(state?.consents?.[usa]).toBe('withdrawn')
  expect(state?.surveys?.[0]?.answers).toEqual({ grand: 3 })
  expect(state?.channels.plenary?.messages.map(({ text }) => text)).toEqual([withheld, 'a word of another'])
  expect(withoutWords(told, (one) => one === usa)).toEqual(told)
  expect(withoutWords(told, (one) => one === usa).every((one, n) => one === told[n])).toBe(true)
})

test('[G92] whoever rehearses is asked nothing', () => {
  expect(youIn(tableWith({ started: 'lobby' }), 'USA').own).toBeDefined()
  expect(youIn(tableWith({ started: 'lobby', settings: { rehearsal: true } }), 'USA').own).toBeUndefined()
})
