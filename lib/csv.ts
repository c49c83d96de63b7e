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

/** The same with figures, which begin no formula whatever their sign, and with nothing where nothing is known. */
export const printCells = (rows: readonly (readonly (string | number | null)[])[]): string =>
  papa.unparse(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell === null ? '' : String(cell)))),
    { delimiter: ',', newline: '\r\n' },
  )
