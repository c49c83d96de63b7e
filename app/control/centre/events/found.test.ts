// Finding an event by what one remembers of it.
import { expect, test } from 'vitest'
import type { InjectId } from '../../../../lib/ids.ts'
import type { CardView } from '../../../../lib/view/card.ts'
import { found } from './found.ts'

const card = (id: string, name: string, text: string, precedent: string): CardView => ({
  id: id as InjectId,
  name,
  text,
  precedent,
  effects: [],
  fallsOn: [],
  come: false,
})
const deck = [
  card('E01', 'Council vote', 'A draft with new caps is on the table.', 'Resolutions of 2017'),
  card('E02', 'Border shooting', 'Guards fire.', 'Joint Security Area, 13 Nov 2017'),
  card('E14', 'Launcher on the pad', 'Is it a space launch?', 'Leap Day, 2012'),
]
const ids = (typed: string) => found(deck, typed).map(({ id }) => id)

test('nothing typed finds the whole deck, in its order', () => {
  expect(ids(' ')).toEqual(['E01', 'E02', 'E14'])
})

test('words are found in number, name, text and precedent, in any order and case', () => {
  expect(ids('VOTE council')).toEqual(['E01'])
  expect(ids('2017')).toEqual(['E01', 'E02'])
  expect(ids('2017 guards')).toEqual(['E02'])
  expect(ids('e14')).toEqual(['E14'])
  expect(ids('no such thing')).toEqual([])
})
