// One trial in a thread of its own, so that those which mostly wait and those which compute share the cores. This file is the thread too.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Outcome, Size, Trial } from './trial.ts'
import { trials } from './trials.ts'

interface Order {
  trial: string
  size: Omit<Size, 'progress'>
}

type Word = { progress: string } | { outcome: Outcome }

/** Runs a trial in a thread of its own. @throws Error when the thread ends without an outcome, or with the trial's own error */
export function runAside({ name }: Trial, { progress, ...size }: Size): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { trial: name, size } satisfies Order })
    thread.on('message', (word: Word) => {
      if ('progress' in word) return progress(word.progress)
      resolve(word.outcome)
      // Not left to itself: Node can wait for ever for a handle that was reset while it closed.
      void thread.terminate()
    })
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error(`${name} ended without saying what came of it.`)))
  })
}

async function obey(port: NonNullable<typeof parentPort>, { trial: name, size }: Order): Promise<void> {
  const trial = trials.find((one) => one.name === name)
  if (!trial) throw new Error(`There is no trial ${name}.`)
  const tell = (word: Word): void => port.postMessage(word)
  tell({ outcome: await trial.run({ ...size, progress: (words) => tell({ progress: words }) }) })
}

if (!isMainThread && parentPort) void obey(parentPort, workerData as Order)
