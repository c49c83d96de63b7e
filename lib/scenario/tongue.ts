// A scenario as it is spoken in one language, and what people were told in one language said in another.
import type { Language } from '../words/languages.ts'
import { optionsIn } from './prose.ts'
import type { Scenario } from './schema.ts'

export interface Tongue {
  language: Language
  scenario: Scenario
  /** A phrase of the scenario's, in whatever language a room has stored it, in this one; anything else as it stands. */
  say: (text: string) => string
}

/** Names and sentences of a scenario that a room stores or a refusal quotes, always in the same order. */
function phrasesOf(scenario: Scenario): string[] {
  return [
    scenario.title,
    ...scenario.parties.flatMap(({ name, short }) => [name, short]),
    ...scenario.measures.map(({ short }) => short),
    ...scenario.acts.map(({ short }) => short),
    ...scenario.packages.map(({ terms }) => terms.title),
    ...scenario.injects.flatMap(({ name, text, effects }) => [name, text, ...optionsIn(effects).map((option) => option.text)]),
    ...scenario.knobs.map(({ name }) => name),
  ]
}

/** One scenario in each of its languages. */
export function tonguesOf(spoken: ReadonlyMap<Language, Scenario>): Map<Language, Tongue> {
  const phrases = [...spoken.values()].map(phrasesOf)
  return new Map(
    [...spoken].map(([language, scenario]) => {
      const own = phrasesOf(scenario)
      const known = new Map(phrases.flatMap((list) => list.map((phrase, at) => [phrase, own[at] ?? phrase] as const)))
      // What is this language's own already stays, though it may be another phrase's in another.
      for (const phrase of own) known.set(phrase, phrase)
      return [language, { language, scenario, say: (text: string) => known.get(text) ?? text }]
    }),
  )
}
