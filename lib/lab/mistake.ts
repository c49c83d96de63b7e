// What a person at the terminal got wrong, in one line that tells them what to change.
import type * as z from 'zod'

/** Bad input; the message is one plain sentence for whoever gave it. */
export class Mistake extends Error {}

/** The first thing a schema found wrong, with its place: `state.tension: …`. */
export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'It is not what is asked for.'
  const place = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  const said = issue.code === 'unrecognized_keys' ? `does not know ${issue.keys.map(quoted).join(', ')}` : issue.message
  return oneLine(`${place ? place.replace(/^\./, '') : 'the top level'}: ${said}.`)
}

/** A value as shown in a sentence: quoted, on one line, and not without end. */
export function quoted(value: string): string {
  return `"${oneLine(value).slice(0, 60)}"`
}

/**
 * The value of a JSON text.
 * @throws Mistake
 */
export function parsedJson(text: string, what: string): unknown {
  const bare = text.replace(/^\uFEFF/, '')
  if (bare.trim() === '') throw new Mistake(`${what} is empty; JSON was expected.`)
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch (error) {
    throw new Mistake(oneLine(`${what} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`))
  }
  if (/"__proto__"\s*:/.test(bare)) throw new Mistake(`${what} has a key "__proto__", which nothing may be called.`)
  return value
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
