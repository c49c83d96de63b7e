// What the lab is given: options, files, standard input.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { firstFault, Mistake, parsedJson, quoted } from '../lib/lab/mistake.ts'
import { checkScenario } from '../lib/scenario/check.ts'
import { scenarios } from '../lib/scenario/load.ts'
import { type Scenario, scenarioSchema } from '../lib/scenario/schema.ts'
import { tidied } from '../lib/untrusted.ts'

/** Where the person at the terminal stands: npm runs its scripts in the project's folder. */
export function fromHere(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env
  return resolve(script === 'lab' && caller ? caller : process.cwd(), path)
}

/**
 * The options and other words of a command line.
 * @throws Mistake
 */
export function optionsOf<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Mistake(`${said.replace(/\s+/g, ' ').replace(/\. .*$/, '.')} See: npm run lab -- help`)
  }
}

/** @throws Mistake when words follow that mean nothing */
export function noMore(words: readonly string[]): void {
  if (words.length > 0) throw new Mistake(`What is ${quoted(words[0] ?? '')} here? See: npm run lab -- help`)
}

/**
 * The text of a file, or of standard input for "-".
 * @throws Mistake
 */
export async function textOf(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(fromHere(path), 'utf8')
  } catch (error) {
    throw new Mistake(`${path === '-' ? 'Standard input' : quoted(path)} cannot be read: ${reason(error)}.`)
  }
}

/** Why the system refused, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const known: Record<string, string> = {
    ENOENT: 'it is not there',
    EISDIR: 'it is a folder',
    EACCES: 'this user may not',
    EPERM: 'this user may not',
    ENOTDIR: 'a part of its path is no folder',
    EEXIST: 'a file of that name is in the way',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  }
  return known[code ?? ''] ?? message
}

/** Bytes that a scenario may have. */
const longestScenario = 1_000_000

/**
 * The scenario of a file, checked; the first this build knows without one.
 * @throws Mistake
 */
export async function scenarioFrom(path: string | undefined): Promise<Scenario> {
  if (path === undefined) {
    const [first] = scenarios
    if (!first) throw new Mistake('This build has no scenario.')
    return first
  }
  const what = `The scenario ${quoted(path)}`
  const text = await textOf(path)
  if (Buffer.byteLength(text) > longestScenario) throw new Mistake(`${what} is longer than one megabyte.`)
  const raw = tidied(parsedJson(text, what))
  if (raw === undefined) throw new Mistake(`${what} is nested too deeply, or has a key that is not allowed.`)
  const read = scenarioSchema.safeParse(raw)
  if (!read.success) throw new Mistake(`${what} is broken. ${firstFault(read.error)}`)
  const [complaint, ...more] = checkScenario(read.data)
  if (complaint) throw new Mistake(`${what} is broken. ${complaint}${more.length > 0 ? ` (and ${more.length} more)` : ''}`)
  return read.data
}
