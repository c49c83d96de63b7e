// What was worked out of things that never change is worked out once, and forgotten with them.

/**
 * The same function of one immutable thing; a second time for the same thing it gives what it gave the first time.
 * Most often it is asked of the thing it was asked of last, which is told without looking it up.
 */
export function remembered<A extends object, T>(work: (a: A) => T): (a: A) => T {
  const kept = new WeakMap<A, { of: A; is: T }>()
  let last: { of: A; is: T } | null = null
  return (a) => {
    if (last !== null && last.of === a) return last.is
    const known = kept.get(a)
    const one = known ?? { of: a, is: work(a) }
    if (!known) kept.set(a, one)
    last = one
    return one.is
  }
}

/** What all functions of the same two things gave, each in a place of its own: one entry of a weak map serves them all. */
const shared = remembered((_a: object) => remembered((_b: object): unknown[] => []))
let places = 0

/** The same function of two immutable things. */
export function rememberedOfTwo<A extends object, B extends object, T>(work: (a: A, b: B) => T): (a: A, b: B) => T {
  const place = places++
  return (a, b) => {
    const row = shared(a)(b)
    if (!(place in row)) row[place] = work(a, b)
    return row[place] as T
  }
}

/** The same function of any number of immutable things. */
export function rememberedOfAll<A extends object[], T>(work: (...args: A) => T): (...args: A) => T {
  const kept = new WeakMap<object, Branch<T>>()
  return (...args) => {
    let at: Branch<T> = { on: kept }
    for (const arg of args) {
      at.on ??= new WeakMap()
      const next = at.on.get(arg) ?? {}
      at.on.set(arg, next)
      at = next
    }
    at.leaf ??= { is: work(...args) }
    return at.leaf.is
  }
}

/** What was worked out by a key within one thing that never changes. */
export function byKey<K, T>(work: (key: K) => T): (key: K) => T {
  const kept = new Map<K, { is: T }>()
  return (key) => {
    const known = kept.get(key) ?? { is: work(key) }
    kept.set(key, known)
    return known.is
  }
}

interface Branch<T> {
  on?: WeakMap<object, Branch<T>>
  leaf?: { is: T }
}

/**
 * The same function of what is asked about many times in a row and then never again (the world of a turn): it remembers
 * the last answer alone, which costs less than a weak map. Arguments are told apart by identity.
 */
export function rememberedLast<A extends unknown[], T>(work: (...args: A) => T): (...args: A) => T {
  let last: { args: A; is: T } | null = null
  return (...args) => {
    if (!last?.args.every((arg, at) => arg === args[at])) last = { args, is: work(...args) }
    return last.is
  }
}
