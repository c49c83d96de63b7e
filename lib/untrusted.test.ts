import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, deepest, tidied } from './untrusted.ts'

test('a text keeps its words, its lines and its script, and loses what hides or turns them', () => {
  expect(cleanText('two\r\nlines\u2028and three')).toBe('two\nlines\nand three')
  expect(cleanText('a\u202eb\u2066c\u200fd\u0000e\u001b[31mf\ufeffg\u{e0041}h')).toBe('abcde[31mfgh')
  expect(cleanText('한국어、中文！Русский ½ 👩‍🔬 می‌خواهم')).toBe('한국어、中文！Русский ½ 👩‍🔬 می‌خواهم')
  expect(cleanText('e\u0301')).toBe('\u00e9')
})

test('any text once clean stays so, and no control or direction mark is left in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const clean = cleanText(typed)
      expect(cleanText(clean)).toBe(clean)
      expect(clean).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})

test('JSON that is not too deep comes through as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme-ascii' }), (value) => {
      fc.pre(!JSON.stringify(value).includes('"__proto__"'))
      expect(JSON.stringify(tidied(value))).toBe(JSON.stringify(value))
    }),
  )
})

test('what is too deep, and a key that reaches a prototype, are no request', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
  expect(tidied(nested(deepest))).toBeDefined()
  expect(tidied(nested(deepest + 1))).toBeUndefined()
  expect(tidied(JSON.parse('{"a":[{"__proto__":{"admin":true}}]}'))).toBeUndefined()
  expect(tidied(Buffer.from('x').buffer)).toEqual({})
  expect(tidied(Symbol('x'))).toBeUndefined()
})
