// The words of a page: only the namespaces it needs, in one language, travel to the browser.
import type { ReactNode } from 'react'
import { localeOf } from '../../lib/words/languages.ts'
import { compiledIn } from './compiledWords.ts'
import { WordsProvider } from './WordsProvider.tsx'
import { languageHere } from './wordsHere.ts'

/** A file of words, or of a file only some of its branches. */
type Names = readonly (string | { of: string; only: readonly string[] })[]

interface WordsProps {
  /** Files of lib/words that the parts inside speak with. */
  names: Names
  /** Files whose words come after the page, for parts that are opened later (later.tsx): whole, and instead of what came of them before. */
  later?: readonly string[]
  children: ReactNode
}
export async function Words({ names, later, children }: WordsProps) {
  const language = await languageHere()
  const words = await Promise.all(
    names.map(async (name) => {
      if (typeof name === 'string') return [name, await compiledIn(language, name)]
      const all = await compiledIn(language, name.of)
      return [name.of, Object.fromEntries(name.only.map((branch) => [branch, all[branch]]))]
    }),
  )
  return (
    <WordsProvider language={language} locale={localeOf(language)} messages={Object.fromEntries(words)} later={later?.join(',') ?? null}>
      {children}
    </WordsProvider>
  )
}
