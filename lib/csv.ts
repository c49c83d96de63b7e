// Tables as text for spreadsheets: no cell that is written begins a formula.
import papa from 'papaparse'

/** A spreadsheet takes what begins so for a formula; an apostrophe before it makes it words. */
export const harmless = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Comma-separated, lines ended as spreadsheets wish. */
export const printTable = (rows: readonly (readonly string[])[]): string =>
  papa.unparse(
    rows.map((row) => row.map(harmless)),
    { delimiter: ',', newline: '\r\n' },
  )
