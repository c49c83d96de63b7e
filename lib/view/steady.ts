// What was made anew of a room, with all that says the same as last time as the same objects: whoever compares, words or sends it
// passes those over at a glance. What was shown last is a hint and nothing more; it never shows.
import type { RoomState } from '../game/state.ts'
import { isSame } from './changes.ts'

/** The same thing, of objects that `before` already has wherever they say the same; `before` itself where all of it does. */
export function steady<T extends object>(before: T | undefined, now: T): T {
  if (before === undefined || before === now) return now
  return (Array.isArray(now) ? steadyList(before as unknown[], now) : steadyRecord(before, now)) as T
}

function steadyList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let next: unknown[] | null = null
  let same = before.length === now.length
  for (let at = 0; at < now.length; at += 1) {
    if (before[at] === now[at]) continue
    if (at < before.length && isSame(before[at], now[at])) {
      next ??= now.slice()
      next[at] = before[at]
    } else same = false
  }
  return same ? before : (next ?? now)
}

function steadyRecord<T extends object>(before: T, now: T): T {
  let next: T | null = null
  const fields = Object.keys(now) as (keyof T)[]
  let same = Object.keys(before).length === fields.length
  for (const field of fields) {
    if (before[field] === now[field]) continue
    const kept = fieldOf(before[field], now[field])
    if (kept !== now[field]) {
      next ??= { ...now }
      next[field] = kept
    }
    if (kept !== before[field]) same = false
  }
  return same ? before : (next ?? now)
}

/** Lists are looked through entry by entry. */
function fieldOf<V>(before: V, now: V): V {
  if (Array.isArray(before) && Array.isArray(now)) return steadyList(before, now) as V
  return isSame(before, now) ? before : now
}

/** What was shown of a room last, by what stays with it from its opening on. */
const shownLast = new WeakMap<RoomState['natures'], Map<string, object>>()

/** The same, of the objects that were last shown of that room under that name. */
export function steadily<T extends object>({ natures }: Pick<RoomState, 'natures'>, name: string, now: T): T {
  const last = shownLast.get(natures) ?? new Map<string, object>()
  shownLast.set(natures, last)
  const next = steady(last.get(name) as T | undefined, now)
  last.set(name, next)
  return next
}
