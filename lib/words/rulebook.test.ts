// The rulebooks in every complete language: each title and each rule, and nothing that has gone from the base.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { baseLanguage, languages } from './languages.ts'
import { bookIn, type RulebookWords, readBook } from './rulebook.ts'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const books = ['../game/RULES.md', '../rules/RULES.md'].map((file) => readBook(read(file)))
const rules = books.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.rules))
const titles = books.flatMap(({ title, chapters }) => [title, ...chapters.map((chapter) => chapter.title)])
const others = languages.filter(
  ({ id, status }) => id !== baseLanguage && (status === 'complete' || existsSync(new URL(`rulebook/${id}.json`, import.meta.url))),
)

describe.each(others)('the rulebooks in $name', ({ id, status }) => {
  const words: RulebookWords = JSON.parse(read(`rulebook/${id}.json`))

  test.runIf(status === 'complete')('lack no rule and no title', () => {
    expect(rules.map(({ number }) => number).filter((number) => !words.rules[number]?.trim())).toEqual([])
    expect(titles.filter((title) => !words.titles[title]?.trim())).toEqual([])
  })

  test('name the rules that the base names', () => {
    const named = (text: string) => [...text.matchAll(/\b[A-Z]\d+\b/g)].map(([number]) => number)
    for (const { number, text } of rules) expect(named(words.rules[number] ?? text), number).toEqual(named(text))
  })
})

test('what a language does not say stands in the base’s words', () => {
  const book = {
    title: 'Book',
    chapters: [
      {
        title: 'Seats',
        rules: [
          { number: 'S1', text: 'One.' },
          { number: 'S2', text: 'Two.' },
        ],
      },
    ],
  }
  expect(bookIn(book, { titles: { Seats: '좌석' }, rules: { S2: '둘.' } })).toEqual({
    title: 'Book',
    chapters: [
      {
        title: '좌석',
        rules: [
          { number: 'S1', text: 'One.' },
          { number: 'S2', text: '둘.' },
        ],
      },
    ],
  })
})
