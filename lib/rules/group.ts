// Sorting a list into the lists of those that share a name.

/** By name, in the order of the list. */
export function grouped<T, K>(items: Iterable<T>, name: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const of = name(item)
    const known = groups.get(of)
    if (known) known.push(item)
    else groups.set(of, [item])
  }
  return groups
}
