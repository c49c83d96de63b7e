// The public half of every scenario as text, in every language: once, for whoever asks for it and for the pages that bring it with them.
import { catalogueOf } from '../lib/scenario/catalogue.ts'
import { tongueOf } from '../lib/scenario/load.ts'
import type { Language } from '../lib/words/languages.ts'

const texts = new Map<string, string>()

/** JSON of a `Catalogue`; undefined when there is no such scenario in that language. */
export function catalogueText(scenario: string, language: Language): string | undefined {
  const name = `${scenario} ${language}`
  const known = texts.get(name)
  if (known !== undefined) return known
  const spoken = tongueOf(scenario, language)?.scenario
  if (!spoken) return undefined
  const text = JSON.stringify(catalogueOf(spoken))
  texts.set(name, text)
  return text
}
