// Lists of guests as people paste them: what is read, and which rows are told to be bad.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GuestWords, readGuests, rowsOf } from './guests.ts'
import type { PartyId } from './ids.ts'

const words: GuestWords = {
  parties: [
    { id: 'USA' as PartyId, names: ['United States', 'US'] },
    { id: 'JPN' as PartyId, names: ['Japan'] },
  ],
  portfolios: {
    head: ['Head of delegation'],
    negotiator: ['Negotiator'],
    defence: ['Defence'],
    economy: ['Economy'],
    verification: ['Verification'],
    press: ['Press'],
  },
}

test('a list is read with or without its first line, with commas, semicolons or tabs, and with quotes', () => {
  const lists = [
    'Name,Delegation,Portfolio\nAda Lovelace,United States,Head of delegation\n"Bob ""the"" Builder, jr",japan,\n',
    '\uFEFFAda Lovelace;USA;head\r\n\r\n"Bob ""the"" Builder, jr";JPN\r\n',
    'Ada Lovelace\tus\tHEAD\n"Bob ""the"" Builder, jr"\tJapan\t\t\n',
  ]
  for (const list of lists) {
    const { guests, bad } = readGuests(list, words)
    expect(bad).toEqual([])
    expect(guests.map(({ row: _row, ...guest }) => guest)).toEqual([
      { name: 'Ada Lovelace', party: 'USA', portfolio: 'head' },
      { name: 'Bob "the" Builder, jr', party: 'JPN' },
    ])
  }
})

test('a bad row is told by the number of its line, and spoils no other', () => {
  const list = [
    'Ada,USA,head',
    ',USA',
    'Cem,Atlantis',
    '',
    'Dan,USA,cook',
    'Eve,USA,head',
    'Fay,,,,x',
    `${'x'.repeat(41)},USA`,
    'Gil',
  ].join('\n')
  const { guests, bad } = readGuests(list, words)
  expect(guests.map(({ row, name }) => [row, name])).toEqual([
    [1, 'Ada'],
    [9, 'Gil'],
  ])
  expect(bad.map(({ row, fault }) => [row, fault])).toEqual([
    [2, 'noName'],
    [3, 'unknownDelegation'],
    [5, 'unknownPortfolio'],
    [6, 'headTwice'],
    [7, 'tooManyCells'],
    [8, 'longName'],
  ])
})

const cell = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '"', ',', ';', '\t', '\n', '=', '日'), maxLength: 12 })

test('whatever is written by the rule of quotes is read as it was', () => {
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), (list, mark) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      // The first line says which mark parts the cells; every other mark stands within quotes, which a first line of plain cells has none of.
      const text = [['a', 'b'].join(mark), ...list.map((cells) => cells.map(quote).join(mark))].join('\n')
      const read = rowsOf(text).slice(1)
      expect(read.map(({ cells }) => cells)).toEqual(list.map((cells) => cells.map((one) => one.replace(/\s+/g, ' ').trim())))
    }),
  )
})

test('no text upsets it: every line that is not empty is a guest or is told to be bad, once, in order', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', ',', 'U', 'S', 'A', '"', '=', '\u200b', '😀'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { guests, bad } = readGuests(lines.join('\n'), words)
      const rows = [...guests, ...bad].map(({ row }) => row)
      expect(new Set(rows).size).toBe(rows.length)
      expect(rows.every((row) => row >= 1 && row <= Math.max(1, lines.length))).toBe(true)
      const told = rowsOf(lines.join('\n')).filter(({ cells }) => cells.some(Boolean))
      expect(rows.toSorted((a, b) => a - b)).toEqual(told.map(({ row }) => row))
    }),
  )
})
