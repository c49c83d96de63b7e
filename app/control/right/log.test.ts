import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import type { LoggedType } from '../../../lib/game/log.ts'
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import control from '../../../lib/words/en/control.json' with { type: 'json' }
import { agoOf } from './ago.ts'
import { reportParts } from './logWords.ts'

/** Fails to compile when the log gains a kind of entry without a sentence. */
const sentences: Record<LoggedType, string> = control.log.of

const t = createTranslator({ locale: 'en', messages: { common, control } }) as unknown as (
  key: string,
  values: Record<string, string | number>,
) => string

test.each(Object.keys(sentences))('%s has a whole sentence in the log', (type) => {
  const sentence = t(`control.log.of.${type}`, { party: 'Japan', subject: 'Ada', phase: 'Commit', turn: 2, what: '3' })
  expect(sentence).toMatch(/^[A-Z“].{6,}[.”]$/)
  expect(sentence).not.toMatch(/none|\{|control\./)
})

test.each([
  ['paused', 'The clock was paused.'],
  ['running', 'The clock runs again.'],
  ['extended', 'The phase was given more time.'],
])('a clock that is %s is told apart', (subject, told) => {
  expect(t('control.log.of.clockSet', { subject })).toBe(told)
})

test('somebody moved to the observers is not moved to a delegation called none', () => {
  expect(t('control.log.of.personSeated', { subject: 'Ada', party: 'none', what: 'none' })).toBe('Ada was moved to the observers.')
})

test('a report is taken apart by its name', () => {
  expect(reportParts('pack-one:DPRK:C2')).toEqual({ package: 'pack-one', party: 'DPRK', measure: 'C2' })
  expect(reportParts('pack-one:DPRK:*').measure).toBeNull()
})

test.each([
  [0, { kind: 'now' }],
  [59_999, { kind: 'now' }],
  [-5000, { kind: 'now' }],
  [60_000, { kind: 'minutes', count: 1 }],
  [59 * 60_000, { kind: 'minutes', count: 59 }],
  [150 * 60_000, { kind: 'hours', count: 2 }],
])('%i ms ago', (ms, told) => {
  expect(agoOf(1_000_000_000, 1_000_000_000 + ms)).toEqual(told)
})
