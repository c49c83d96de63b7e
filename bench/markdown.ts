// Tables of figures as Markdown, for README.
import type { Row } from './experiments/experiment.ts'

/** Each table under its title; its columns are those of its rows, in the order in which they first come. */
export const markdownOf = (tables: readonly { title: string; rows: readonly Row[] }[]): string =>
  tables.map(({ title, rows }) => `**${title}**\n\n${table(rows)}`).join('\n')

function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = (row: Row): string[] => columns.map((column) => said(row[column]).replaceAll('|', '\\|'))
  const lines = [columns, columns.map(() => '---'), ...rows.map(cells)]
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('')
}

const said = (value: Row[string] | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : typeof value === 'number' ? value.toLocaleString('en') : value
