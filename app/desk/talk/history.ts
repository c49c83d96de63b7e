// How much of a long conversation is shown at a time.

/** Messages a page of it holds. */
export const pageOf = 50

/** The last pages, and how many messages stand before them. */
export function lastPages<T>(messages: readonly T[], pages: number): { shown: readonly T[]; earlier: number } {
  const earlier = Math.max(0, messages.length - pages * pageOf)
  return { shown: messages.slice(earlier), earlier }
}
