// Looking at a part of the drawing: boxes in its own units, closer and farther, and never away from the region.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { isQuiet, type OnMap } from '../../../lib/view/onmap.ts'
import { type Frame, mapSize, placeOn } from './region.ts'

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export function wholeBox(frame: Frame): Box {
  const { width, height } = mapSize(frame)
  return { x: 0, y: 0, w: width, h: height }
}

/** The part of a frame as a box on its drawing. */
export function boxOf(frame: Frame, [west, south, east, north]: Frame): Box {
  const from = placeOn(frame, [west, north])
  const to = placeOn(frame, [east, south])
  return { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y }
}

const smallest = 120

/** Closer (below 1) or farther (above 1) around its middle, or around `at`. */
export function zoomed(box: Box, by: number, whole: Box, at?: { x: number; y: number }): Box {
  const w = Math.min(whole.w, Math.max(smallest, box.w * by))
  const h = (w / box.w) * box.h
  const middle = at ?? { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  return kept({ x: middle.x - w / 2, y: middle.y - h / 2, w, h }, whole)
}

/** Moved, but with its middle still in the region. */
export const moved = (box: Box, dx: number, dy: number, whole: Box): Box => kept({ ...box, x: box.x + dx, y: box.y + dy }, whole)

function kept(box: Box, whole: Box): Box {
  const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
  return {
    ...box,
    x: clamp(box.x, whole.x - box.w / 2, whole.x + whole.w - box.w / 2),
    y: clamp(box.y, whole.y - box.h / 2, whole.y + whole.h - box.h / 2),
  }
}

export interface Panel {
  /** Pixels. */
  width: number
  height: number
}

/** What a panel shows of the drawing when the box is fitted into it: its corner, its size, and units per pixel. */
export function sightOf(box: Box, panel: Panel): Box & { unit: number } {
  const unit = Math.max(box.w / panel.width, box.h / panel.height)
  const [w, h] = [panel.width * unit, panel.height * unit]
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h, unit }
}

/** The heart of the region, and whatever else is wrong or new in it. */
export function boxFor({ map }: Pick<Catalogue, 'map'>, shown: readonly OnMap[]): Box {
  const heart = map.focus ? boxOf(map.frame, map.focus) : wholeBox(map.frame)
  const points = shown
    // Capitals stand at the edge when they lie beyond it.
    .filter((one) => !isQuiet(one) && one.place?.kind !== 'capital')
    .flatMap(({ place }) => (place ? [placeOn(map.frame, place.at)] : []))
    .filter(({ inside }) => inside)
  const x = Math.min(heart.x, ...points.map((point) => point.x - margin))
  const y = Math.min(heart.y, ...points.map((point) => point.y - margin))
  const right = Math.max(heart.x + heart.w, ...points.map((point) => point.x + margin))
  const bottom = Math.max(heart.y + heart.h, ...points.map((point) => point.y + margin))
  return { x, y, w: right - x, h: bottom - y }
}
const margin = 25
