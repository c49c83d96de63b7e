// The entries that this page knows of, told apart by their numbers: what the view shows, and earlier pages as they are loaded.
import type { LogEntry } from '../../../lib/game/state.ts'

export type Known = ReadonlyMap<number, LogEntry>

/** With those taken in; the same map when there is nothing new. */
export function takenIn(known: Known, entries: readonly LogEntry[]): Known {
  const fresh = entries.filter(({ n }) => !known.has(n))
  return fresh.length === 0 ? known : new Map([...known, ...fresh.map((entry) => [entry.n, entry] as const)])
}

/** Newest first, without a gap from the last one on. */
export function unbroken(known: Known): LogEntry[] {
  const found: LogEntry[] = []
  let n = Math.max(0, ...known.keys())
  for (let entry = known.get(n); entry; entry = known.get(n)) {
    found.push(entry)
    n -= 1
  }
  return found
}
