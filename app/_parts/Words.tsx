// The words of a page: only the namespaces it needs travel to the browser, compiled so that no parser need travel with them.
import compile from 'icu-minify/compile'
import type { ReactNode } from 'react'
import type { AbstractIntlMessages } from 'use-intl/core'
import { WordsProvider } from './WordsProvider.tsx'

const known = new WeakMap<AbstractIntlMessages, AbstractIntlMessages>()

/** What a server part hands to a client part must be made of plain objects; the compiler's have no prototype. */
const plain = (message: ReturnType<typeof compile>): ReturnType<typeof compile> => JSON.parse(JSON.stringify(message))

/** Messages as `use-intl/format-message/format-only` takes them (see next.config.js). */
function compiled(messages: AbstractIntlMessages): AbstractIntlMessages {
  const before = known.get(messages)
  if (before) return before
  const after = Object.fromEntries(
    Object.entries(messages).map(([name, value]) => [name, typeof value === 'string' ? plain(compile(value)) : compiled(value)]),
  ) as AbstractIntlMessages
  known.set(messages, after)
  return after
}

export function Words({ messages, children }: { messages: Record<string, AbstractIntlMessages>; children: ReactNode }) {
  return (
    <WordsProvider messages={Object.fromEntries(Object.entries(messages).map(([name, words]) => [name, compiled(words)]))}>
      {children}
    </WordsProvider>
  )
}
