// Every trial there is, in the order they are told.
import { guessing } from './abuse/guessing.ts'
import { idleSockets, slowLoris, slowReaders } from './abuse/idle.ts'
import { malformed } from './abuse/malformed.ts'
import { clockJumps, failingSync, fullDisk, powerLoss } from './faults/disk.ts'
import { freezes, kills, resets } from './faults/process.ts'
import { interference, plantedLeaks } from './interference/trials.ts'
import { proxies } from './nodes/proxies.ts'
import { takeover } from './nodes/takeover.ts'
import { database, nodes } from './nodes/trials.ts'
import { plantedBugs, simulation } from './simulation/trials.ts'
import type { Trial } from './trial.ts'
import { wire, wireLeaks } from './wire/trials.ts'

export const trials: readonly Trial[] = [
  simulation,
  plantedBugs,
  interference,
  plantedLeaks,
  wire,
  wireLeaks,
  kills,
  freezes,
  resets,
  fullDisk,
  failingSync,
  powerLoss,
  clockJumps,
  nodes,
  database,
  takeover,
  proxies,
  malformed,
  slowLoris,
  idleSockets,
  slowReaders,
  guessing,
]
