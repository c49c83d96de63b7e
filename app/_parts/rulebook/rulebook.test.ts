// The rulebook in place: read from its files, found by what one types, and every cited rule is there.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBook } from '../../../lib/words/rulebook.ts'
import { ruleOfReason, ruleOfRefusal } from './cites.ts'
import { marked, search } from './search.ts'

const lib = new URL('../../../lib/', import.meta.url)
const files = ['game/RULES.md', 'rules/RULES.md'].map((file) => readFileSync(new URL(file, lib), 'utf8'))
const books = files.map(readBook)
const terms = [
  { name: 'Snap-back', explain: 'These concessions return at once when the other side breaks its part.' },
  { name: 'Escrow', explain: 'Held by a third party.' },
]
const numbers = books.flatMap(({ chapters }) => chapters.flatMap(({ rules }) => rules.map(({ number }) => number)))
const found = (query: string) => search(books, terms, query).map((one) => (one.kind === 'rule' ? one.number : one.name))

test('every rule of the files is in the books, in plain words', () => {
  const written = files.flatMap((file) => [...file.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, number]) => number))
  expect(numbers).toEqual(written)
  expect(books.map(({ title }) => title)).toEqual(['The rulebook of the table', 'The rulebook of trust'])
  expect(JSON.stringify(books)).not.toMatch(/\*\*|`|\]\(/)
})

test('a number finds its rule first; words find rules that hold them all, terms first', () => {
  expect(found('p5')[0]).toBe('P5')
  expect(found('stall breach')[0]).toBe('R15')
  expect(found('snap')[0]).toBe('Snap-back')
  expect(found('escrow third')).toEqual(['Escrow'])
  expect(found('no such thing at all')).toEqual([])
  expect(found('  ')).toHaveLength(numbers.length + terms.length)
})

test('what was looked for is marked, whatever its letters', () => {
  expect(marked('A Stall, seen.', 'stall')).toEqual([
    { text: 'A ', hit: false },
    { text: 'Stall', hit: true },
    { text: ', seen.', hit: false },
  ])
  expect(marked('(a+b)', '(a+')).toEqual([
    { text: '(a+', hit: true },
    { text: 'b)', hit: false },
  ])
  expect(marked('nothing', '')).toEqual([{ text: 'nothing', hit: false }])
})

test('every rule that a receipt or a refusal leads to exists', () => {
  for (const number of [...Object.values(ruleOfReason), ...Object.values(ruleOfRefusal)]) expect(numbers).toContain(number)
})
