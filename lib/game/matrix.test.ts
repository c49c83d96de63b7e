// Every seat asks for every intent there is, and is answered as the table says.
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { matrix } from '../testing/matrix.ts'
import { type MatrixSeat, type Outcome, roomOfMatrix, seatsFor } from '../testing/matrix-seats.ts'
import type { TestTable } from '../testing/table.ts'
import { decide } from './decide.ts'
import { type Intent, intentSchema } from './intent.ts'
import { looksBack, recalled } from './past.ts'

const types = Object.keys(matrix) as Intent['type'][]

test('[L20] the table has a row for every intent that may be asked', () => {
  expect(types.toSorted()).toEqual(intentSchema.options.map((option) => option.shape.type.value).toSorted())
})

/** What the law says, and nothing else. */
function decided(table: TestTable, person: PersonId, intent: Intent): Outcome {
  const asked = looksBack(intent) ? recalled(table.happenings, intent, { seed: 'fresh', seedHash: 'hash' }) : intent
  const answer = decide(sixParty, table.state, { kind: 'person', id: person }, asked, table.now)
  if ('refused' in answer) return answer.refused.code
  expect(answer.granted, 'what is granted makes something happen').not.toEqual([])
  return 'granted'
}

test.each(types)('[L20] %s is granted to whom it is for, and to nobody else', (type) => {
  const row = matrix[type]
  const table = roomOfMatrix(row)
  const intent = intentSchema.parse(typeof row.intent === 'function' ? row.intent(table) : row.intent)
  const before = JSON.stringify(table.state)
  const seats = Object.entries(seatsFor(row)) as [MatrixSeat, PersonId][]
  expect(Object.fromEntries(seats.map(([seat, person]) => [seat, decided(table, person, intent)]))).toEqual(row.outcomes)
  expect(JSON.stringify(table.state)).toBe(before)
})
