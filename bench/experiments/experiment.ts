// What an experiment is told, and what it answers.

export interface Setup {
  seed: number
  /** The short form: everything once, for a moment, to see that it runs; its figures mean little. */
  quick: boolean
  /** Times that contenders take turns; null: as the experiment thinks right. */
  rounds: number | null
  /** How long a load is held; null: as the experiment thinks right. */
  minutes: number | null
  /** Bytes of a line as Overture sends it to a seat: what the bare ones send. */
  payload: () => Promise<number>
  /** Says how far it is. */
  progress: (words: string) => void
}

export type Row = Record<string, string | number | null>

/** A figure that was asked for, and the one that was seen. */
export interface Verdict {
  what: string
  asked: string
  seen: string
  held: boolean
}

export interface Outcome {
  tables: { title: string; rows: Row[] }[]
  verdicts: Verdict[]
  /** What went wrong, in words. Where it was Overture that did wrong, the benchmark fails. */
  faults: string[]
  /** What is kept in the JSON besides the tables. */
  more?: unknown
}

export interface Experiment {
  name: string
  about: string
  run: (setup: Setup) => Promise<Outcome>
}
