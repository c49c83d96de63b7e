// Runs in a thread of its own: carries out one task, answers with what came of it, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { type ForecastTask, foreseen, type TrialTask, tried } from './task.ts'

const began = performance.now()
const task: ForecastTask | TrialTask = workerData
parentPort?.postMessage(task.kind === 'forecast' ? foreseen(task, () => performance.now() - began) : tried(task))
