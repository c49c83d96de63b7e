// The signs of the map: one shape for each kind of place, one for each thing that happens, so that no colour is needed to tell them.

import type { PlaceKind } from '../../../lib/scenario/place-kinds.ts'
import type { MapMark } from '../../../lib/view/onmap.ts'
import { classes } from '../classes.ts'

interface SignProps {
  /** Width and height, in whatever units stand around it. */
  size?: number | string
  /** Its middle, inside another drawing. */
  at?: { x: number; y: number }
  className?: string
}

const placed = (size: number | string, at: SignProps['at']) =>
  at && typeof size === 'number' ? { x: at.x - size / 2, y: at.y - size / 2 } : {}

const grounds: Record<MapMark, { shape: string; fill: string; ink: string; picture: string }> = {
  clear: {
    shape: 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z',
    fill: 'fill-bad',
    ink: 'stroke-sheet',
    picture: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
  },
  act: {
    shape: 'M8 0l2 3.2 3.7-.9-.9 3.7L16 8l-3.2 2 .9 3.7-3.7-.9L8 16l-2-3.2-3.7.9.9-3.7L0 8l3.2-2-.9-3.7 3.7.9z',
    fill: 'fill-acute',
    ink: 'stroke-sheet',
    picture: 'M9 4.6L6.6 8.4h2.8L7 11.6',
  },
  event: { shape: 'M8 .3 15.7 8 8 15.7.3 8z', fill: 'fill-note', ink: 'stroke-sheet', picture: 'M8 4.4v4.2M8 11v.3' },
  doubtful: { shape: 'M8 .8 15.6 14.6H.4z', fill: 'fill-doubt', ink: 'stroke-sheet', picture: 'M8 5.8v3.8M8 12v.2' },
  stopped: { shape: 'M1.2 1.2h13.6v13.6H1.2z', fill: 'fill-ink-3', ink: 'stroke-sheet', picture: 'M6 5v6M10 5v6' },
  gesture: {
    shape: 'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 1 0 8 .8z',
    fill: 'fill-action',
    ink: 'stroke-sheet',
    picture: 'M8 4.8v6.4M4.8 8h6.4',
  },
  owed: {
    shape: 'M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 1 0 8 1.6z',
    fill: 'fill-sheet',
    ink: 'stroke-note',
    picture: 'M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 1 0 8 1.6zM8 5v3.4l2.2 1.4',
  },
  kept: {
    shape: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 1 0 8 1.2z',
    fill: 'fill-good-soft',
    ink: 'stroke-good',
    picture: 'M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 1 0 8 1.6zM5 8.3l2.2 2.2L11 6.2',
  },
}

export function MarkSign({ mark, size = '1.1em', at, className }: SignProps & { mark: MapMark }) {
  const { shape, fill, ink, picture } = grounds[mark]
  return (
    <svg
      {...placed(size, at)}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden
      className={classes('shrink-0 overflow-visible', className)}
    >
      <path d={shape} className={classes(fill, 'stroke-sheet')} strokeWidth={0.9} />
      <path d={picture} fill="none" className={ink} strokeWidth={1.8} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

/** Lanes and lines are drawn along their course, capitals as their delegation's mark. */
const shapes: Record<Exclude<PlaceKind, 'capital' | 'sea'>, { d: string; hollow?: boolean }> = {
  base: { d: 'M2 3h12v10H2z' },
  testSite: { d: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zM8 6a2 2 0 1 1 0 4A2 2 0 1 1 8 6z', hollow: true },
  launchSite: { d: 'M8 1l5 13-5-3.4L3 14z' },
  nuclearSite: { d: 'M8 1l6.1 3.5v7L8 15l-6.1-3.5v-7z' },
  site: { d: 'M8 2l6 6-6 6-6-6z', hollow: true },
  city: { d: 'M8 5a3 3 0 1 0 0 6A3 3 0 1 0 8 5z' },
  port: { d: 'M8 2v11M5 5h6M2.5 9c0 3 2.5 4.6 5.5 4.6S13.500 12 13.5 9', hollow: true },
  island: { d: 'M3 11c0-3 2.4-5 5-5s5 2 5 5z', hollow: true },
  lane: { d: 'M0 8h5M7 8h3M12 8h4', hollow: true },
  line: { d: 'M0 8h16M3 5.500v5M8 5.500v5M13 5.500v5', hollow: true },
}

export function PlaceSign({ kind, size = '0.9em', at, className }: SignProps & { kind: PlaceKind }) {
  if (kind === 'capital' || kind === 'sea') return null
  const { d, hollow } = shapes[kind]
  return (
    <svg
      {...placed(size, at)}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden
      className={classes('shrink-0 overflow-visible', className)}
    >
      <path
        d={d}
        className={hollow ? 'fill-none stroke-ink-2' : 'fill-ink-2 stroke-sheet'}
        strokeWidth={hollow ? 2 : 1}
        strokeLinecap="round"
      />
    </svg>
  )
}
