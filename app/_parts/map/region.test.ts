import { geoMercator } from 'd3-geo'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Frame, mapSize, placeOn, readFrame } from './region.ts'

const frame: Frame = [112, 30, 148, 47]

test('corners of the frame are corners of the drawing', () => {
  const { width, height } = mapSize(frame)
  expect(placeOn(frame, [112, 47])).toMatchObject({ inside: true })
  expect(Math.round(placeOn(frame, [148, 30]).x)).toBe(width)
  expect(Math.round(placeOn(frame, [148, 30]).y)).toBe(height)
  // Washington lies to the east of Korea, Moscow to the west.
  expect(placeOn(frame, [-77.04, 38.9])).toMatchObject({ inside: false })
  expect(placeOn(frame, [-77.04, 38.9]).x).toBeGreaterThan(width)
  expect(placeOn(frame, [37.62, 55.75]).x).toBeLessThan(0)
})

test('places lie where d3 draws the land', () => {
  const { scale, west, top } = mapSize(frame)
  const projection = geoMercator().scale(scale).center([west, 0]).translate([0, top])
  return fc.assert(
    fc.property(fc.double({ min: 112, max: 148, noNaN: true }), fc.double({ min: 30, max: 47, noNaN: true }), (longitude, latitude) => {
      const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN]
      const place = placeOn(frame, [longitude, latitude])
      expect(place.x).toBeCloseTo(x, 6)
      expect(place.y).toBeCloseTo(y, 6)
    }),
  )
})

test('a frame is four sound degrees or none', () => {
  expect(readFrame('112,30,148,47')).toEqual([112, 30, 148, 47])
  for (const bad of ['', '1,2,3', '1,2,3,4,5', 'a,b,c,d', '148,30,112,47', '0,0,400,10', ',,,']) expect(readFrame(bad)).toBeNull()
})
