// What was worked out of things that never change is worked out once, and forgotten with them.

/** The same function of one immutable thing; a second time for the same thing it gives what it gave the first time. */
export function remembered<A extends object, T>(work: (a: A) => T): (a: A) => T {
  const kept = new WeakMap<A, { is: T }>()
  return (a) => {
    const known = kept.get(a)
    if (known) return known.is
    const is = work(a)
    kept.set(a, { is })
    return is
  }
}

/** The same function of two immutable things. */
export function rememberedOfTwo<A extends object, B extends object, T>(work: (a: A, b: B) => T): (a: A, b: B) => T {
  const ofFirst = remembered((a: A) => remembered((b: B) => work(a, b)))
  return (a, b) => ofFirst(a)(b)
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
