// Every language against the base: the same keys, the same arguments and tags, the plural forms that the language has.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { filled, type WordTree } from './fallback.ts'
import { baseLanguage, languageFor, languages } from './languages.ts'

const here = new URL('./', import.meta.url)
const files = (language: string): string[] => {
  const folder = new URL(`${language}/`, here)
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
}
const treeOf = (language: string, file: string): WordTree => JSON.parse(readFileSync(new URL(`${language}/${file}`, here), 'utf8'))

function leaves(tree: WordTree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${name}`, value]] : [...leaves(value, `${path}${name}.`)],
    ),
  )
}

/** What a message asks of whoever fills it in: arguments by kind, the options of selects, tags. */
function asks(elements: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break
      case TYPE.tag:
        into.add(`<${element.value}>`)
        asks(element.children, into)
        break
      case TYPE.select:
        into.add(`{${element.value}, select, ${Object.keys(element.options).sort().join(' ')}}`)
        for (const option of Object.values(element.options)) asks(option.value, into)
        break
      case TYPE.plural:
        into.add(`{${element.value}}`)
        for (const option of Object.values(element.options)) asks(option.value, into)
        break
      default:
        // A number told as a plural, in figures, or as it is: one language may need what another does not.
        into.add(`{${element.value}}`)
    }
  }
  return into
}

/** Plural forms in a message that its language does not have, or has and the message lacks. */
function pluralFaults(elements: readonly MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.tag) return pluralFaults(element.children, locale)
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return []
    const within = Object.values(element.options).flatMap((option) => pluralFaults(option.value, locale))
    if (element.type === TYPE.select) return within
    const forms: string[] = new Intl.PluralRules(locale, { type: element.pluralType ?? 'cardinal' }).resolvedOptions().pluralCategories
    const told = Object.keys(element.options).filter((form) => !form.startsWith('='))
    return [
      ...within,
      ...told.filter((form) => !forms.includes(form)).map((form) => `{${element.value}} has no form “${form}” in ${locale}`),
    ]
  })
}

describe.each(languages.filter(({ id }) => id !== baseLanguage))('$name', ({ id, locale, status }) => {
  test('has no file that the base has not', () => {
    expect(files(id).filter((file) => !files(baseLanguage).includes(file))).toEqual([])
  })

  test.each(status === 'complete' ? files(baseLanguage) : files(id))('%s', (file) => {
    const base = leaves(treeOf(baseLanguage, file))
    const spoken = leaves(treeOf(id, file))
    expect(
      [...spoken.keys()].filter((key) => !base.has(key)),
      'keys that the base does not have',
    ).toEqual([])
    if (status === 'complete')
      expect(
        [...base.keys()].filter((key) => !spoken.has(key)),
        'keys that are missing',
      ).toEqual([])
    const faults = [...spoken].flatMap(([key, text]) => {
      const own = parse(text, { locale: new Intl.Locale(locale) })
      const wanted = [...asks(parse(base.get(key) ?? ''))].sort()
      const asked = [...asks(own)].sort()
      const other = wanted.join() === asked.join() ? [] : [`${key}: asks ${asked.join()} and not ${wanted.join()}`]
      return [...other, ...pluralFaults(own, locale).map((fault) => `${key}: ${fault}`), ...(text.trim() ? [] : [`${key}: says nothing`])]
    })
    expect(faults).toEqual([])
  })
})

test('what a language does not say is said in the base, key by key, and nothing else gets in', () => {
  const base = { a: 'A', b: { c: 'C', d: 'D' } }
  expect(filled(base, { a: 'α', b: { d: 'δ', e: 'ε' }, f: 'φ' })).toEqual({ a: 'α', b: { c: 'C', d: 'δ' } })
  expect(filled(base, { b: 'β' })).toEqual(base)
  expect(filled(base, undefined)).toBe(base)
})

describe('the language somebody is spoken to in', () => {
  const offered = [
    { id: 'en', status: 'complete' },
    { id: 'ko', status: 'complete' },
    { id: 'ja', status: 'partial' },
  ] as const
  test.each([
    ['chosen', 'ru', 'ko', 'ru'],
    ['what the browser asks for', null, 'ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['by how much it is wanted', null, 'en;q=0.4, ko;q=0.7', 'ko'],
    ['never half-translated unless chosen', null, 'ja,ko;q=0.5', 'ko'],
    ['a language there is not', 'xx', 'fr', 'en'],
    ['not at all wanted', null, 'ko;q=0', 'en'],
    ['nothing asked', undefined, undefined, 'en'],
    ['nonsense', null, ';;q=;,-,fr;q=x', 'en'],
  ])('%s', (_why, chosen, accept, language) => expect(languageFor(chosen, accept, offered)).toBe(language))
})
