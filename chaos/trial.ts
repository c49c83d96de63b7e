// A trial: one way of making things go wrong, tried many times, and what came of it.

export interface Size {
  /** A short one for every test run, or the whole. */
  quick: boolean
  seed: number
  /** Says how far it is. */
  progress: (words: string) => void
  /** Another number of times than the usual, when asked for. */
  times: number | null
  /** Cores that seeds are spread over, where a trial is made of seeds. */
  workers: number
}

export interface Outcome {
  /** What was measured, in the words of the table. */
  figures: Record<string, number | string>
  /** What was violated, with the seed that shows it again; empty when everything held. */
  violations: string[]
}

export interface Trial {
  name: string
  /** What is done, in a sentence. */
  about: string
  /** The figure to reach, in the words of the table. */
  asked: string
  /** Why it cannot be run on this machine; null when it can. */
  unable?: (size: Pick<Size, 'quick'>) => Promise<string | null>
  /** What it measures or compares hangs on real time (how fast honest people are served, who is shown when): nothing runs beside it. */
  alone?: true
  /** About how long the short form takes, where it is long enough to be begun early. */
  quickSeconds?: number
  run: (size: Size) => Promise<Outcome>
}
