// Looking at the map: boxes stay with the region, what happens is in sight, names do not cover one another.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActId, PartyId } from '../../../lib/ids.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { onMap } from '../../../lib/view/onmap.ts'
import { type Box, boxFor, moved, sightOf, wholeBox, zoomed } from './frame.ts'
import { byPlace } from './grouped.ts'
import { labelsFor, widthOf } from './labels.ts'
import { layoutOf } from './layout.ts'
import { placeOn } from './region.ts'

/** Two capitals in the region, one far to the west and one far to the east of it. */
const catalogue = {
  parties: [
    { id: 'HERE', short: 'Here', place: [126, 39], lands: [] },
    { id: 'NEAR', short: 'Near', place: [139.7, 35.7], lands: [] },
    { id: 'WEST', short: 'West', place: [37.6, 55.8], lands: [] },
    { id: 'EAST', short: 'East', place: [-77, 38.9], lands: [] },
  ],
  map: {
    frame: [112, 30, 148, 47],
    focus: [121.5, 33.4, 132.6, 43.2],
    places: [
      { id: 'here', name: 'Here', kind: 'capital', at: [126, 39], shows: [] },
      { id: 'near', name: 'Near', kind: 'capital', at: [139.7, 35.7], shows: [] },
      { id: 'west', name: 'West', kind: 'capital', at: [37.6, 55.8], shows: [] },
      { id: 'east', name: 'East', kind: 'capital', at: [-77, 38.9], shows: ['A2'] },
      { id: 'cape', name: 'The cape', kind: 'site', at: [143.3, 41.9], shows: ['A1'] },
    ],
  },
} as unknown as Catalogue
const whole = wholeBox(catalogue.map.frame)
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
  const heart = boxFor(catalogue, [])
  expect(heart.w).toBeLessThan(whole.w)
  const over = boxFor(catalogue, onMap(catalogue, { ...nothing, open: [act('HERE', 'A1')] }))
  const cape = placeOn(catalogue.map.frame, catalogue.map.places.find(({ id }) => id === 'cape')?.at ?? [0, 0])
  expect(cape.x).toBeGreaterThan(heart.x + heart.w)
  expect(cape.x).toBeLessThan(over.x + over.w)
})

const panel = { width: 600, height: 420 }
const options = {
  box: boxFor(catalogue, []),
  panel,
  letter: 20,
  selected: null,
  beyond: (name: string) => `to ${name}`,
  places: 'all' as const,
}

test('every delegation is on the map; when its capital lies beyond, on a ledge below it, where there is no land', () => {
  const { spots, labels, ground } = layoutOf(catalogue, byPlace(onMap(catalogue, { ...nothing, open: [act('EAST', 'A2')] })), options)
  for (const { id, short } of catalogue.parties) {
    const spot = spots.find(({ party }) => party?.id === id)
    expect(spot, id).toBeDefined()
    expect(spot?.x).toBeGreaterThan(0)
    expect(spot?.x).toBeLessThan(panel.width)
    if (spot?.stands === 'on ledge') expect(spot.y).toBeGreaterThan(ground.height)
    else expect(spot?.y).toBeLessThanOrEqual(ground.height)
    expect(
      labels.some(({ text }) => text === short || text === `to ${short}`),
      id,
    ).toBe(true)
  }
  expect(spots.find(({ party }) => party?.id === 'EAST')).toMatchObject({ beyond: 'east', stands: 'on ledge', at: { quiet: false } })
  expect(spots.find(({ party }) => party?.id === 'HERE')).toMatchObject({ beyond: null, stands: 'on map' })
})

test('a capital that the edge would cut stands on the ledge', () => {
  const here = placeOn(catalogue.map.frame, [126, 39])
  const box = { x: here.x - 3, y: here.y - 50, w: 300, h: 100 }
  const { spots } = layoutOf(catalogue, [], { ...options, box })
  expect(spots.find(({ party }) => party?.id === 'HERE')).toMatchObject({ beyond: 'west', stands: 'on ledge' })
})

test('with no room for them in one row, they stand in several', () => {
  const { spots, ground } = layoutOf(catalogue, [], { ...options, panel: { width: 180, height: 420 } })
  const rows = new Set(spots.filter(({ stands }) => stands === 'on ledge').map(({ y }) => y))
  expect(rows.size).toBeGreaterThan(1)
  expect(ground.height).toBeLessThan(420 - 40)
})

test('what happens right beside a capital does not cover its mark', () => {
  const beside = { id: 'beside', name: 'Beside', kind: 'port', at: [126.05, 38.98], shows: ['A3'] }
  const crowded = { ...catalogue, map: { ...catalogue.map, places: [...catalogue.map.places, beside] } } as unknown as Catalogue
  const { spots } = layoutOf(crowded, byPlace(onMap(crowded, { ...nothing, open: [act('HERE', 'A3')] })), options)
  const [capital, other] = ['here', 'beside'].map((id) => spots.find(({ place }) => place.id === id))
  if (!capital || !other) throw new Error('both are on the map')
  expect(Math.hypot(capital.x - other.x, capital.y - other.y)).toBeGreaterThan(30)
})

test('from afar, of the places only those where something shows', () => {
  const told = layoutOf(catalogue, byPlace(onMap(catalogue, { ...nothing, open: [act('EAST', 'A2')] })), { ...options, places: 'told' })
  expect(told.spots.map(({ place }) => place.id)).not.toContain('cape')
  expect(told.spots).toHaveLength(4)
})

test('names neither cover one another nor leave the panel', () => {
  const wish = fc.record({ x: number(0, 400), y: number(0, 300), text: fc.string({ minLength: 1, maxLength: 20 }) })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
      const wanted = wishes.map((one, n) => ({ ...one, id: String(n), reach: 6, size: 12 }))
      const boxes = labelsFor(wanted, [], { width: 400, height: 300 }).map(({ text, x, y, anchor, size }) => {
        const width = widthOf({ text, size })
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

test('a name that must stand gives way to one that has no other side, and covers as little as it can', () => {
  const panel = { width: 300, height: 200 }
  const fixed = { id: 'edge', x: 20, y: 100, text: '← China', reach: 8, size: 12, side: 'east' as const, must: true, loud: true }
  const free = { id: 'near', x: 60, y: 112, text: 'North', reach: 8, size: 12, must: true, loud: true }
  const loud = { id: 'incident', x: 90, y: 112, reach: 10, quiet: false }
  expect(labelsFor([free, fixed], [loud], panel).map(({ id, anchor, y }) => [id, anchor, y > 112])).toEqual([
    ['edge', 'start', false],
    ['near', 'middle', true],
  ])
  const everywhere = ['east', 'west', 'south', 'north'].map((id, n) => ({ id, x: 60, y: 112, reach: n === 1 ? 20 : 40, quiet: false }))
  expect(labelsFor([free], everywhere, panel)).toHaveLength(1)
})

test('a panel shows the whole box, and more where it is of another shape', () => {
  expect(sightOf({ x: 0, y: 0, w: 100, h: 100 }, { width: 400, height: 200 })).toEqual({ x: -50, y: 0, w: 200, h: 100, unit: 0.5 })
})
