// Rows as text: columns for a terminal, CSV for other programs, Markdown for a page.

export type Cell = string | number | null

/** Columns lined up, the first to the left and the others to the right; one line a row, an empty one for an empty row. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const [widest = []] = rows.toSorted((a, b) => b.length - a.length)
  const widths = widest.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** A CSV file (RFC 4180) with a line of headings; null is an empty cell. */
export function csv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => cells.map(csvCell).join(',')
  return `${[headings, ...rows].map(line).join('\r\n')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return ''
  const text = typeof cell === 'number' ? plain(cell) : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A number without the dust of binary fractions. */
export const plain = (value: number): string => String(Number(value.toPrecision(9)))

/** A Markdown table. */
export function markdown(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `${[line(headings), `|${headings.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')}\n`
}
