// A thread of the lab: plays the games it is given and counts them.
import { parentPort } from 'node:worker_threads'
import type { LabSetup } from '../lib/lab/game.ts'
import { playGame } from '../lib/lab/outcome.ts'
import { emptyTally, type Tally, tallyOf, together } from '../lib/lab/tally.ts'

/** Games `from` up to but not with `to` of a run; the setup comes once for all parts of it. */
export interface Part {
  setup: LabSetup | null
  seed: string
  from: number
  to: number
}

let setup: LabSetup | null = null

parentPort?.on('message', (part: Part) => {
  setup = part.setup ?? setup
  if (!setup) throw new Error('A part came without its setup.')
  let tally: Tally = emptyTally()
  for (let n = part.from; n < part.to; n++) tally = together(tally, tallyOf(playGame(setup, `${part.seed}/${n}`)))
  parentPort?.postMessage(tally)
})
