// Sends the text to the room a moment after the last change: one save at a time, and always the newest.
import type { Answer } from '../../../lib/protocol.ts'
import type { Work } from './terms.ts'

interface Saver {
  /** The text has changed; it is sent when no further change comes for a moment. */
  change: (work: Work) => void
  /** Sends at once what has not been sent. */
  flush: () => void
  /** Drops what has not been sent, and resolves once nothing is under way. */
  stop: () => Promise<void>
}

interface SaverParts {
  /** Milliseconds of quiet before a save. */
  quiet: number
  save: (work: Work) => Promise<Answer>
  /** Called with the answer unless a newer change of the same text waits. */
  told: (work: Work, answer: Answer) => void
}
export function createSaver({ quiet, save, told }: SaverParts): Saver {
  /** The newest of each text, in the order in which they were first changed. */
  const waiting = new Map<Work['draft'], Work>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: Promise<void> | null = null

  const post = async (work: Work): Promise<void> => {
    const answer = await save(work)
    under = null
    if (!waiting.has(work.draft)) told(work, answer)
    if (timer === undefined) flush()
  }
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const [next] = waiting.values()
    if (under || !next) return
    waiting.delete(next.draft)
    under = post(next)
  }
  return {
    change: (work) => {
      waiting.set(work.draft, work)
      clearTimeout(timer)
      timer = setTimeout(flush, quiet)
    },
    flush,
    stop: async () => {
      clearTimeout(timer)
      timer = undefined
      waiting.clear()
      await under
    },
  }
}
