// A delegation's mark: shape and accent together, so that neither is needed alone, with its name beside.
import type { CSSProperties } from 'react'
import type { Party } from '../../lib/scenario/schema.ts'
import { classes } from './classes.ts'

type Accented = Pick<Party, 'accent' | 'mark'>

/** Gives an element the accent of a delegation; use with the class `accent` and `var(--accent)`. */
export function accentOf(party: Pick<Party, 'accent'> | undefined): CSSProperties {
  return { '--accent-light': party?.accent.light ?? '#5c6169', '--accent-dark': party?.accent.dark ?? '#9ca2ab' } as CSSProperties
}

const shapes: Record<Party['mark'], string> = {
  circle: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  square: 'M2.2 2.2h11.6v11.6H2.2z',
  triangle: 'M8 1.2 15.2 14H.8z',
  diamond: 'M8 .6 15.4 8 8 15.4.6 8z',
  hexagon: 'M8 .8 14.4 4.4v7.2L8 15.2 1.6 11.6V4.4z',
  star: 'M8 .4l2.2 5 5.4.5-4.1 3.6 1.3 5.4L8 12l-4.8 2.9 1.3-5.4L.4 5.9l5.4-.5z',
}

/** The bare shape, 16 units square: inside another SVG give its place with `x` and `y`. */
export function MarkShape({
  party,
  size = '1em',
  ...at
}: {
  party: Accented | undefined
  size?: string | number
  x?: number
  y?: number
  className?: string
}) {
  return (
    <svg
      {...at}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      style={accentOf(party)}
      className={classes('accent shrink-0', at.className)}
    >
      <path d={shapes[party?.mark ?? 'circle']} fill="var(--accent)" />
    </svg>
  )
}

interface PartyMarkProps {
  party: Pick<Party, 'accent' | 'mark' | 'name' | 'short'>
  /** `hidden` keeps the name for screen readers only. */
  name?: 'short' | 'full' | 'hidden'
  className?: string
}
export function PartyMark({ party, name = 'short', className }: PartyMarkProps) {
  return (
    <span className={classes('inline-flex items-center gap-1.5', className)}>
      <MarkShape party={party} />
      <span className={name === 'hidden' ? 'sr-only' : undefined}>{name === 'short' ? party.short : party.name}</span>
    </span>
  )
}

/**
 * The full name where the line has room for it, else the short one. Both stand on a line that wraps, one line high: a full name that does
 * not fit wraps out of sight, and the short one grows into its place.
 */
export function FittingName({ party }: Pick<PartyMarkProps, 'party'>) {
  return (
    <span className="flex items-center gap-1.5">
      <MarkShape party={party} />
      <span className="sr-only">{party.name}</span>
      <span aria-hidden className="flex h-lh min-w-0 grow flex-wrap overflow-hidden">
        <span className="w-0 grow overflow-hidden whitespace-nowrap">{party.short}</span>
        <span className="grow-9999 whitespace-nowrap">{party.name}</span>
      </span>
    </span>
  )
}
