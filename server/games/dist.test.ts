// The server as it is built: one bundle, and beside it the worker, which has to be found and to run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bundleServer } from '../../scripts/build.mjs'

const root = join(import.meta.dirname, '../..')

/** Starts the bundled server without pages on a free port. @returns where it listens */
async function started(folder: string): Promise<string> {
  const surroundings = {
    ...process.env,
    NODE_ENV: 'production' as const,
    HOST: '127.0.0.1',
    PORT: '0',
    PAGES: 'none',
    DATA_DIR: join(folder, 'data'),
  }
  const server = spawn(process.execPath, [join(folder, 'server.mjs')], { env: surroundings, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(async () => {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  })
  return new Promise((done, failed) => {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (origin) done(origin)
    })
    server.once('exit', () => failed(new Error(`The server ended while starting: ${said}`)))
  })
}

test('the built server plays games in its built worker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'overture-dist-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  await bundleServer(folder)
  const origin = await started(folder)
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const asked = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
    return (await fetch(origin + path, asked)).json()
  }
  const { code, facilitatorKey } = await post('/api/rehearsals', { name: 'Fay', as: { kind: 'facilitator' } })
  const report = await post(`/api/rooms/${code}/preflight`, {}, { authorization: `Bearer ${facilitatorKey}` })
  expect(report).toMatchObject({ storage: { ok: true }, game: { turns: expect.any(Number), end: expect.any(String) } })
})
