// How the commands speak: plain sentences with the time each step took, and failures a person can act on.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A failure whose message is written for the person at the terminal; it is shown without a stack. */
export class PlainError extends Error {}

/** @type {NodeJS.WritableStream} */
let voice = process.stdout

/** From now on sentences go to standard error: for commands whose standard output other programs read. */
export function speakAside() {
  voice = process.stderr
}

/** @param {string} sentence */
export function say(sentence) {
  voice.write(`${sentence}\n`)
}

/**
 * Milliseconds as words: "0.4 s", "12 s", "3 min 5 s".
 * @param {number} ms
 */
export function took(ms) {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/**
 * Does one step and says what it is and how long it took.
 * @template T
 * @param {string} doing the step, as a sentence without its full stop
 * @param {() => Promise<T>} work
 */
export async function step(doing, work) {
  const began = Date.now()
  say(`${doing} …`)
  const result = await work()
  say(`  done in ${took(Date.now() - began)}.`)
  return result
}

/**
 * Runs a program without input. Never rejects: a program that cannot be started has code 127.
 * @param {string[]} command
 * @param {{ env?: Record<string, string | undefined>, show?: 'all' | 'nothing', timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string, ms: number }>} `output` holds the last 200,000 characters of both streams
 */
export function run([program = '', ...args], options = {}) {
  const began = Date.now()
  return new Promise((resolve) => {
    let output = ''
    const done = (/** @type {number} */ code) => {
      clearTimeout(timer)
      resolve({ code, output, ms: Date.now() - began })
    }
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    })
    const timer = setTimeout(
      () => {
        output += `\nStopped after ${took(options.timeoutMs ?? 0)}.`
        child.kill('SIGKILL')
      },
      options.timeoutMs ?? 2 ** 31 - 1,
    )
    const keep = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-200_000)
      if (options.show === 'all') to.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.on('error', (error) => {
      output += String(error)
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/**
 * The last lines of a program's output, for showing after a failure.
 * @param {string} output
 */
export function tail(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}

/**
 * Runs a command's main function; a failure is one sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function command(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(error instanceof PlainError ? `\n${error.message}\n` : `\n${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  }
}

/** Path of a file in the repository. @param {string[]} parts */
export function inRoot(...parts) {
  return join(root, ...parts)
}
