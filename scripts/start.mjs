// `npm start`: from a fresh clone to a running room server in one command; a second start is up in seconds.
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { build } from './build.mjs'
import { checkNode, findRuntime, install } from './install.mjs'
import { serverFlags } from './memory.mjs'
import { command, inRoot, PlainError, root, say, took } from './steps.mjs'

/** @returns {{ port: number, host: string, dataDir: string }} */
function settings() {
  const { PORT = '3000', HOST = '0.0.0.0', DATA_DIR = './data' } = process.env
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainError(`PORT is "${PORT}"; it must be a whole number from 1 to 65535, for example PORT=3000 npm start.`)
  }
  return { port, host: HOST, dataDir: resolve(root, DATA_DIR) }
}

/**
 * Asks now, so that nobody waits for a build to learn that the port is taken.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function checkPort(port, host) {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const sentences = /** @type {Record<string, string>} */ ({
        EADDRINUSE: `Port ${port} is in use by another program (perhaps Overture runs already). Close it, or choose another: PORT=${port + 1} npm start`,
        EACCES: `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
        EADDRNOTAVAIL: `HOST is "${host}", which is no address of this machine. Leave HOST out to listen on all of them.`,
        ENOTFOUND: `HOST is "${host}", which is no address of this machine. Leave HOST out to listen on all of them.`,
      })
      taken(new PlainError(sentences[error.code ?? ''] ?? `Port ${port} cannot be opened: ${error.message}`))
    })
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

/** @param {string} dataDir */
function checkDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new PlainError(
      `The rooms are kept in ${dataDir}, which cannot be written to. Choose a folder of your own: DATA_DIR=/some/folder npm start`,
    )
  }
}

/**
 * Runs the server until it ends, passing on requests to stop.
 * @param {string} runtime
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code
 */
function serve(runtime, env) {
  return new Promise((resolve, reject) => {
    const server = spawn(runtime, [...serverFlags, inRoot('dist/server.mjs')], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    server.on('error', reject)
    // Ctrl+C at a terminal reaches the server by itself.
    process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
    process.on('SIGTERM', () => server.kill('SIGTERM'))
    process.on('SIGHUP', () => server.kill('SIGTERM'))
    server.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })
}

await command(async () => {
  const began = Date.now()
  checkNode()
  const { port, host, dataDir } = settings()
  await checkPort(port, host)
  checkDataDir(dataDir)
  await install('run')
  const runtime = await findRuntime()
  await build(runtime)
  say(`Ready to serve after ${took(Date.now() - began)}. Starting the server; stop it with Ctrl+C.`)
  process.exitCode = await serve(runtime, { NODE_ENV: 'production', PORT: String(port), HOST: host, DATA_DIR: dataDir })
})
