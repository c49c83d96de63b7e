import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator, type IntlError } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import type { Phase } from '../game/phase.ts'
import { phases } from '../game/phase.ts'
import type { HeadlineKind, Portfolio, RoomState } from '../game/state.ts'
import type { DueStatus, EndState, Grade, Reason, Report } from '../rules/world.ts'
import type { Stage } from '../scenario/schema.ts'
import type { AgreementView, ProposalView } from '../view/view.ts'
import common from './en/common.json' with { type: 'json' }
import korean from './ko/common.json' with { type: 'json' }

/** Fails to compile when a name of the rules has no word: `npm run check` is the test of these. */
type Means = { name: string; means: string }
const told: {
  reason: Record<Reason, { label: string; explain: string }>
  headline: Record<HeadlineKind, string>
  status: Record<DueStatus, Means>
  agreementStatus: Record<AgreementView['status'], Means>
  proposalStatus: Record<ProposalView['status'], Means>
  grade: Record<Grade, Means>
  clarified: Record<NonNullable<Report['clarified']>, string>
  phase: Record<Phase, { name: string; does: string }>
  stage: Record<`${Stage}`, string>
  end: Record<EndState, Means>
} & { seat: { portfolio: Record<Portfolio, string> }; room: { status: Record<RoomState['status'], string> } } = common

test('every phase has its name and one sentence', () => {
  expect(Object.keys(told.phase)).toEqual([...phases])
})

test.each([common, korean])('no end is called like a band of tension, which stands beside it', ({ end, tension }) => {
  const bands: string[] = Object.values(tension.band)
  const ends = Object.values(end).map(({ name }) => name)
  expect(ends.filter((name) => bands.includes(name))).toEqual([])
})

type Tree = { [name: string]: string | Tree }
function* leaves(tree: Tree, path: readonly string[] = []): Generator<[string, string]> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [[...path, name].join('.'), value]
    else yield* leaves(value, [...path, name])
  }
}

const here = new URL('./en/', import.meta.url)
describe.each(readdirSync(here))('%s', (file) => {
  const messages = JSON.parse(readFileSync(new URL(file, here), 'utf8')) as Tree
  const words = [...leaves(messages)]

  test('every message is well-formed and says something', () => {
    const errors: IntlError[] = []
    const t = createTranslator({ locale: 'en', messages, onError: (error) => errors.push(error) })
    for (const [path] of words) (t as (path: string) => string)(path)
    expect(errors.filter((error) => error.code === 'INVALID_MESSAGE').map((error) => error.originalMessage)).toEqual([])
    expect(words.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('no message has a straight apostrophe before a brace, which would quote it', () => {
    expect(words.filter(([, text]) => /'[{}<>]/.test(text))).toEqual([])
  })
})
