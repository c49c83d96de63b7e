// The drawing of the region: land tinted by delegation, sea lanes and lines, the places that matter, and what happens there now.
'use client'
import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { OnMap } from '../../../lib/view/onmap.ts'
import { classes } from '../classes.ts'
import { accentOf, MarkShape } from '../PartyMark.tsx'
import { type Box, type Panel, sightOf } from './frame.ts'
import { byPlace } from './grouped.ts'
import { isCourse, type Layout, layoutOf, type Spot } from './layout.ts'
import { MarkSign, PlaceSign } from './Signs.tsx'
import { useRegion } from './useRegion.ts'

interface MapDrawingProps {
  catalogue: Catalogue
  /** The gravest first. */
  shown: readonly OnMap[]
  box: Box
  size?: 'normal' | 'wall'
  /** A place to stand out. */
  selected?: string | null
  /** Dragged, in units of the drawing. */
  onMove?: (dx: number, dy: number) => void
  className?: string
}

export function MapDrawing({ catalogue, shown, box, size = 'normal', selected = null, onMove, className }: MapDrawingProps) {
  const t = useTranslations('map')
  const holder = useRef<HTMLDivElement>(null)
  const [panel, setPanel] = useState<(Panel & { rem: number }) | null>(null)
  useLayoutEffect(() => {
    const { current } = holder
    if (!current) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setPanel({ width: current.clientWidth, height: current.clientHeight, rem })
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(current)
    return () => resized.disconnect()
  }, [])
  const letter = panel ? panel.rem * (size === 'wall' ? 0.95 : 0.8) : 0
  const layout = useMemo(() => {
    if (!panel || panel.width === 0 || panel.height === 0) return null
    const beyond = (name: string, edge: 'west' | 'east') => t(edge === 'west' ? 'beyondWest' : 'beyondEast', { name })
    const places = size === 'wall' ? 'told' : 'all'
    return layoutOf(catalogue, byPlace(shown), { box, panel, letter, selected, beyond, places })
  }, [catalogue, shown, box, panel, letter, selected, size, t])
  const drag = useDrag(layout ? sightOf(box, layout.ground).unit : 0, onMove)
  return (
    <div
      ref={holder}
      {...drag}
      className={classes(
        'relative overflow-hidden rounded-md border border-line bg-sunk',
        onMove && 'cursor-grab touch-pan-y active:cursor-grabbing',
        className,
      )}
    >
      {layout && panel && (
        <svg role="img" aria-label={t('label')} viewBox={`0 0 ${panel.width} ${panel.height}`} className="absolute inset-0 size-full">
          <Land catalogue={catalogue} box={box} panel={layout.ground} />
          <Courses layout={layout} letter={letter} />
          {layout.ground.height < panel.height && <Ledge ground={layout.ground} panel={panel} />}
          {layout.spots.map((spot) => (
            <SpotSign key={spot.place.id} spot={spot} letter={letter} selected={spot.place.id === selected} />
          ))}
          {layout.labels.map((label) => (
            <text
              key={label.id}
              x={label.x}
              y={label.y}
              textAnchor={label.anchor}
              fontSize={label.size}
              paintOrder="stroke"
              strokeWidth={label.size * 0.22}
              strokeLinejoin="round"
              className={nameLook(layout.spots, label.id)}
            >
              {label.text}
            </text>
          ))}
        </svg>
      )}
    </div>
  )
}

function nameLook(spots: readonly Spot[], id: string): string {
  const spot = spots.find(({ place }) => place.id === id)
  if (spot?.party || (spot?.at && !spot.at.quiet)) return 'fill-ink stroke-sheet font-semibold'
  return spot?.place.kind === 'sea' || (spot && isCourse(spot.place)) ? 'fill-ink-3 stroke-sunk italic' : 'fill-ink-2 stroke-sheet'
}

function Land({ catalogue, box, panel }: { catalogue: Catalogue; box: Box; panel: Panel }) {
  const lands = useRegion(catalogue.map.frame)
  const owners = useMemo(
    () => new Map(catalogue.parties.flatMap((party) => party.lands.map((land) => [land, party] as const))),
    [catalogue],
  )
  const { x, y, unit } = sightOf(box, panel)
  return (
    <g transform={`scale(${1 / unit}) translate(${-x} ${-y})`}>
      {lands.map((land, n) => {
        const owner = owners.get(land.id)
        return (
          <path
            // Lands without a code share the empty id, and the drawing never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={n}
            d={land.d}
            style={accentOf(owner)}
            vectorEffect="non-scaling-stroke"
            className={classes(
              'accent stroke-edge',
              owner ? 'fill-[color-mix(in_srgb,var(--accent)_18%,var(--color-sheet))]' : 'fill-sheet',
            )}
            strokeWidth={0.8}
          />
        )
      })}
    </g>
  )
}

/** A panel’s height is rounded: what is beneath must not look out below. */
const spill = 4

/** Ground for the capitals beyond: no land, and set off from it. */
function Ledge({ ground, panel }: { ground: Panel; panel: Panel }) {
  return (
    <>
      <rect y={ground.height} width={panel.width} height={panel.height - ground.height + spill} className="fill-sheet" />
      <path d={`M0 ${ground.height}H${panel.width}`} className="stroke-line" strokeWidth={1.5} />
    </>
  )
}

function Courses({ layout, letter }: { layout: Layout; letter: number }) {
  return layout.courses.map(({ place, points }) => (
    <polyline
      key={place.id}
      points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
      fill="none"
      strokeLinejoin="round"
      strokeLinecap="round"
      strokeDasharray={
        place.kind === 'lane' ? `${letter * 0.55} ${letter * 0.5}` : `${letter * 0.9} ${letter * 0.3} ${letter * 0.1} ${letter * 0.3}`
      }
      strokeWidth={letter * (place.kind === 'lane' ? 0.11 : 0.17)}
      className={place.kind === 'lane' ? 'stroke-note opacity-60' : 'stroke-ink-2'}
    />
  ))
}

function SpotSign({ spot, letter, selected }: { spot: Spot; letter: number; selected: boolean }) {
  const { place, party, x, y, at } = spot
  const top = at?.things[0]
  const loud = at !== null && !at.quiet
  return (
    <g>
      {selected && <circle cx={x} cy={y} r={letter * 1.3} fill="none" className="stroke-focus" strokeWidth={letter * 0.2} />}
      {party && <MarkShape party={party} size={letter * 1.2} x={x - letter * 0.6} y={y - letter * 0.6} />}
      {!party && !isCourse(place) && !loud && <PlaceSign kind={place.kind} size={letter * 0.75} at={{ x, y }} />}
      {top && (
        <g key={`${top.id} ${top.mark}`} className={loud ? 'map-arrives' : undefined} style={{ transformOrigin: `${x}px ${y}px` }}>
          <MarkSign mark={top.mark} size={letter * (loud ? 1.6 : 0.95)} at={signAt(spot, letter, loud)} />
        </g>
      )}
      {at && loud && at.things.length > 1 && (
        <Count n={at.things.length} x={x + letter * (spot.stands === 'on ledge' ? 2.3 : 0.8)} y={y - letter * 0.7} letter={letter} />
      )}
    </g>
  )
}

/** Beside a capital's or a place's own sign; in its stead where something is wrong or new. */
function signAt({ x, y, party, stands }: Spot, letter: number, loud: boolean): { x: number; y: number } {
  if (stands === 'on ledge') return { x: x + letter * 1.55, y }
  if (party) return { x: x + letter * 0.75, y: y - letter * 0.85 }
  return loud ? { x, y } : { x: x + letter * 0.5, y: y - letter * 0.5 }
}

function Count({ n, x, y, letter }: { n: number; x: number; y: number; letter: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r={letter * 0.52} className="fill-sheet stroke-ink-2" strokeWidth={letter * 0.08} />
      <text x={x} y={y + letter * 0.27} textAnchor="middle" fontSize={letter * 0.78} className="figures fill-ink font-semibold">
        {n}
      </text>
    </g>
  )
}

/** Moves what is under the pointer with it; up and down a finger scrolls the page. */
function useDrag(unit: number, onMove: MapDrawingProps['onMove']) {
  const from = useRef<{ x: number; y: number } | null>(null)
  if (!onMove) return {}
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return
      from.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      const last = from.current
      if (!last) return
      onMove((last.x - event.clientX) * unit, (last.y - event.clientY) * unit)
      from.current = { x: event.clientX, y: event.clientY }
    },
    onPointerUp: () => {
      from.current = null
    },
    onPointerCancel: () => {
      from.current = null
    },
  }
}
