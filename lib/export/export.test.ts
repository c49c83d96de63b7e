// Exports [X5, X6]: tables that agree with the journal, a codebook without gaps, and nobody in them who is not to be.
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { evolve } from '../game/evolve.ts'
import type { RoomState } from '../game/state.ts'
import { withheld } from '../game/withheld.ts'
import type { PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { playOut } from '../testing/players.ts'
import { reference, type TestTable, tableWith } from '../testing/table.ts'
import { exported } from './files.ts'
import { masked } from './masked.ts'

const wish = { exportedAt: 2_000_000, history: 'whole' } as const
const seed = process.env.OVERTURE_SEED ?? 'export'

/** A second member of a delegation, with a name to look for. */
const join = (table: TestTable, id: string, name: string, party: string) =>
  table.ask('server', { type: 'join', person: id as PersonId, name, as: { kind: 'delegate', party: party as never } })

/** A whole game by chance, in which the USA agrees, the ROK refuses, Japan says nothing and China withdraws; each writes a canary. */
function played(settings: { chatham?: true } = {}): TestTable {
  const table = tableWith({ seed, started: 'lobby', settings: { deck: 'on' } })
  join(table, 'second-usa', 'Sibylle Canaryname', 'USA')
  if (settings.chatham) table.ask('control', { type: 'setSettings', settings: { attribution: 'delegation' } })
  table.ask('USA', { type: 'setConsent', consent: 'given' })
  table.ask('ROK', { type: 'setConsent', consent: 'refused' })
  for (const party of ['USA', 'ROK', 'JPN', 'CHN'])
    table.ask(party, {
      type: 'answerSurvey',
      survey: 'before',
      turn: 0,
      answers: { grand: 3 },
      texts: { expect: `=canary ${party} survey` },
    })
  table.ask('control', { type: 'startGame' })
  for (const party of ['USA', 'ROK', 'JPN', 'CHN'])
    table.ask(party, { type: 'say', channel: { kind: 'plenary' }, text: `canary ${party} talk of sibylle canaryname, and so on` })
  table.ask('control', { type: 'addNote', text: 'canary note', pin: { kind: 'now' } })
  playOut(table, seed, ({ state }) => {
    if (state.moment?.phase === 'negotiate' && state.moment.turn === 1 && !state.proposals['titled' as never])
      table.ask('ROK', {
        type: 'tablePackage',
        package: 'titled' as never,
        terms: reference('P1', { title: 'canary ROK title' }),
        draft: null,
      })
    if (state.moment?.phase !== 'debrief') return
    for (const party of ['USA', 'ROK', 'JPN', 'CHN'])
      table.ask(party, { type: 'pollTrust', answers: { DPRK: { ofThem: 17, ofUs: 23 } } as never })
  })
  table.ask('CHN', { type: 'withdrawWords' })
  return table
}

const rowsIn = (text: string): Record<string, string>[] => {
  const { data, errors } = papa.parse(text, { delimiter: ',', header: false, skipEmptyLines: false })
  expect(errors).toEqual([])
  const [names = [], ...rows] = data
  return rows.map((row) => {
    expect(row).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, n) => [name, row[n] ?? '']))
  })
}

describe('a game played by chance', () => {
  const table = played()
  const { files, session, sheets } = exported(sixParty, table.happenings, wish)
  const told = (name: string) => rowsIn(files[`${name}.csv`] ?? '')
  const count = (type: string) => table.happenings.filter(({ event }) => event.type === type).length

  test('tables read with a common library agree with the journal', () => {
    expect(told('turns')).toHaveLength(count('turnAdjudicated'))
    expect(told('talk').filter(({ channel }) => channel === 'press')).toHaveLength(count('statementPublished'))
    expect(told('packages').filter(({ event }) => event === 'tabled')).toHaveLength(count('packageTabled'))
    expect(told('packages').filter(({ event }) => event === 'signed')).toHaveLength(count('packageSigned'))
    expect(told('phases')).toHaveLength(count('phaseStarted'))
    expect(told('injects').filter(({ event }) => event === 'sent')).toHaveLength(count('injectSent'))
    for (const record of table.state.history) {
      const turn = told('turns').find((row) => row.turn === String(record.turn))
      expect(Number(turn?.tension)).toBe(record.tension)
      expect(Number(turn?.trust_USA_DPRK)).toBe(record.trust['USA' as never]?.['DPRK' as never])
      const receipt = record.result.trust['USA' as never]?.['DPRK' as never] as { before: number; after: number }
      const row = told('trust').find(({ turn: of, holder, toward }) => of === String(record.turn) && holder === 'USA' && toward === 'DPRK')
      expect([Number(row?.before), Number(row?.after)]).toEqual([receipt.before, receipt.after])
      const lines = told('trust_receipts').filter(
        ({ turn: of, holder, toward }) => of === String(record.turn) && holder === 'USA' && toward === 'DPRK',
      )
      const sum = lines.reduce((so, { points }) => so + Number(points), 0)
      expect(sum).toBeCloseTo(receipt.after - receipt.before, 6)
      expect(told('reports').filter(({ turn: of }) => of === String(record.turn))).toHaveLength(record.signals.reports.length)
    }
    const outcome = told('outcome')
    expect(outcome.map(({ party }) => party)).toEqual(sixParty.parties.map(({ id }) => id))
    expect(new Set(outcome.map(({ end }) => end))).toEqual(new Set([table.state.standing?.end]))
  })

  test('each row says session, history, turn, phase, time and participant, and every column stands in the codebook', () => {
    const codebook = told('codebook')
    const known = new Set(codebook.map(({ file, column }) => `${file} ${column}`))
    expect(codebook.every(({ about, type }) => about !== '' && type !== '')).toBe(true)
    for (const [name, text] of Object.entries(files).filter(([file]) => file.endsWith('.csv'))) {
      const columns = text.split('\r\n')[0]?.split(',') ?? []
      expect(columns.filter((column) => !known.has(`${name} ${column}`))).toEqual([])
      if (name !== 'codebook.csv') expect(columns.slice(0, 6)).toEqual(['session', 'history', 'turn', 'phase', 'time', 'participant'])
    }
    for (const { name, columns, rows } of sheets) {
      const names = new Set(columns.map((column) => column.name))
      expect(
        rows.flatMap((row) => Object.keys(row).filter((key) => !names.has(key))),
        name,
      ).toEqual([])
      for (const { name: column, values } of columns) {
        if (!values || column.startsWith('before_') || column.startsWith('after_')) continue
        const strange = rows
          .map((row) => row[column])
          .filter((cell) => cell !== null && cell !== undefined && cell !== '' && !values.includes(String(cell)))
        expect(strange, `${name} ${column}`).toEqual([])
      }
    }
  })

  test('[X5] names are nowhere, and words, felt trust and survey answers are those of who has agreed', () => {
    const everything = `${JSON.stringify(session)}\n${Object.values(files).join('\n')}`
    for (const { name, id, bot } of Object.values(table.state.people)) {
      if (bot !== null) continue
      expect(everything).not.toContain(name)
      expect(everything).not.toContain(id === 'control' || id === 'wall' ? `"${id}"` : id)
    }
    expect(everything.toLowerCase()).not.toContain('canaryname')
    expect(everything).not.toContain('canary note')
    for (const party of ['ROK', 'JPN', 'CHN']) expect(everything).not.toContain(`canary ${party}`)
    expect(told('talk').some(({ text }) => /^canary USA talk of P[0-9A-Z]{4}, and so on$/.test(text ?? ''))).toBe(true)
    expect(
      told('talk').filter(({ delegation, channel, text }) => delegation === 'ROK' && channel === 'plenary' && text !== withheld),
    ).toEqual([])
    expect(new Set(told('felt_trust').map(({ delegation }) => delegation))).toEqual(new Set(['USA']))
    expect(new Set(told('surveys').map(({ delegation }) => delegation))).toEqual(new Set(['USA']))
    expect(told('packages').find(({ package: of }) => of === 'titled')?.title).toBe(withheld)
    expect(told('participants').map(({ consent, delegation }) => `${delegation} ${consent}`)).toContain('CHN withdrawn')
  })

  test('a text that would begin a formula does not, and figures stay figures', () => {
    expect(told('surveys').find(({ item }) => item === 'expect')?.value).toBe("'=canary USA survey")
    const points = told('tension').map(({ points: of }) => of)
    expect(points.some((of) => of?.startsWith('-'))).toBe(true)
    expect(points.every((of) => Number.isFinite(Number(of)))).toBe(true)
  })

  test('[X7] the session in it is the game that was played, whole or as it stood in the end, to the byte', () => {
    const state = session.happenings.reduce<RoomState | null>(evolve, null)
    expect(state?.world).toEqual(scrubbedOf(table.state.world))
    expect(state?.standing).toEqual(table.state.standing)
    const short = exported(sixParty, table.happenings, { ...wish, history: 'end' }).session
    expect(short.happenings).toHaveLength(1)
    expect(JSON.stringify(short.happenings.reduce<RoomState | null>(evolve, null))).toBe(JSON.stringify(state))
  })

  test('the same room has the same codes in every export, and another room others', () => {
    expect(masked(sixParty, table.happenings)).toEqual(masked(sixParty, table.happenings))
    expect(session.session).not.toBe(table.state.code)
  })
})

/** The title of a package is its author's words. */
const scrubbedOf = (world: RoomState['world']) =>
  JSON.parse(JSON.stringify(world).replaceAll(/canary ROK title|A package of chance/g, withheld))

test('[X6] under the Chatham House rule nothing is put down to anybody below their delegation', () => {
  const table = played({ chatham: true })
  const { files, session } = exported(sixParty, table.happenings, wish)
  const everything = `${JSON.stringify(session)}\n${Object.values(files).join('\n')}`
  expect(everything).not.toMatch(/"P[0-9A-Z]{4}"|,P[0-9A-Z]{4},/)
  expect(everything.toLowerCase()).not.toContain('canaryname')
  const participants = rowsIn(files['participants.csv'] ?? '').filter(({ role }) => role === 'delegate')
  expect(participants.map(({ participant }) => participant).toSorted()).toEqual(sixParty.parties.map(({ id }) => id).toSorted())
  expect(rowsIn(files['talk.csv'] ?? '').find(({ text }) => text?.startsWith('canary USA'))?.participant).toBe('USA')
  const felt = rowsIn(files['felt_trust.csv'] ?? '')
  expect(felt.length).toBeGreaterThan(0)
  expect(new Set(felt.map(({ participant }) => participant))).toEqual(new Set(['USA']))
  const state = session.happenings.reduce<RoomState | null>(evolve, null)
  expect(state?.standing).toEqual(table.state.standing)
})
