// The master events list as a table (CSV) that exercise planners keep: read row by row, and written so that it reads back.
import papa from 'papaparse'
import { printTable } from '../csv.ts'
import { looksLikeId, type MelDraft, type MelInject, type MelSight, melFault, melLimits } from './mel-entry.ts'
import { effectsFrom, effectsText, partyFrom, toFrom, toText, whenFrom, whenText } from './melcsv-cells.ts'
import type { Refusal } from './refusal.ts'

/** What a table is read by: as an entry is judged, with the names and words a table may use. */
export interface CsvSight extends MelSight {
  names: readonly { id: MelSight['parties'][number]; name: string; short: string }[]
  deck: readonly (MelSight['deck'][number] & { text: string })[]
}

export const columns = [
  'time',
  'from',
  'to',
  'method',
  'subject',
  'message',
  'expected action',
  'inject',
  'when',
  'falls on',
  'effects',
] as const
type Column = (typeof columns)[number]
type Row = Record<Column, string>

/** What is wrong with a row of the table itself. */
export const csvFaults = [
  'noColumns',
  'quotes',
  'tooLong',
  'noCard',
  'noName',
  'noMessage',
  'to',
  'when',
  'fallsOn',
  'effects',
  'cardEffects',
] as const
export type CsvFault = { of: 'table'; code: (typeof csvFaults)[number]; with: Record<string, string | number> } | ({ of: 'law' } & Refusal)

export interface CsvRead {
  /** `row` as a spreadsheet counts: the headings are row 1. */
  good: { row: number; draft: MelDraft }[]
  bad: { row: number; why: CsvFault }[]
}

/** Thrown by what reads a cell, and caught row by row. */
class Faulty extends Error {
  readonly why: CsvFault
  constructor(why: CsvFault) {
    super(why.code)
    this.why = why
  }
}
const faulty = (code: (typeof csvFaults)[number], words: Record<string, string | number> = {}): never => {
  throw new Faulty({ of: 'table', code, with: words })
}

// ---- writing -------------------------------------------------------------------------------------

/** A table of entries; cells that a spreadsheet would take for formulas are made harmless. */
export function printMel(entries: readonly MelDraft[], sight: CsvSight): string {
  const rows = entries.map((draft) => cellsOf(draft, sight))
  return printTable([[...columns], ...rows.map((row) => columns.map((column) => row[column]))])
}

function cellsOf({ inject, to, when, method, from, time, subject, expected }: MelDraft, { deck }: CsvSight): Row {
  const card = inject.kind === 'card' ? deck.find(({ id }) => id === inject.id) : undefined
  return {
    time,
    from,
    to: toText(to),
    method,
    subject,
    message: inject.text || (card?.text ?? ''),
    'expected action': expected,
    inject: inject.kind === 'card' ? inject.id : inject.name,
    when: whenText(when),
    'falls on': inject.kind === 'card' ? (inject.party ?? '') : '',
    effects: inject.kind === 'free' ? effectsText(inject.effects) : '',
  }
}

/** An apostrophe keeps a spreadsheet from reckoning; one that stood there already is kept by another. */
const plain = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

// ---- reading -------------------------------------------------------------------------------------

/** The entries of a table, and for each row that is none, why. Columns may stand in any order; those not known are passed over. */
export function parseMel(text: string, sight: CsvSight): CsvRead {
  const clean = text.replace(/^\ufeff/, '')
  const { data, errors } = papa.parse(clean, { delimiter: delimiterOf(clean), header: false, skipEmptyLines: false })
  const headings = (data[0] ?? []).map(columnOf)
  if (!headings.includes('message') && !headings.includes('inject'))
    return { good: [], bad: [{ row: 1, why: { of: 'table', code: 'noColumns', with: {} } }] }
  const read: CsvRead = { good: [], bad: [] }
  for (const [at, cells] of data.entries()) {
    const row = at + 1
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue
    try {
      if (errors.some((error) => error.row === at)) faulty('quotes')
      read.good.push({ row, draft: draftFrom(rowOf(headings, cells), sight) })
    } catch (error) {
      if (!(error instanceof Faulty)) throw error
      read.bad.push({ row, why: error.why })
    }
  }
  return read
}

const columnOf = (heading: string): Column | undefined => columns.find((column) => column === heading.trim().toLowerCase())

/** The one that tells the most known headings apart. */
function delimiterOf(text: string): string {
  const known = (delimiter: string): number =>
    (papa.parse(text, { delimiter, header: false, preview: 1, skipEmptyLines: false }).data[0] ?? []).filter((one) => columnOf(one)).length
  return [',', ';', '\t'].reduce((best, one) => (known(one) > known(best) ? one : best))
}

const rowOf = (headings: readonly (Column | undefined)[], cells: readonly string[]): Row => {
  const cellOf = (column: Column): string => plain((cells[headings.indexOf(column)] ?? '').trim()).trim()
  return Object.fromEntries(columns.map((column) => [column, cellOf(column)])) as Row
}

function draftFrom(row: Row, sight: CsvSight): MelDraft {
  const draft: MelDraft = {
    inject: injectFrom(row, sight),
    to: toFrom(row.to, sight.names) ?? faulty('to', { cell: row.to }),
    when: whenFrom(row.when || row.time) ?? (row.when ? faulty('when', { cell: row.when }) : { kind: 'byHand' }),
    method: within(row, 'method', melLimits.method),
    from: within(row, 'from', melLimits.from),
    time: within(row, 'time', melLimits.time),
    subject: within(row, 'subject', melLimits.subject),
    expected: within(row, 'expected action', melLimits.expected),
  }
  const fault = melFault(sight, draft)
  if (fault) throw new Faulty({ of: 'law', ...fault })
  return draft
}

function within(row: Row, column: Column, most: number): string {
  return row[column].length <= most ? row[column] : faulty('tooLong', { column, most })
}

/** A card by its number or its name; anything else is an event of one's own, named by `inject` or else by `subject`. */
function injectFrom(row: Row, { deck, names }: CsvSight): MelInject {
  const text = within(row, 'message', melLimits.text)
  const card = deck.find(({ id, name }) => id === row.inject.toUpperCase() || name.toLowerCase() === row.inject.toLowerCase())
  if (card) {
    if (row.effects) faulty('cardEffects', { inject: card.id })
    const party = row['falls on'] ? (partyFrom(row['falls on'], names) ?? faulty('fallsOn', { cell: row['falls on'] })) : null
    return { kind: 'card', id: card.id, text: text === '' || text === card.text ? null : text, party }
  }
  if (looksLikeId(row.inject)) faulty('noCard', { inject: row.inject })
  if (row['falls on']) faulty('fallsOn', { cell: row['falls on'] })
  const column = row.inject ? 'inject' : 'subject'
  if (!row[column]) faulty('noName')
  if (!text) faulty('noMessage')
  const effects = effectsFrom(row.effects, names) ?? faulty('effects', { cell: row.effects })
  return { kind: 'free', name: within(row, column, melLimits.name), text, effects }
}
