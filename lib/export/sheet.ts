// A table of an export: rows by column, and what each column means, so that file and codebook cannot differ.
import { printCells } from '../csv.ts'

export type Cell = string | number | null
export type Row = Record<string, Cell>

export interface Column {
  name: string
  type: 'text' | 'code' | 'integer' | 'number' | 'time' | 'yesno'
  unit?: string
  /** Every value there can be, where they are few. */
  values?: readonly string[]
  about: string
}

export interface Sheet {
  name: string
  about: string
  columns: readonly Column[]
  rows: readonly Row[]
}

/** Stand first in every table: where a row belongs. */
export const placeColumns: readonly Column[] = [
  { name: 'session', type: 'code', about: 'The session, the same in every export of it.' },
  {
    name: 'history',
    type: 'integer',
    about: 'From 1, and one more each time the table went back. What went back stands with the lower number.',
  },
  { name: 'turn', type: 'integer', about: 'The turn; 0 before play.' },
  {
    name: 'phase',
    type: 'code',
    values: ['lobby', 'brief', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief', 'over'],
    about: 'The phase in which it happened; over: after the end.',
  },
  { name: 'time', type: 'time', unit: 'ISO 8601, UTC', about: 'When it happened.' },
  {
    name: 'participant',
    type: 'code',
    about: 'Who did it, by code; their delegation in a session under the Chatham House rule; empty where nobody did.',
  },
]

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

/** One line for each row under a line of names; what is not known is empty. */
export function printSheet({ columns, rows }: Sheet): string {
  return printCells([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name] ?? null))])
}

/** Every column of every table. */
export function codebookOf(sheets: readonly Sheet[]): Sheet {
  const columns: Column[] = [
    { name: 'file', type: 'text', about: 'The file of the table.' },
    { name: 'column', type: 'text', about: 'The column, by its name in the first line.' },
    { name: 'type', type: 'code', values: ['text', 'code', 'integer', 'number', 'time', 'yesno'], about: 'What its cells hold.' },
    { name: 'unit', type: 'text', about: 'The unit of a figure; empty where it has none.' },
    { name: 'values', type: 'text', about: 'Every value there can be, separated by a bar; empty where they are many.' },
    { name: 'about', type: 'text', about: 'What it means.' },
  ]
  const rowsOf = (file: string, of: readonly Column[]): Row[] =>
    of.map(({ name, type, unit, values, about }) => ({
      file,
      column: name,
      type,
      unit: unit ?? '',
      values: (values ?? (type === 'yesno' ? ['yes', 'no'] : [])).join(' | '),
      about,
    }))
  const rows = [...sheets.flatMap(({ name, columns: of }) => rowsOf(`${name}.csv`, of)), ...rowsOf('codebook.csv', columns)]
  return { name: 'codebook', about: 'Every column of every table.', columns, rows }
}
