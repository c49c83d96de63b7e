// Fails to compile when something that can be undone, set by hand or left has no word: `npm run check` is the test of these.
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import type { Undoable } from '../../lib/game/last-act.ts'
import type { OverrideChange } from '../../lib/game/override.ts'
import { phases } from '../../lib/game/phase.ts'
import powers from '../../lib/words/en/powers.json' with { type: 'json' }
import type { standsIn } from './override/target.ts'

const told: {
  undo: { of: Record<Undoable, string> }
  override: { of: Record<OverrideChange['kind'], string>; stands: Record<ReturnType<typeof standsIn>, string> }
} = powers

const t = createTranslator({ locale: 'en', messages: { powers } }) as unknown as (key: string, values: Record<string, string>) => string

test.each(Object.keys(told.undo.of))('what %s does is said when it is taken back', (type) => {
  expect(t(`powers.undo.of.${type}`, { subject: 'Ada' })).toMatch(/^the .*[^.]$/)
})

test.each(phases)('the end of %s is called by its name', (phase) => {
  expect(t('powers.undo.of.nextPhase', { subject: phase })).toBe(`the end of ${phase[0]?.toUpperCase()}${phase.slice(1)}`)
})
