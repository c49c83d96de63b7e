// The words of a page in the language of whoever asked for it: server side, one language, the namespaces it needs.
import { headers } from 'next/headers'
import { cache } from 'react'
import { filled, type WordTree } from '../../lib/words/fallback.ts'
import { baseLanguage, isLanguage, type Language } from '../../lib/words/languages.ts'

/** As the server has worked it out for this request (server/pages.ts). */
export const languageHere = cache(async (): Promise<Language> => {
  const language = (await headers()).get('x-overture-language')
  return isLanguage(language) ? language : baseLanguage
})

const known = new Map<string, Promise<WordTree>>()

/** One namespace, a file of lib/words, in one language; what it lacks is the base's. */
export function wordsIn(language: Language, namespace: string): Promise<WordTree> {
  const name = `${language}/${namespace}`
  const words = known.get(name) ?? read(language, namespace)
  known.set(name, words)
  // Whoever asks for what there is not leaves nothing behind.
  words.catch(() => known.delete(name))
  return words
}

async function read(language: Language, namespace: string): Promise<WordTree> {
  const base = await fileOf(baseLanguage, namespace)
  if (language === baseLanguage) return base
  // A language that is partial need not have every file.
  return filled(base, await fileOf(language, namespace).catch(() => undefined))
}

async function fileOf(language: Language, namespace: string): Promise<WordTree> {
  const file: { default: WordTree } = await import(`../../lib/words/${language}/${namespace}.json`)
  return file.default
}

/** The words right below a branch of a namespace. */
export function branchOf(words: WordTree, branch: string): Record<string, string> {
  const found = words[branch]
  return Object.fromEntries(
    Object.entries(typeof found === 'object' ? found : {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

/** The title of a page whose words have one. */
export async function titleHere(namespace: string): Promise<{ title: string }> {
  const { title } = await wordsIn(await languageHere(), namespace)
  return { title: typeof title === 'string' ? title : '' }
}
