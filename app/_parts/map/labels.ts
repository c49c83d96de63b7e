// Names beside places, so that none covers another: the weightier first, each on the first side that is free, or left out.
// A name that must stand, and finds no free side, covers as little as it can.

export interface Wanted {
  id: string
  /** Where its mark stands, pixels from the panel's corner. */
  x: number
  y: number
  text: string
  /** Half the width of its mark. */
  reach: number
  /** Letter height, pixels. */
  size: number
  side?: 'west' | 'east' | 'middle'
  /** Drawn whatever lies there. */
  must?: boolean
  /** May cover quiet marks. */
  loud?: boolean
}
export interface Label {
  id: string
  text: string
  /** Where its text is anchored. */
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
  size: number
}
interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}
type Side = 'east' | 'west' | 'south' | 'north' | 'middle'

/** Wide enough for most letters of the typeface; those of East Asia fill a square. */
export const widthOf = ({ text, size }: Pick<Wanted, 'text' | 'size'>): number =>
  [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? size : size * 0.6), 0)

/** @param wanted in order of weight; `marks`: what names must not cover */
export function labelsFor(
  wanted: readonly Wanted[],
  marks: readonly { id: string; x: number; y: number; reach: number; quiet: boolean }[],
  panel: { width: number; height: number },
): Label[] {
  const taken: (Rectangle & { id: string; quiet: boolean })[] = marks.map(({ id, x, y, reach, quiet }) => ({
    id,
    quiet,
    left: x - reach,
    right: x + reach,
    top: y - reach,
    bottom: y + reach,
  }))
  // Whoever has no choice of sides comes before those that have one.
  const inTurn = [...wanted.filter(({ must, side }) => must && side), ...wanted.filter(({ must, side }) => !(must && side))]
  return inTurn.flatMap((one) => {
    const sides: Side[] = one.side ? [one.side] : ['east', 'west', 'south', 'north']
    const covered = (side: Side) => {
      const box = boxAt(one, side)
      const under = taken.filter((other) => other.id !== one.id && !(one.loud && other.quiet))
      return under.reduce((area, other) => area + overlap(box, other), inside(box, panel) ? 0 : Number.POSITIVE_INFINITY)
    }
    const free = sides.find((side) => covered(side) === 0)
    const side = free ?? (one.must ? sides.toSorted((a, b) => covered(a) - covered(b))[0] : undefined)
    if (side === undefined) return []
    taken.push({ id: `${one.id} name`, quiet: false, ...boxAt(one, side) })
    return [labelAt(one, side)]
  })
}

function boxAt(one: Wanted, side: Side): Rectangle {
  const { anchor, x, y } = labelAt(one, side)
  const width = widthOf(one)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left: left - 2, right: left + width + 2, top: y - one.size * 0.9, bottom: y + one.size * 0.25 }
}

function labelAt({ id, text, x, y, reach, size }: Wanted, side: Side): Label {
  const gap = reach + size * 0.25
  const level = y + size * 0.35
  switch (side) {
    case 'east':
      return { id, text, size, x: x + gap, y: level, anchor: 'start' }
    case 'west':
      return { id, text, size, x: x - gap, y: level, anchor: 'end' }
    case 'south':
      return { id, text, size, x, y: y + reach + size, anchor: 'middle' }
    case 'north':
      return { id, text, size, x, y: y - reach - size * 0.35, anchor: 'middle' }
    case 'middle':
      return { id, text, size, x, y: level, anchor: 'middle' }
  }
}

const inside = (box: Rectangle, panel: { width: number; height: number }) =>
  box.left >= 0 && box.top >= 0 && box.right <= panel.width && box.bottom <= panel.height
/** Square pixels that both cover. */
const overlap = (a: Rectangle, b: Rectangle) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
