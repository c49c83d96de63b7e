// No text on a screen but from the files of words: a simple reading of what stands between tags and in spoken attributes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx$/.test(name))
/** Source without comments, and without code that only looks like a tag (types, comparisons). */
const bare = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
const word = /\p{L}{2,}/u

/** What is the same in every language. */
const names = ['ABCD-EFGH']
/** Code between two tags is none of the text. */
const code = /['&|?]|\breturn\b/

function textsIn(source: string): string[] {
  const between = [...source.matchAll(/<\/?[A-Za-z][\w.]*(?:\s[^<>]*)?>([^<>{}=;()]+)<\/?[A-Za-z]/g)].map((found) => found[1] ?? '')
  const lines = source
    .split('\n')
    .filter((line) => /^\s+[A-Z\p{Lu}][\p{L}’,]*(?: [\p{L}’,]+)+[.…:?!]?$/u.test(line))
    .map((line) => line.trim())
  const attributes = [...source.matchAll(/\s(?:aria-label|aria-description|title|placeholder|alt|label)="([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  )
  return [...between, ...lines, ...attributes]
    .map((text) => text.trim())
    .filter((text) => word.test(text) && !code.test(text) && !names.includes(text))
}

test('the reading finds what it is for', () => {
  expect(textsIn('<p className="a">Hard words</p>')).toEqual(['Hard words'])
  expect(textsIn('<p>\n  Two lines\n  {t("a")}</p>')).toEqual(['Two lines'])
  expect(textsIn('<b aria-label="Close">×</b>')).toEqual(['Close'])
  expect(textsIn('<b aria-label={t("close")}>{t("a")} · {n}</b>')).toEqual([])
})

test.each(files)('%s', (file) => {
  expect(textsIn(bare(readFileSync(join(import.meta.dirname, file), 'utf8')))).toEqual([])
})
