// Games played away from the server's own thread: few at a time, none longer than it may take.
import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import type { Forecast } from '../../lib/game/forecast.ts'
import { tooLargeArchive } from '../archive.ts'
import { overtureLaw } from '../law.ts'
import { type Refused, saying } from '../words.ts'
import type { ExportTask, Packed } from './export.ts'
import { isSmall, type Received, type ReceiveTask, received } from './receive.ts'
import type { ForecastTask, Trial, TrialTask } from './task.ts'

type Task = ForecastTask | TrialTask | ExportTask | ReceiveTask

export interface Games {
  /** A refusal in words when the server is busy with others, or the games failed or took too long. */
  foresee: (task: Omit<ForecastTask, 'kind' | 'games' | 'forMs'>) => Promise<{ forecast: Forecast } | Refused>
  try: (task: Omit<TrialTask, 'kind'>) => Promise<{ trial: Trial } | Refused>
  /** The export of a session; it is waited for like the games, and counts among them. */
  pack: (task: Omit<ExportTask, 'kind'>) => Promise<{ packed: Packed } | Refused>
  /** A file from another machine, unpacked and followed; what is wrong with it is a refusal, too. One at a time, beside the games. */
  receive: (file: Buffer) => Promise<{ received: Received } | Refused>
  /** Ends what is under way. */
  stop: () => Promise<void>
}

export interface GamesPorts {
  log: Logger
  /** Begins a task in a thread of its own, which answers with one message. */
  begin?: (task: Task) => Worker
  /** Milliseconds after which a thread is ended. */
  longest?: number
}

/** Threads at once; what they reckon must leave room for the tables. */
const mostAtOnce = 2
/** A file may be ninety-six megabytes, and what it tells several times that. */
const megabytes = { usual: 400, receive: 1600 }
const receivingTakes = 60_000
const forecastGames = 300
const forecastTakes = 15_000
/** Beside the games themselves: starting the thread, the last game, the answer. */
const grace = 5000

/** From sources the worker is its source; in the build it stands bundled beside the server. */
const workerAt = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.mjs', import.meta.url)

const inThread = (task: Task): Worker =>
  new Worker(workerAt, {
    workerData: task,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: task.kind === 'receive' ? megabytes.receive : megabytes.usual },
  })

export function gamesOf({ log, begin = inThread, longest = forecastTakes + grace }: GamesPorts): Games {
  const running = new Set<Worker>()
  let stopped = false

  async function run<T>(task: Task): Promise<{ answer: T } | Refused> {
    // Files have a line of their own, and wait for no games.
    if (stopped || running.size >= mostAtOnce + (task.kind === 'receive' ? 1 : 0)) return saying('serverBusy')
    const worker = begin(task)
    running.add(worker)
    try {
      return { answer: await answerOf<T>(worker, task.kind === 'receive' ? Math.max(longest, receivingTakes) : longest) }
    } catch (error) {
      log.error({ err: error, task: task.kind }, 'games could not be played')
      return stopped ? saying('serverBusy') : failureOf(task.kind)
    } finally {
      running.delete(worker)
      await worker.terminate()
    }
  }

  return {
    foresee: async (task) => {
      const done = await run<Forecast>({ kind: 'forecast', games: forecastGames, forMs: forecastTakes, ...task })
      return 'ok' in done ? done : { forecast: done.answer }
    },
    try: async (task) => {
      const done = await run<Trial>({ kind: 'trial', ...task })
      return 'ok' in done ? done : { trial: done.answer }
    },
    pack: async (task) => {
      const done = await run<Packed>({ kind: 'export', ...task })
      return 'ok' in done ? done : { packed: done.answer }
    },
    receive: async (file) => {
      if (await isSmall(file)) return received({ file }, overtureLaw)
      const done = await run<{ received: Received } | Refused>({ kind: 'receive', file })
      return 'ok' in done ? done : done.answer
    },
    stop: async () => {
      stopped = true
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}

/** What is told when a thread has failed. A file that is too much for its thread is too large, whatever it weighs. */
function failureOf(kind: Task['kind']): Refused {
  if (kind === 'receive') return tooLargeArchive()
  return saying(kind === 'export' ? 'exportFailed' : 'forecastFailed')
}

/** @throws when the thread fails, ends without an answer, or takes longer */
function answerOf<T>(worker: Worker, longest: number): Promise<T> {
  return new Promise((done, failed) => {
    const overdue = setTimeout(() => failed(new Error('The games took too long.')), longest)
    worker.once('message', done)
    worker.once('error', failed)
    worker.once('exit', () => {
      clearTimeout(overdue)
      failed(new Error('The thread ended without an answer.'))
    })
  })
}
