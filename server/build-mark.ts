// A mark of the running code: what one build folded, another must not take for its own.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bundle that runs, all pieces of it; from sources, everything that a room's state can come from. */
export function buildMark(): string {
  const here = import.meta.dirname
  return digestOf(import.meta.filename.endsWith('.mjs') ? filesIn(here, /\.mjs$/) : filesIn(join(here, '../lib'), /\.(ts|json)$/))
}

/** A digest of those files, one after another. */
export function digestOf(files: readonly string[]): string {
  const digest = createHash('sha256')
  for (const file of files) digest.update(readFileSync(file)).update('\0')
  return digest.digest('base64url')
}

function filesIn(folder: string, kind: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name) && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name))
}
