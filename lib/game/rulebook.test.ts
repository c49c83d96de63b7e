// Every numbered rule of the rulebooks has a test that bears its number.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const lib = join(import.meta.dirname, '..')
const titles = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(lib, path), 'utf8'))
  .join('\n')
const numbersIn = (rulebook: string): string[] =>
  [...readFileSync(join(lib, rulebook), 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(([, number = '']) => number)

const numbers = numbersIn('game/RULES.md')

test('the rulebook numbers its rules, each number once', () => {
  expect(numbers.length).toBeGreaterThan(30)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test.each(numbers)('rule %s has a test', (number) => {
  expect(titles).toMatch(new RegExp(`test(\\.each\\([^]*?\\))?\\([\`'"]\\[${number}\\]`))
})
