// The production server as tests see it: started on a free port, killed without warning, started again on the same data.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverFlags } from '../../scripts/memory.mjs'

export interface Server {
  /** Without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** Ends the process at once, as a power cut would; the data stays. */
  kill(): Promise<void>
  /** Asks the process to end and waits until it has. */
  stop(): Promise<void>
  /** To the process itself. */
  signal(name: NodeJS.Signals): void
  /** Of the process itself. */
  readonly pid: number
}

export interface ServerOptions {
  dataDir: string
  /** A free one when not given; give the old one when the same address must answer again. */
  port?: number
  env?: Record<string, string>
}

const root = join(import.meta.dirname, '../..')
const patienceMs = 30_000

/**
 * A port nobody listens on now.
 * @param wanted 0 for any
 * @throws Error (EADDRINUSE) when somebody listens on the wanted one
 */
async function freePort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** An empty folder for a server's rooms; `remove` deletes it with all in it. */
export async function temporaryData(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'overture-'))
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/**
 * Starts the built server and waits until /healthz answers.
 * @throws Error with the server's own words when it ends early or does not answer within 30 s
 */
export async function startServer({ dataDir, port: wanted = 0, env }: ServerOptions): Promise<Server> {
  const port = await freePort(wanted)
  const child = spawn(process.execPath, [...serverFlags, 'dist/server.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk).slice(-20_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const gone = once(child, 'exit')
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  // The server must not outlive a test run that ends badly.
  const atExit = () => child.kill('SIGKILL')
  process.once('exit', atExit)

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    process.off('exit', atExit)
    if (hasEnded()) return
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(late)
  }

  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + patienceMs
  while (!(await isHealthy(url))) {
    if (hasEnded()) throw new Error(`the server ended while starting:\n${said}`)
    if (Date.now() > deadline) {
      await end('SIGKILL')
      throw new Error(`the server did not answer within ${patienceMs / 1000} s:\n${said}`)
    }
    await pause(50)
  }
  return {
    url,
    port,
    dataDir,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    signal: (name) => void child.kill(name),
    pid: child.pid ?? 0,
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}
