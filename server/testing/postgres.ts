// A PostgreSQL of a test's own, in a folder of its own, ended with the test.
import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** The folder of initdb and pg_ctl: POSTGRES_BIN, else the newest that Debian's packages brought; null when there is none. */
export function postgresBin(): string | null {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export interface Postgres {
  /** Makes an empty database. @returns its address */
  fresh: () => Promise<string>
  /** `immediate`: as after a loss of power. */
  restart: (how: 'fast' | 'immediate') => Promise<void>
  stop: (how: 'fast' | 'immediate') => Promise<void>
  start: () => Promise<void>
  /** Ends it and removes all it kept. */
  end: () => Promise<void>
}

const run = promisify(execFile)

/** PostgreSQL refuses to be root: then it runs as the user its package made. */
async function asPostgres(bin: string, program: string, args: readonly string[]): Promise<void> {
  const command = [join(bin, program), ...args]
  const whole = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command
  const [first = '', ...rest] = whole
  await run(first, rest, { cwd: '/', timeout: 60_000 })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => void probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** @throws when it does not start */
export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'overture-pg-'))
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres']).toString()))
    chownSync(folder, uid ?? 0, gid ?? 0)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  await asPostgres(bin, 'initdb', ['-D', data, '-A', 'trust', '-U', 'overture', '--no-sync'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c recovery_init_sync_method=syncfs`
  const start = (): Promise<void> => asPostgres(bin, 'pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  const stop: Postgres['stop'] = (how) => asPostgres(bin, 'pg_ctl', ['-D', data, '-m', how, '-w', 'stop'])
  await start()
  const addressOf = (name: string): string => `postgres://overture@127.0.0.1:${port}/${name}`
  let made = 0
  return {
    fresh: async () => {
      made += 1
      const client = new Client({ connectionString: addressOf('postgres') })
      await client.connect()
      await client.query(`CREATE DATABASE test_${made}`)
      await client.end()
      return addressOf(`test_${made}`)
    },
    restart: async (how) => {
      await stop(how)
      await start()
    },
    stop,
    start,
    end: async () => {
      try {
        await stop('immediate')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}
