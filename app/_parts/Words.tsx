// The words of a page: only the namespaces it needs, in one language, travel to the browser, compiled so that no parser need
// travel with them.
import compile from 'icu-minify/compile'
import type { ReactNode } from 'react'
import type { AbstractIntlMessages } from 'use-intl/core'
import type { WordTree } from '../../lib/words/fallback.ts'
import { localeOf } from '../../lib/words/languages.ts'
import { WordsProvider } from './WordsProvider.tsx'
import { languageHere, wordsIn } from './wordsHere.ts'

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

/** A file of words, or of a file only some of its branches. */
type Names = readonly (string | { of: string; only: readonly string[] })[]

/** @param names files of lib/words that the parts inside speak with */
export async function Words({ names, children }: { names: Names; children: ReactNode }) {
  const language = await languageHere()
  const words = await Promise.all(
    names.map(async (name) => {
      if (typeof name === 'string') return [name, compiled(await wordsIn(language, name))]
      const all = compiled(await wordsIn(language, name.of))
      return [name.of, Object.fromEntries(name.only.map((branch) => [branch, all[branch]]))]
    }),
  )
  return (
    <WordsProvider language={language} locale={localeOf(language)} messages={Object.fromEntries(words)}>
      {children}
    </WordsProvider>
  )
}
