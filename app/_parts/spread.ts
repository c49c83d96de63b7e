// Labels beside the ends of lines, so that none covers another.

/** Moves places apart to at least `gap`, keeping their order, within `from` and `to` as far as there is room. */
export function spread(places: readonly number[], gap: number, from: number, to: number): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place)
  let floor = from
  for (const one of order) {
    one.place = Math.max(one.place, floor)
    floor = one.place + gap
  }
  let ceiling = to
  for (const one of order.toReversed()) {
    one.place = Math.min(one.place, ceiling)
    ceiling = one.place - gap
  }
  return order.sort((a, b) => a.at - b.at).map((one) => one.place)
}
