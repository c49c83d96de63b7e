// Words as a browser takes them: compiled, so that no parser need travel with them.
import compile from 'icu-minify/compile'
import type { AbstractIntlMessages } from 'use-intl/core'
import type { WordTree } from '../../lib/words/fallback.ts'
import type { Language } from '../../lib/words/languages.ts'
import { wordsIn } from './wordsHere.ts'

const known = new WeakMap<WordTree, AbstractIntlMessages>()

/** What a server part hands to a client part must be made of plain objects; the compiler's have no prototype. */
const plain = (message: ReturnType<typeof compile>): ReturnType<typeof compile> => JSON.parse(JSON.stringify(message))

/** Messages as `use-intl/format-message/format-only` takes them (see next.config.js). */
function compiled(messages: WordTree): AbstractIntlMessages {
  const before = known.get(messages)
  if (before) return before
  const after = Object.fromEntries(
    Object.entries(messages).map(([name, value]) => [name, typeof value === 'string' ? plain(compile(value)) : compiled(value)]),
  ) as AbstractIntlMessages
  known.set(messages, after)
  return after
}

/** One file of words, compiled. @throws when there is none of that name */
export const compiledIn = async (language: Language, namespace: string): Promise<AbstractIntlMessages> =>
  compiled(await wordsIn(language, namespace))
