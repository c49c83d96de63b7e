// A contender's server in a process of its own, as its file under servers/ runs it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Child {
  pid: number
  /** Of each server that it runs, without a slash at the end. */
  origins: [string, ...string[]]
  close: () => Promise<void>
}

/** @throws Error when it ends before it listens */
export async function childOf(file: string, env: Record<string, string> = {}): Promise<Child> {
  const child = fork(join(import.meta.dirname, 'servers', file), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const atExit = (): boolean => child.kill('SIGKILL')
  process.once('exit', atExit)
  const ended = once(child, 'exit')
  const [ports] = await Promise.race([
    once(child, 'message'),
    ended.then(() => {
      throw new Error(`${file} ended before it listened.`)
    }),
  ])
  return {
    pid: child.pid ?? 0,
    origins: (ports as number[]).map((port) => `http://127.0.0.1:${port}`) as Child['origins'],
    close: async () => {
      process.off('exit', atExit)
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** As JSON. @throws Error with what was answered when it is a refusal */
export async function post<T>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** Does the work for 0, 1, …, count − 1, so many at a time; the results in order. */
export async function inOrder<T>(count: number, atATime: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results = new Array<T>(count)
  let next = 0
  const worker = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) results[n] = await work(n)
  }
  await Promise.all(Array.from({ length: Math.min(atATime, count) }, worker))
  return results
}
