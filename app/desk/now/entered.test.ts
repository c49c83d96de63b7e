// Fails to compile when something that can be entered for a delegation has no words on its desk: `npm run check` is the test of these.
import { expect, test } from 'vitest'
import { type BehalfIntent, behalfSchema } from '../../../lib/game/intent.ts'
import desk from '../../../lib/words/en/desk.json' with { type: 'json' }

const told: Record<BehalfIntent['type'], string> = desk.entered.act

test('every act that can be entered has its words, and no other has', () => {
  const acts = behalfSchema.options.map(({ shape }) => shape.type.value)
  expect(Object.keys(told).sort()).toEqual([...acts].sort())
})
