// The server's time of day, which never goes back: a clock that is set back must not hold a phase open for a day.

export interface Clocks {
  /** Milliseconds since 1970, as the computer has it; may jump either way. */
  wall: () => number
  /** Milliseconds since some moment; only ever goes forward, at its own pace. */
  steady: () => number
}

/** What a wall clock may lag behind without having been set back, milliseconds. */
const slack = 50

/**
 * Follows the wall clock forward, over a night's sleep too; where that is set back, goes on from where it was.
 * @param notBefore the latest moment anything is known to have happened at, milliseconds since 1970
 * @returns whole milliseconds since 1970
 */
export function timeOfDay({ wall, steady }: Clocks, notBefore: number): () => number {
  let ahead = Math.max(0, notBefore - wall())
  let last = { at: wall() + ahead, steady: steady() }
  return () => {
    const passed = steady() - last.steady
    const due = last.at + passed
    const told = wall() + ahead
    if (told < due - slack) ahead += due - told
    const at = Math.max(last.at, wall() + ahead)
    last = { at, steady: steady() }
    return Math.round(at)
  }
}
