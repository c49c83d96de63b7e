// What a delegation is told to do [the desk's "What now"].
import { expect, test } from 'vitest'
import { packageId, party, reference, tableWith } from '../testing/table.ts'
import type { DelegateView } from './view.ts'

const pack = packageId('pack')

test('what one has signed and others have not is told as waiting for them, after what waits for oneself', () => {
  const table = tableWith()
  table.until('negotiate')
  const todo = (id: string) => (table.view({ kind: 'delegation', party: party(id) }) as DelegateView).own.todo
  expect(todo('USA')).toEqual([{ kind: 'compose' }])
  table.ask('USA', { type: 'tablePackage', package: pack, terms: reference('P1'), reserve: 'none' } as never)
  expect(todo('DPRK')[0]).toEqual({ kind: 'sign', package: pack })
  table.ask('DPRK', { type: 'signPackage', package: pack, version: 1, reserve: 'none' })
  expect(todo('DPRK')).toEqual([{ kind: 'awaitOthers', package: pack }, { kind: 'compose' }])
})
