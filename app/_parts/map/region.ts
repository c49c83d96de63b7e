// The measure of a map: a Mercator projection of a frame in degrees onto a drawing 1000 units wide, shared by server and browser.

export type Frame = readonly [west: number, south: number, east: number, north: number]
export interface RegionDrawing {
  /** Land by ISO 3166-1 numeric code; `d` is an SVG path. */
  lands: { id: string; d: string }[]
}

const width = 1000
const radians = Math.PI / 180
const mercator = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))

/** `scale` and `top` as d3's Mercator takes them: units per radian, and where the equator lies below the frame's top. */
export function mapSize([west, south, east, north]: Frame) {
  const scale = width / ((east - west) * radians)
  return { width, height: Math.round((mercator(north) - mercator(south)) * scale), scale, west, top: mercator(north) * scale }
}

/** Where a place lies on the drawing, and whether it lies inside. */
export function placeOn(frame: Frame, [longitude, latitude]: readonly [number, number]): { x: number; y: number; inside: boolean } {
  const [west, , east] = frame
  const { height, scale, top } = mapSize(frame)
  // Beyond the date line is a short way east, not a long way west.
  const turns = Math.round(((west + east) / 2 - longitude) / 360)
  const x = (longitude + turns * 360 - west) * radians * scale
  const y = top - mercator(latitude) * scale
  return { x, y, inside: x >= 0 && x <= width && y >= 0 && y <= height }
}

/** A frame written as `west,south,east,north`; null when it is none. */
export function readFrame(text: string): Frame | null {
  const [west, south, east, north, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length > 0) return null
  const sound = west >= -180 && east <= 180 && west < east && south >= -80 && north <= 84 && south < north
  return sound ? [west, south, east, north] : null
}
