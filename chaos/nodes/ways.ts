// The reverse proxies of deploy/, run as they are written there but for addresses and ports.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface Way {
  /** Without a slash at the end. */
  url: string
  close: () => Promise<void>
}
export type Kind = 'nginx' | 'caddy'
/** Whether those of one address are led to one server, as deploy/ has it, or each request to the next one. */
export type Leading = 'by address' | 'in turn'

const deploy = join(import.meta.dirname, '../../deploy')

export function isHere(kind: Kind): boolean {
  try {
    execFileSync(kind, [kind === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** @param ports of two servers on this machine @throws with the proxy's own words when it does not come up */
export async function wayOf(kind: Kind, leading: Leading, ports: readonly number[]): Promise<Way> {
  const folder = mkdtempSync(join(tmpdir(), `overture-${kind}-`))
  const port = await freePort()
  const [command, args, env] = kind === 'nginx' ? nginx(folder, port, leading, ports) : caddy(folder, port, leading, ports)
  const child: ChildProcess = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words = `${words}${chunk}`.slice(-4000)))
  const gone = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  const close = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) break
    if (
      await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, close }
    await pause(50)
  }
  await close()
  throw new Error(`${kind} did not come up: ${words}`)
}

type Run = [command: string, args: string[], env: Record<string, string>]

/** The file is a piece of a configuration: the rest is as a system's own would be. */
function nginx(folder: string, port: number, leading: Leading, ports: readonly number[]): Run {
  let site = addressed(readFileSync(join(deploy, 'nginx.conf'), 'utf8'), ports).replace('listen 80;', `listen 127.0.0.1:${port};`)
  if (leading === 'in turn') site = site.replace(/^ *hash .*$/m, '')
  writeFileSync(join(folder, 'site.conf'), site)
  mkdirSync(join(folder, 'temp'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/temp/${what};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr; worker_processes 1; events { worker_connections 2000; }
     http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
  )
  return ['nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {}]
}

function caddy(folder: string, port: number, leading: Leading, ports: readonly number[]): Run {
  let site = addressed(readFileSync(join(deploy, 'Caddyfile'), 'utf8'), ports)
  if (leading === 'in turn') site = site.replace('lb_policy ip_hash', 'lb_policy round_robin')
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, `{\n\tadmin off\n}\n${site}`)
  return ['caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { SITE: `:${port}`, HOME: folder, XDG_DATA_HOME: folder }]
}

const addressed = (text: string, ports: readonly number[]): string =>
  ports.reduce((so, port, n) => so.replaceAll(`overture-${n + 1}:3000`, `127.0.0.1:${port}`), text)

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
