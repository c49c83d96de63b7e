// Looking at the map: boxes stay with the region, what happens is in sight, names do not cover one another.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActId, PartyId } from '../../../lib/ids.ts'
import { sixParty } from '../../../lib/scenario/six-party/scenario.ts'
import { onMap } from '../../../lib/view/onmap.ts'
import { type Box, boxFor, moved, sightOf, wholeBox, zoomed } from './frame.ts'
import { byPlace } from './grouped.ts'
import { labelsFor } from './labels.ts'
import { layoutOf } from './layout.ts'
import { placeOn } from './region.ts'

const whole = wholeBox(sixParty.map.frame)
const nothing = { agreements: [], gestures: [], injects: [], reports: [], open: [] }
const act = (party: string, id: string) => ({ kind: 'act' as const, party: party as PartyId, act: id as ActId, vetoedBy: [], broke: [] })
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('however one zooms and drags, the middle of the box stays in the region', () => {
  const moves = fc.array(fc.oneof(number(0.3, 3), fc.tuple(number(-900, 900), number(-900, 900))), { maxLength: 12 })
  fc.assert(
    fc.property(moves, (all) => {
      let box: Box = whole
      for (const one of all) box = typeof one === 'number' ? zoomed(box, one, whole) : moved(box, one[0], one[1], whole)
      const [x, y] = [box.x + box.w / 2, box.y + box.h / 2]
      expect(x).toBeGreaterThanOrEqual(-1e-6)
      expect(x).toBeLessThanOrEqual(whole.w + 1e-6)
      expect(y).toBeGreaterThanOrEqual(-1e-6)
      expect(y).toBeLessThanOrEqual(whole.h + 1e-6)
      expect(box.w).toBeLessThanOrEqual(whole.w + 1e-6)
      expect(box.w / box.h).toBeCloseTo(whole.w / whole.h, 6)
    }),
  )
})

test('what happens away from the heart of the region is in sight all the same', () => {
  const heart = boxFor(sixParty, [])
  expect(heart.w).toBeLessThan(whole.w)
  const over = boxFor(sixParty, onMap(sixParty, { ...nothing, open: [act('DPRK', 'K02')] }))
  const hokkaido = placeOn(sixParty.map.frame, sixParty.map.places.find(({ id }) => id === 'hokkaido')?.at ?? [0, 0])
  expect(hokkaido.x).toBeGreaterThan(heart.x + heart.w)
  expect(hokkaido.x).toBeLessThan(over.x + over.w)
})

test('every delegation is on the map, at its edge when its capital lies beyond', () => {
  const panel = { width: 600, height: 420 }
  const options = { box: boxFor(sixParty, []), panel, letter: 20, selected: null, beyond: (name: string) => `to ${name}` }
  const { spots, labels } = layoutOf(sixParty, byPlace(onMap(sixParty, { ...nothing, open: [act('USA', 'K14')] })), options)
  for (const { id, short } of sixParty.parties) {
    const spot = spots.find(({ party }) => party?.id === id)
    expect(spot, id).toBeDefined()
    expect(spot?.x).toBeGreaterThan(0)
    expect(spot?.x).toBeLessThan(panel.width)
    expect(labels.some(({ text }) => text === short || text === `to ${short}`), id).toBe(true)
  }
  expect(spots.find(({ party }) => party?.id === 'USA')).toMatchObject({ beyond: 'east', at: { quiet: false } })
})

test('names neither cover one another nor leave the panel', () => {
  const wish = fc.record({ x: number(0, 400), y: number(0, 300), text: fc.string({ minLength: 1, maxLength: 20 }) })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
      const wanted = wishes.map((one, n) => ({ ...one, id: String(n), reach: 6, size: 12 }))
      const boxes = labelsFor(wanted, [], { width: 400, height: 300 }).map(({ text, x, y, anchor, size }) => {
        const width = [...text].length * size * 0.6
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.25 }
      })
      for (const [n, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300).toBe(true)
        for (const b of boxes.slice(n + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }
    }),
  )
})

test('a panel shows the whole box, and more where it is of another shape', () => {
  expect(sightOf({ x: 0, y: 0, w: 100, h: 100 }, { width: 400, height: 200 })).toEqual({ x: -50, y: 0, w: 200, h: 100, unit: 0.5 })
})
