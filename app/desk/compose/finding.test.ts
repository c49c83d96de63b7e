import { expect, test } from 'vitest'
import { party, six } from '../../../lib/testing/rules.ts'
import { type Filters, noFilters, onShelf, undoneOvernight } from './finding.ts'
import { blankTerms } from './terms.ts'

const found = (some: Partial<Filters>) => onShelf(six, blankTerms, { ...noFilters, ...some }).flatMap(({ measures }) => measures)

test('without filters the whole catalogue is there, stage by stage', () => {
  expect(found({})).toHaveLength(six.measures.length)
  expect(onShelf(six, blankTerms, noFilters).map(({ stage }) => stage)).toEqual([0, 1, 2, 3, 4])
})

test('every word of the search must be there, in any order and case; ids are found too', () => {
  expect(found({ search: 'sanctions RELIEF' }).length).toBeGreaterThan(0)
  expect(found({ search: 'relief sanctions' })).toEqual(found({ search: 'sanctions relief' }))
  expect(found({ search: 'u31' }).map(({ id }) => id)).toContain('U31')
  expect(found({ search: 'no such thing' })).toEqual([])
})

test('each filter keeps only what fits, and all of that', () => {
  const usa = party('USA')
  expect(found({ party: usa })).toEqual(expect.arrayContaining(six.measures.filter(({ by }) => by.includes(usa))))
  expect(found({ stage: 3, kind: 'material' }).every(({ stage, kind }) => stage === 3 && kind === 'material')).toBe(true)
  expect(found({ domain: 'nuclear' })).toHaveLength(six.measures.filter(({ domain }) => domain === 'nuclear').length)
  const overnight = found({ undo: 'overnight' })
  expect(overnight.length).toBeGreaterThan(0)
  expect(overnight.every((measure) => undoneOvernight(six, blankTerms, measure) && measure.recoverTurns === 0)).toBe(true)
  expect(overnight.length + found({ undo: 'slow' }).length).toBe(six.measures.length)
  expect(found({ domains: ['military', 'nuclear'] })).toHaveLength(
    found({ domain: 'military' }).length + found({ domain: 'nuclear' }).length,
  )
})
