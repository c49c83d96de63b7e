// A command read once, at the threshold: its size, its shape, and what is wrong with it in plain words.
import type * as z from 'zod'
import type { Intent } from '../lib/game/intent.ts'
import { type Command, commandSchema } from '../lib/protocol.ts'
import { tidied } from '../lib/untrusted.ts'
import { type Refused, saying } from './words.ts'

export interface CommandWish {
  id: string
  intent: Intent
}

/** Bytes a request may have. */
export const longestRequest = 16_384

export function readCommand(raw: unknown): CommandWish | { refused: Refused } {
  const size = sizeOf(raw)
  if (size === null) return { refused: saying('malformed') }
  if (size > longestRequest) return { refused: saying('tooLarge') }
  const read = commandSchema.safeParse(tidied(raw))
  if (!read.success) return { refused: saying('malformed', { detail: faultIn(read.error) }) }
  const { id, ...intent } = read.data as Command
  return { id, intent: intent as Intent }
}

/** Bytes as JSON; null for what JSON cannot hold. */
function sizeOf(raw: unknown): number | null {
  try {
    const text = JSON.stringify(raw)
    return text === undefined ? null : Buffer.byteLength(text)
  } catch {
    return null
  }
}

/** The first thing wrong with a request: where, and what. */
export function faultIn(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return ''
  const where = issue.path.map(String).join('.')
  return `${where ? `${where}: ` : ''}${issue.message}`.slice(0, 200)
}
