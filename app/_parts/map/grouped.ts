// What shows on the map, by place: the gravest thing of each place first, and the gravest place first.
import { isQuiet, type OnMap, type Place } from '../../../lib/view/onmap.ts'

export interface AtPlace {
  /** null: elsewhere. */
  place: Place | null
  /** Never empty. */
  things: OnMap[]
  quiet: boolean
}

/** @param shown the gravest first */
export function byPlace(shown: readonly OnMap[]): AtPlace[] {
  const groups = new Map<string, OnMap[]>()
  for (const one of shown) {
    const id = one.place?.id ?? ''
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  return [...groups.values()].map((things) => ({ place: things[0]?.place ?? null, things, quiet: things.every(isQuiet) }))
}
