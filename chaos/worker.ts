// One more core for trials of seeds: does what it is ordered, and says what came of it.
import { parentPort } from 'node:worker_threads'
import { comparing } from './interference/trials.ts'
import type { Job, Order } from './pool.ts'
import { simulating } from './simulation/trials.ts'

const jobs: Record<string, Job> = { simulation: simulating('full'), interference: comparing('full') }

parentPort?.on('message', (order: Order) => {
  const job = jobs[order.job]
  if (!job) throw new Error(`There is no job ${order.job}.`)
  void job(order).then((came) => parentPort?.postMessage(came))
})
