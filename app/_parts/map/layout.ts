// Where everything on the map stands in a panel of so many pixels: places, signs, and names that fit. Capitals beyond the panel stand
// on a ledge below it, so that no name lies on land that is not its own.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { Place } from '../../../lib/view/onmap.ts'
import { type Box, type Panel, sightOf } from './frame.ts'
import type { AtPlace } from './grouped.ts'
import { type Label, labelsFor, type Wanted, widthOf } from './labels.ts'
import { placeOn } from './region.ts'

export interface Spot {
  place: Place
  party: Catalogue['parties'][number] | null
  /** Pixels from the panel's corner. */
  x: number
  y: number
  /** To which side of the panel it truly lies, when it is not on it. */
  beyond: 'west' | 'east' | null
  stands: 'on map' | 'on ledge'
  at: AtPlace | null
}
export interface Layout {
  spots: Spot[]
  labels: Label[]
  courses: { place: Place; points: { x: number; y: number }[] }[]
  /** What of the panel is map; the ledge lies below. */
  ground: Panel
}

export interface LayoutOptions {
  box: Box
  panel: Panel
  /** Letter height of names, pixels. */
  letter: number
  selected: string | null
  /** The text beside a capital that lies beyond an edge. */
  beyond: (name: string, edge: 'west' | 'east') => string
  /** `told`: of the places only where something shows, for those who read from afar. */
  places: 'all' | 'told'
}

/** From this many units to a panel's width down, there is room for the names of quiet places. */
const near = 560

export function layoutOf(catalogue: Catalogue, groups: readonly AtPlace[], options: LayoutOptions): Layout {
  const { map } = catalogue
  const { chips, ground } = ledgeOf(catalogue, groups, options)
  const sight = sightOf(options.box, ground)
  const toPanel = panelOf(catalogue, sight)
  const onGround = map.places.flatMap((place) => spotOf(catalogue, place, toPanel(place.at), groups, ground, options))
  const spots = apart(onGround, options.letter)
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
  const onLedge = labelsFor(
    chips.flatMap((spot) => wish(spot, options, sight.w)),
    [],
    options.panel,
  )
  return {
    spots: [...spots, ...chips].toSorted((a, b) => weightOf(a) - weightOf(b)),
    labels: [...labelsFor(wanted, marks, ground), ...onLedge],
    courses: map.places.flatMap((place) => (place.path ? [{ place, points: place.path.map(toPanel) }] : [])),
    ground,
  }
}

function panelOf({ map }: Pick<Catalogue, 'map'>, sight: ReturnType<typeof sightOf>) {
  return (at: readonly [number, number]) => {
    const point = placeOn(map.frame, at)
    return { x: (point.x - sight.x) / sight.unit, y: (point.y - sight.y) / sight.unit }
  }
}

/** A capital's mark is on the map only whole. */
const half = 0.7
const isOn = ({ x, y }: { x: number; y: number }, { width, height }: Panel, margin: number): boolean =>
  x >= margin && y >= margin && x <= width - margin && y <= height - margin

/** The capitals that lie beyond the panel, in rows below what is left of it for the map; those to the west first. */
function ledgeOf(catalogue: Catalogue, groups: readonly AtPlace[], options: LayoutOptions): { chips: Spot[]; ground: Panel } {
  const { panel } = options
  // A row takes height from the map, which may leave one more capital beyond it: the fewest rows that hold them all.
  for (let rows = 0; ; rows += 1) {
    const ground = { ...panel, height: panel.height - rows * rowOf(options) }
    const toPanel = panelOf(catalogue, sightOf(options.box, ground))
    const beyond = catalogue.map.places.flatMap((place) => {
      const party = partyAt(catalogue, place)
      const point = toPanel(place.at)
      if (!party || isOn(point, ground, options.letter * half)) return []
      const edge = point.x < options.letter ? ('west' as const) : point.x > ground.width - options.letter ? ('east' as const) : null
      return [{ place, party, beyond: edge, at: atOf(groups, place), from: point.x }]
    })
    const chips = inRows(
      beyond.toSorted((a, b) => a.from - b.from),
      options,
    )
    if (new Set(chips.map(({ y }) => y)).size <= rows || ground.height < panel.height / 2)
      return { chips: chips.map((chip) => ({ ...chip, y: ground.height + chip.y })), ground }
  }
}

const rowOf = ({ letter }: LayoutOptions): number => letter * 2

function inRows(beyond: readonly Pick<Spot, 'place' | 'party' | 'beyond' | 'at'>[], options: LayoutOptions): Spot[] {
  const { letter, panel } = options
  let [left, row] = [letter * 0.5, 0]
  return beyond.map(({ place, party, beyond: edge, at }) => {
    const text = party ? nameOf(party.short, edge, options) : ''
    const width = letter * 1.2 + reachOnLedge(at, letter) + widthOf({ text, size: letter })
    if (left + width > panel.width && left > letter) [left, row] = [letter * 0.5, row + 1]
    const x = left + letter * 0.6
    left += width
    return { place, party, beyond: edge, at, stands: 'on ledge', x, y: (row + 0.5) * rowOf(options) }
  })
}

/** From the middle of a capital's mark to its name; what happens there stands between. */
const reachOnLedge = (at: AtPlace | null, letter: number): number => letter * (at ? 2.4 : 0.55)

const partyAt = ({ parties }: Catalogue, { at }: Place) => parties.find((one) => one.place[0] === at[0] && one.place[1] === at[1]) ?? null
const atOf = (groups: readonly AtPlace[], place: Place): AtPlace | null => groups.find((group) => group.place?.id === place.id) ?? null
const nameSize = 1.15
const nameOf = (name: string, edge: Spot['beyond'], { beyond }: LayoutOptions): string => (edge ? beyond(name, edge) : name)

export const isCourse = ({ kind }: Pick<Place, 'kind'>): boolean => kind === 'lane' || kind === 'line'

function spotOf(
  catalogue: Catalogue,
  place: Place,
  point: { x: number; y: number },
  groups: readonly AtPlace[],
  ground: Panel,
  { places, selected, letter }: LayoutOptions,
): Spot[] {
  const party = partyAt(catalogue, place)
  const at = atOf(groups, place)
  if (!isOn(point, ground, party ? letter * half : 0)) return []
  const shows = places === 'all' || party || at || isCourse(place) || place.id === selected
  return shows ? [{ place, party, ...point, beyond: null, stands: 'on map', at }] : []
}

/** What happens close to a capital moves away from it, so that no delegation's mark is covered. */
function apart(spots: readonly Spot[], letter: number): Spot[] {
  const capitals = spots.filter(({ party }) => party)
  const room = letter * 1.6
  return spots.map((spot) => {
    if (spot.party || !spot.at) return spot
    const near = capitals.find(({ x, y }) => Math.hypot(spot.x - x, spot.y - y) < room)
    if (!near) return spot
    const [dx, dy] = [spot.x - near.x, spot.y - near.y]
    const far = Math.hypot(dx, dy)
    // Right upon it: to the south-west, where no name is looked for first.
    const [ux, uy] = far < 1 ? [-Math.SQRT1_2, Math.SQRT1_2] : [dx / far, dy / far]
    return { ...spot, x: near.x + ux * room, y: near.y + uy * room }
  })
}

/** Drawn in this order: what weighs more lies above. */
const weightOf = ({ party, at }: Spot): number => (at && !at.quiet ? 3 : party ? 2 : at ? 1 : 0)

function wish(spot: Spot, options: LayoutOptions, width: number): (Wanted & { weight: number })[] {
  const { place, party, x, y, at } = spot
  const { letter, selected, places } = options
  const point = { id: place.id, x, y, reach: letter * (at && !at.quiet ? 0.85 : 0.6) }
  if (party) {
    const text = nameOf(party.short, spot.beyond, options)
    const on = spot.stands === 'on ledge' ? { side: 'east' as const, reach: reachOnLedge(at, letter), size: letter } : {}
    return [{ ...point, size: letter * nameSize, ...on, text, weight: 0, loud: true, must: true }]
  }
  if (place.id === selected || (at && !at.quiet))
    return [{ ...point, text: place.name, size: letter, weight: place.id === selected ? 0 : 1, loud: true }]
  // Beside a quiet mark that is all there is of it from afar, its name would only lie on that mark.
  if (place.kind === 'sea' && places === 'told') return []
  if (place.kind === 'sea') return [{ ...point, text: place.name, size: letter, weight: 2, side: 'middle' }]
  if (width > near || places === 'told') return []
  return [{ ...point, text: place.name, size: letter * 0.92, weight: place.kind === 'lane' ? 5 : place.kind === 'line' ? 3 : 4 }]
}
