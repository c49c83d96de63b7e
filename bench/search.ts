// Looks for the most that is held: steps upward until a step does not hold, then in between.

export interface Steps {
  /** The first rate tried. */
  from: number
  /** By how much each further step is more, while all hold. */
  grow: number
  /** Tries between the last rate held and the first that was not. */
  between: number
  /** Nothing above is tried. */
  most: number
}

/**
 * @param holds whether that rate is held; asked for one rate after another
 * @returns the highest rate seen to be held; 0 when not even the first was, nor anything tried below it
 */
export async function mostHeld(holds: (rate: number) => Promise<boolean>, { from, grow, between, most }: Steps): Promise<number> {
  let held = 0
  let next = from
  while (await holds(next)) {
    held = next
    if (held >= most) return held
    next = Math.min(most, Math.round(held * grow))
  }
  let failed = next
  for (let tries = 0; tries < between && failed - held > 1; tries += 1) {
    const middle = Math.round((held + failed) / 2)
    if (await holds(middle)) held = middle
    else failed = middle
  }
  return held
}
