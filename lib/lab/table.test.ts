// Rows as text, awkward cells included.
import { expect, test } from 'vitest'
import { columns, csv, markdown } from './table.ts'

test('columns line up', () => {
  expect(
    columns([
      ['end', '%'],
      ['war', '9.5'],
      ['stalemate', '90.5'],
    ]),
  ).toEqual(['end           %', 'war         9.5', 'stalemate  90.5'])
})

test('CSV quotes what would break it and leaves out what is not known', () => {
  expect(
    csv(
      ['name', 'value'],
      [
        ['a, "b"', 0.1 + 0.2],
        ['none', null],
        ['never', Number.POSITIVE_INFINITY],
      ],
    ),
  ).toBe('name,value\r\n"a, ""b""",0.3\r\nnone,\r\nnever,\r\n')
})

test('Markdown keeps its bars', () => {
  expect(markdown(['a', 'b'], [['x|y', '1']])).toBe('| a | b |\n|---|---|\n| x\\|y | 1 |\n')
})
