// Every numbered rule of the two rulebooks has a test that bears its number, and no test cites a rule that is not there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const titles = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(here, path), 'utf8'))
  .join('\n')
const cited = new Set([...titles.matchAll(/\(\s*['`]\[([A-Z]\d+)\] /g)].map(([, number = '']) => number))
const numbers = ['game/RULES.md', 'rules/RULES.md'].flatMap((book) =>
  [...readFileSync(join(here, book), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, number = '']) => number),
)

test('the rulebooks give each number once', () => {
  expect(numbers.length).toBeGreaterThan(70)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test.each(numbers)('rule %s has a test', (number) => {
  expect(cited).toContain(number)
})

test('no test cites a rule that is not there', () => {
  const model = /^V\d+$/ // validation figures of the model, not rules
  for (const number of cited) if (!model.test(number)) expect(numbers).toContain(number)
})
