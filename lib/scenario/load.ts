// The scenarios this build knows, by their id, in every language.
import { baseLanguage, type Language, languageIds } from '../words/languages.ts'
import { type Prose, withProse } from './prose.ts'
import type { Scenario } from './schema.ts'
import { sixParty } from './six-party/scenario.ts'
import { sixPartyWords } from './six-party/words.ts'
import { type Tongue, tonguesOf } from './tongue.ts'

/** In the order in which the door offers them, in the base language: the one that rules, bots and lab go by. */
export const scenarios: readonly Scenario[] = [sixParty]

const overlays: Record<string, Partial<Record<Language, Prose>>> = { [sixParty.id]: sixPartyWords }

const tongues = new Map(scenarios.map((scenario) => [scenario.id, tonguesOf(spokenIn(scenario))]))

function spokenIn(scenario: Scenario): Map<Language, Scenario> {
  return new Map(
    languageIds.map((language) => {
      const overlay = overlays[scenario.id]?.[language]
      return [language, language === baseLanguage || !overlay ? scenario : withProse(scenario, overlay)]
    }),
  )
}

/** The scenario of that id, or undefined when there is none. */
export function scenarioOf(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id)
}

/** The scenario of that id as it is spoken in a language, or undefined when there is none. */
export function tongueOf(id: string, language: Language): Tongue | undefined {
  return tongues.get(id)?.get(language)
}
