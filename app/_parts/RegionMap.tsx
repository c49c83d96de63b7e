// The region: land tinted by delegation, the places that matter, and what happens there now lit up.
'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { actName, measureOf } from '../_client/catalogue.ts'
import { classes } from './classes.ts'
import { accentOf, MarkShape } from './PartyMark.tsx'
import { mapSize, placeOn, type RegionDrawing } from './region.ts'

type Place = Catalogue['map']['places'][number]
const drawings = new Map<string, Promise<RegionDrawing>>()

function drawing(frame: string): Promise<RegionDrawing> {
  const known = drawings.get(frame)
  if (known !== undefined) return known
  const asked = fetch(`/region/${frame}`).then((answer) => {
    if (!answer.ok) throw new Error(`no map: ${answer.status}`)
    return answer.json() as Promise<RegionDrawing>
  })
  asked.catch(() => drawings.delete(frame))
  drawings.set(frame, asked)
  return asked
}

interface RegionMapProps {
  catalogue: Catalogue
  /** Measures and acts in force or done this turn: the places where they show light up. */
  active?: readonly string[]
  size?: 'normal' | 'wall'
  className?: string
}
export function RegionMap({ catalogue, active = [], size = 'normal', className }: RegionMapProps) {
  const t = useTranslations('common.map')
  const { frame, places } = catalogue.map
  const key = frame.join(',')
  const [lands, setLands] = useState<RegionDrawing['lands']>([])
  useEffect(() => {
    let wanted = true
    drawing(key).then(
      (map) => wanted && setLands(map.lands),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [key])
  const { width, height } = mapSize(frame)
  const owners = new Map(catalogue.parties.flatMap((party) => party.lands.map((land) => [land, party] as const)))
  const lit = new Set(active)
  const busy = places.filter((place) => place.shows.some((id) => lit.has(id)) && !partyAt(catalogue, place))
  const wall = size === 'wall'
  return (
    <figure className={className}>
      <div className={classes('overflow-hidden rounded-md border border-line bg-sunk', wall && 'h-full')}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t('label', { count: places.length })}
          className="size-full overflow-visible"
        >
          {lands.map((land, n) => {
            const owner = owners.get(land.id)
            return (
              <path
                // Lands without a code share the empty id, and the drawing never changes.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={n}
                d={land.d}
                style={accentOf(owner)}
                className={classes(
                  'accent stroke-edge',
                  owner ? 'fill-[color-mix(in_srgb,var(--accent)_22%,var(--color-sheet))]' : 'fill-sheet',
                )}
                strokeWidth={0.8}
              />
            )
          })}
          {byWeight(catalogue, places).map((place) => (
            <PlaceMark key={place.id} place={place} catalogue={catalogue} number={busy.indexOf(place) + 1} wall={wall} />
          ))}
        </svg>
      </div>
      {!wall && busy.length > 0 && (
        <figcaption className="mt-2 text-sm">
          <ol aria-label={t('places')} className="flex flex-col gap-0.5">
            {busy.map((place, n) => (
              <li key={place.id} className="flex gap-2">
                <span className="figures w-5 shrink-0 text-right font-semibold text-action">{n + 1}</span>
                <span>
                  <span className="font-medium">{place.name}</span>
                  {': '}
                  {place.shows
                    .filter((id) => lit.has(id))
                    .map((id) => measureOf(catalogue, id)?.short ?? actName(catalogue, id))
                    .join(', ')}
                </span>
              </li>
            ))}
          </ol>
        </figcaption>
      )}
    </figure>
  )
}

interface PlaceMarkProps {
  place: Place
  catalogue: Catalogue
  /** Its number in the list below the map; 0 when nothing happens there. */
  number: number
  wall: boolean
}
function PlaceMark({ place, catalogue, number, wall }: PlaceMarkProps) {
  const { frame } = catalogue.map
  const { width, height } = mapSize(frame)
  const at = placeOn(frame, place.at)
  const party = partyAt(catalogue, place)
  // Capitals beyond the frame stand at its edge, so that every delegation is on the map.
  if (!at.inside && !party) return null
  const x = Math.min(width - 30, Math.max(30, at.x))
  const y = Math.min(height - 30, Math.max(30, at.y))
  const size = wall ? 54 : 32
  if (party) {
    const side = at.inside ? calmerSide(catalogue, x, y) : at.x < 0 ? 'east' : 'west'
    const text = at.inside ? party.short : at.x < 0 ? `← ${party.short}` : `${party.short} →`
    return <Capital party={party} text={text} side={side} x={x} y={y} size={size} />
  }
  const wide = place.kind === 'sea' || place.kind === 'line'
  return (
    <g>
      {place.kind === 'sea' && !wall && (
        <text x={x} y={y} textAnchor="middle" className="fill-ink-3 text-[20px] italic">
          {place.name}
        </text>
      )}
      {number > 0 ? (
        <Lit number={number} x={x} y={wide ? y + 24 : y} wall={wall} />
      ) : (
        !wide && <circle cx={x} cy={y} r={4} className="fill-ink-3" />
      )}
    </g>
  )
}

/** A place where something happens now, with its number in the list. */
function Lit({ number, x, y, wall }: { number: number; x: number; y: number; wall: boolean }) {
  return (
    <g>
      <circle cx={x} cy={y} r={wall ? 11 : 14} className="fill-action stroke-sheet" strokeWidth={2} />
      {!wall && (
        <text x={x} y={y + 6} textAnchor="middle" className="figures fill-on-action text-[18px] font-semibold">
          {number}
        </text>
      )}
    </g>
  )
}

/** The side of a point where fewer places lie, for its label. */
function calmerSide({ map }: Catalogue, x: number, y: number): 'west' | 'east' {
  const near = map.places.map((place) => placeOn(map.frame, place.at)).filter((at) => Math.abs(at.y - y) < 25 && Math.abs(at.x - x) < 120)
  return near.filter((at) => at.x < x - 5).length < near.filter((at) => at.x > x + 5).length ? 'west' : 'east'
}

interface CapitalProps {
  party: Catalogue['parties'][number]
  text: string
  /** Where the label stands. */
  side: 'west' | 'east'
  x: number
  y: number
  size: number
}
function Capital({ party, text, side, x, y, size }: CapitalProps) {
  return (
    <g>
      <MarkShape party={party} size={size * 0.8} x={x - size * 0.4} y={y - size * 0.4} />
      <text
        x={side === 'west' ? x - size * 0.6 : x + size * 0.6}
        y={y + size * 0.3}
        textAnchor={side === 'west' ? 'end' : 'start'}
        paintOrder="stroke"
        className="fill-ink stroke-sheet font-semibold"
        fontSize={size * 0.86}
        strokeWidth={5}
      >
        {text}
      </text>
    </g>
  )
}

/** Capitals are drawn last, over what lies near them. */
const byWeight = (catalogue: Catalogue, places: readonly Place[]) =>
  places.toSorted((a, b) => Number(partyAt(catalogue, a) !== undefined) - Number(partyAt(catalogue, b) !== undefined))

/** The delegation whose capital a place is. */
const partyAt = (catalogue: Catalogue, place: Place) =>
  catalogue.parties.find((one) => one.place[0] === place.at[0] && one.place[1] === place.at[1])
