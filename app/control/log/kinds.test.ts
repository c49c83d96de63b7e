import { describe, expect, test } from 'vitest'
import type { LogEntry } from '../../../lib/game/state.ts'
import type { PartyId, PersonId } from '../../../lib/ids.ts'
import { takenIn, unbroken } from './book.ts'
import { type Filter, fits, kindsOf, type Line, noFilter } from './kinds.ts'

const [ann, bot] = ['ann', 'bot-usa'] as PersonId[] as [PersonId, PersonId]
const [usa, japan] = ['USA', 'JPN'] as PartyId[] as [PartyId, PartyId]
const bots = new Set([bot])
const members = new Map([
  [ann, 'JPN'],
  [bot, 'USA'],
])
const line: Line = {
  type: 'ordersGiven',
  by: { kind: 'person', id: bot },
  party: usa,
  turn: 2,
  phase: 'commit',
  text: 'The US gave its orders.',
}
const said: Line = {
  type: 'said',
  by: { kind: 'person', id: ann },
  parties: [usa, japan],
  turn: 1,
  phase: 'negotiate',
  text: 'In a caucus: “Now?”',
}
const clock: Line = { type: 'phaseStarted', by: { kind: 'clock' }, turn: 3, phase: 'brief', text: 'Brief of turn 3 began.' }

describe('a line of the log', () => {
  test('is of its kind, and of the bots when one did it', () => {
    expect(kindsOf(line, bots)).toEqual(['orders', 'bots'])
    expect(kindsOf(said, bots)).toEqual(['talk'])
    expect(kindsOf({ ...said, type: 'note' }, bots)).toEqual(['notes'])
  })

  test.each<[Partial<Filter>, Line[]]>([
    [{}, [line, said, clock]],
    [{ who: 'party:USA' }, [line, said]],
    [{ who: 'party:JPN' }, [said]],
    [{ who: 'person:ann' }, [said]],
    [{ who: 'nobody' }, [clock]],
    [{ kinds: ['bots', 'game'] }, [line, clock]],
    [{ turn: 2 }, [line]],
    [{ phase: 'negotiate' }, [said]],
    [{ phase: 'lobby' }, []],
    [{ words: ' ORDERS  us ' }, [line]],
    [{ words: 'caucus', who: 'party:USA' }, [said]],
    [{ words: 'caucus', turn: 3 }, []],
  ])('is found by %j', (wish, found) => {
    expect([line, said, clock].filter((one) => fits(one, { ...noFilter, ...wish }, bots, members))).toEqual(found)
  })
})

test('pages are put together, and a gap is not read over', () => {
  const entries = (...numbers: number[]) => numbers.map((n) => ({ n }) as LogEntry)
  const known = takenIn(takenIn(new Map(), entries(8, 9)), entries(1, 2, 9))
  expect(unbroken(known).map(({ n }) => n)).toEqual([9, 8])
  expect(takenIn(known, entries(1))).toBe(known)
  expect(unbroken(takenIn(known, entries(3, 4, 5, 6, 7))).map(({ n }) => n)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(unbroken(new Map())).toEqual([])
})
