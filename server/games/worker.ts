// Runs in a thread of its own: carries out one task, answers with what came of it, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { overtureLaw } from '../law.ts'
import { type ExportTask, packedExport } from './export.ts'
import { type ReceiveTask, received } from './receive.ts'
import { type ForecastTask, foreseen, type TrialTask, tried } from './task.ts'

const began = performance.now()
const task: ForecastTask | TrialTask | ExportTask | ReceiveTask = workerData
parentPort?.postMessage(await done())

function done(): unknown | Promise<unknown> {
  switch (task.kind) {
    case 'forecast':
      return foreseen(task, () => performance.now() - began)
    case 'trial':
      return tried(task)
    case 'export':
      return packedExport(task)
    case 'receive':
      return received(task, overtureLaw)
  }
}
