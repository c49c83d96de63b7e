// Files that a command leaves in a folder.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Mistake, quoted } from '../lib/lab/mistake.ts'
import { fromHere, reason } from './input.ts'

/** Where files go unless told otherwise. */
export const usualFolder = 'lab-out'

/**
 * Makes the folder, so that nobody plays for an hour to learn that it cannot be written to.
 * @throws Mistake
 */
export async function folderFor(path: string): Promise<string> {
  const folder = fromHere(path)
  try {
    await mkdir(folder, { recursive: true })
    return folder
  } catch (error) {
    throw new Mistake(`--out ${quoted(path)} cannot be made: ${reason(error)}.`)
  }
}

/**
 * Writes files by their names and says where they are.
 * @throws Mistake
 */
export async function leave(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    try {
      await writeFile(path, text)
    } catch (error) {
      throw new Mistake(`${quoted(path)} cannot be written: ${reason(error)}.`)
    }
    process.stderr.write(`${path}\n`)
  }
}
