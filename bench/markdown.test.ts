import { expect, test } from 'vitest'
import type { Row } from './experiments/experiment.ts'
import { markdownOf } from './markdown.ts'

test('a table has every column of its rows, and a dash where nothing was measured', () => {
  const rows: Row[] = [
    { server: 'A', ms: 1234.5 },
    { server: 'B | C', ms: null, MB: Number.NaN },
  ]
  expect(markdownOf([{ title: 'Figures', rows }])).toBe(
    '**Figures**\n\n| server | ms | MB |\n| --- | --- | --- |\n| A | 1,234.5 | – |\n| B \\| C | – | – |\n',
  )
})
