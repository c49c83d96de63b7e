// Every numbered rule of the rulebook of trust has a test that bears its number.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const titles = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(here, name), 'utf8'))
  .join('\n')
const numbers = [...readFileSync(join(here, 'RULES.md'), 'utf8').matchAll(/^- \*\*(R\d+)\*\*/gm)].map(([, number = '']) => number)

test('the rulebook numbers its rules one after another', () => {
  expect(numbers).toEqual(numbers.map((_, i) => `R${i + 1}`))
  expect(numbers.length).toBeGreaterThan(40)
})

test.each(numbers)('rule %s has a test', (number) => {
  expect(titles).toContain(`('[${number}] `)
})

test('no test cites a rule that is not there', () => {
  const cited = new Set([...titles.matchAll(/\('\[(R\d+)\] /g)].map(([, number]) => number))
  for (const number of cited) expect(numbers).toContain(number)
})
