// Where everything on the map stands in a panel of so many pixels: places, capitals at the edge, signs, and names that fit.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { Place } from '../../../lib/view/onmap.ts'
import { type Box, type Panel, sightOf } from './frame.ts'
import type { AtPlace } from './grouped.ts'
import { type Label, labelsFor, type Wanted } from './labels.ts'
import { placeOn } from './region.ts'

export interface Spot {
  place: Place
  party: Catalogue['parties'][number] | null
  /** Pixels from the panel's corner. */
  x: number
  y: number
  /** Beyond which edge of the panel it truly lies. */
  beyond: 'west' | 'east' | null
  at: AtPlace | null
}
export interface Layout {
  spots: Spot[]
  labels: Label[]
  courses: { place: Place; points: { x: number; y: number }[] }[]
}

export interface LayoutOptions {
  box: Box
  panel: Panel
  /** Letter height of names, pixels. */
  letter: number
  selected: string | null
  /** The text beside a capital that lies beyond an edge. */
  beyond: (name: string, edge: 'west' | 'east') => string
}

/** From this many units to a panel's width down, there is room for the names of quiet places. */
const near = 560

export function layoutOf(catalogue: Catalogue, groups: readonly AtPlace[], options: LayoutOptions): Layout {
  const { map } = catalogue
  const sight = sightOf(options.box, options.panel)
  const toPanel = (at: readonly [number, number]) => {
    const point = placeOn(map.frame, at)
    return { x: (point.x - sight.x) / sight.unit, y: (point.y - sight.y) / sight.unit }
  }
  const spots = map.places.flatMap((place) => spotOf(catalogue, place, toPanel(place.at), groups, options))
  const marks = spots
    .filter(({ place }) => place.kind !== 'sea' && !isCourse(place))
    .map(({ place, party, x, y, at }) => ({
      quiet: !party && (at?.quiet ?? true),
      id: place.id,
      x,
      y,
      reach: options.letter * (at && !at.quiet ? (at.things.length > 1 ? 1.2 : 0.8) : 0.4),
    }))
  const wanted = spots.flatMap((spot) => wish(spot, options, sight.w)).toSorted((a, b) => a.weight - b.weight)
  return {
    spots: spots.toSorted((a, b) => weightOf(a) - weightOf(b)),
    labels: labelsFor(wanted, marks, options.panel),
    courses: map.places.flatMap((place) => (place.path ? [{ place, points: place.path.map(toPanel) }] : [])),
  }
}

export const isCourse = ({ kind }: Pick<Place, 'kind'>): boolean => kind === 'lane' || kind === 'line'

function spotOf(
  { parties }: Catalogue,
  place: Place,
  { x, y }: { x: number; y: number },
  groups: readonly AtPlace[],
  { panel, letter }: LayoutOptions,
): Spot[] {
  const party = parties.find((one) => one.place[0] === place.at[0] && one.place[1] === place.at[1]) ?? null
  const at = groups.find((group) => group.place?.id === place.id) ?? null
  // Room for what happens there, too.
  const margin = letter * 1.7
  const isIn = x >= 0 && y >= 0 && x <= panel.width && y <= panel.height
  if (isIn) return [{ place, party, x, y, beyond: null, at }]
  // Capitals beyond the panel stand at its edge, so that every delegation is on the map.
  if (!party) return []
  const beyond = x < 0 ? 'west' : x > panel.width ? 'east' : null
  const clamp = (value: number, most: number) => Math.min(most - margin, Math.max(margin, value))
  return [{ place, party, x: clamp(x, panel.width), y: clamp(y, panel.height), beyond, at }]
}

/** Drawn in this order: what weighs more lies above. */
const weightOf = ({ party, at }: Spot): number => (at && !at.quiet ? 3 : party ? 2 : at ? 1 : 0)

function wish(spot: Spot, { letter, selected, beyond }: LayoutOptions, width: number): (Wanted & { weight: number })[] {
  const { place, party, x, y, at } = spot
  const point = { id: place.id, x, y, reach: letter * (at && !at.quiet ? 0.85 : 0.6) }
  if (party) {
    const text = spot.beyond ? beyond(party.short, spot.beyond) : party.short
    const side = spot.beyond === 'west' ? { side: 'east' as const } : spot.beyond === 'east' ? { side: 'west' as const } : {}
    return [{ ...point, ...side, text, size: letter * 1.15, weight: 0, loud: true, must: true }]
  }
  if (place.id === selected || (at && !at.quiet))
    return [{ ...point, text: place.name, size: letter, weight: place.id === selected ? 0 : 1, loud: true }]
  if (place.kind === 'sea') return [{ ...point, text: place.name, size: letter, weight: 2, side: 'middle' }]
  if (width > near) return []
  return [{ ...point, text: place.name, size: letter * 0.92, weight: place.kind === 'lane' ? 5 : place.kind === 'line' ? 3 : 4 }]
}
