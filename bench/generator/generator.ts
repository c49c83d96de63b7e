// The seats, played in a process of their own, as the experiments use them.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Pass } from '../contenders/contender.ts'
import type { Pace, Played } from './crowd.ts'

export type Asked = { do: 'enter'; contender: string; rooms: Pass[][] } | { do: 'play'; pace: Pace } | { do: 'storm' } | { do: 'leave' }
export type Told = { result: unknown } | { error: string }

export interface Generator {
  /** Connects every seat; resolves with the milliseconds it took until all had their state. */
  enter: (contender: string, rooms: Pass[][]) => Promise<number>
  play: (pace: Pace) => Promise<Played>
  /** Cuts all lines but those of each room's first seat, and comes again; by seat, the milliseconds until it was in step. */
  storm: () => Promise<number[]>
  leave: () => Promise<void>
  end: () => Promise<void>
}

export function generator(): Generator {
  const child = fork(join(import.meta.dirname, 'main.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_ENV: 'production' },
    serialization: 'advanced',
  })
  const ended = once(child, 'exit')

  async function ask<T>(asked: Asked): Promise<T> {
    child.send(asked)
    const told = (await Promise.race([
      once(child, 'message').then(([message]) => message),
      ended.then(() => ({ error: 'The generator ended.' })),
    ])) as Told
    if ('error' in told) throw new Error(told.error)
    return told.result as T
  }

  return {
    enter: (contender, rooms) => ask({ do: 'enter', contender, rooms }),
    play: (pace) => ask({ do: 'play', pace }),
    storm: () => ask({ do: 'storm' }),
    leave: () => ask({ do: 'leave' }),
    end: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
