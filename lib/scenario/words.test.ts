// A scenario in other languages: the overlays fit it, complete ones leave nothing unsaid, and no number changes.
import { describe, expect, test } from 'vitest'
import { baseLanguage, languages } from '../words/languages.ts'
import { checkScenario } from './check.ts'
import { scenarioOf, tongueOf } from './load.ts'
import { optionsIn, type Prose, proseOf, withProse } from './prose.ts'
import { scenarioSchema } from './schema.ts'
import { sixParty } from './six-party/scenario.ts'
import { sixPartyWords } from './six-party/words.ts'

const base = proseOf(sixParty)
/** Every field by its path, with how many paragraphs it has; 0 for a single text. */
function places(prose: Prose): Map<string, number> {
  return new Map(
    Object.entries(prose).flatMap(([section, entries]) =>
      Object.entries(entries).flatMap(([id, fields]) =>
        Object.entries(fields).map(([field, text]): [string, number] => [
          `${section}.${id}.${field}`,
          Array.isArray(text) ? text.length : 0,
        ]),
      ),
    ),
  )
}

test('all prose is found: with every word replaced, no text of the scenario is left', () => {
  const strange = Object.fromEntries(
    Object.entries(base).map(([section, entries]) => [
      section,
      Object.fromEntries(
        Object.entries(entries).map(([id, fields]) => [
          id,
          Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, Array.isArray(text) ? text.map(() => '話') : '話'])),
        ]),
      ),
    ]),
  )
  const sentences: string[] = []
  JSON.stringify(withProse(sixParty, strange), (_key, value: unknown) => {
    if (typeof value === 'string' && /\s/.test(value)) sentences.push(value)
    return value
  })
  expect(sentences).toEqual([])
})

test('an event never offers two options of one id', () => {
  for (const { effects } of sixParty.injects) {
    const ids = optionsIn(effects).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

describe.each(languages.filter(({ id }) => id !== baseLanguage))('$name', ({ id, status }) => {
  const overlay = id === 'en' ? {} : sixPartyWords[id]
  const scenario = tongueOf(sixParty.id, id)?.scenario

  test('names nothing that the scenario does not have, and has as many paragraphs', () => {
    const known = places(base)
    expect([...places(overlay)].filter(([place, count]) => known.get(place) !== count).map(([place]) => place)).toEqual([])
  })

  if (status === 'complete')
    test('says everything', () => {
      const said = places(overlay)
      expect([...places(base).keys()].filter((place) => !said.has(place))).toEqual([])
    })

  test('is a scenario like the base, but for its words', () => {
    expect(scenarioSchema.parse(scenario)).toEqual(scenario)
    expect(scenario && checkScenario(scenario)).toEqual([])
    expect(scenario && withProse(scenario, base)).toEqual(sixParty)
  })

  test('one phrase has one meaning among those that a room stores', () => {
    const tongue = tongueOf(sixParty.id, id)
    const back = tongueOf(sixParty.id, baseLanguage)
    for (const inject of sixParty.injects) {
      const there = tongue?.scenario.injects.find((one) => one.id === inject.id)
      expect(tongue?.say(inject.name)).toBe(there?.name)
      expect(tongue?.say(inject.text)).toBe(there?.text)
      expect(back?.say(there?.name ?? '')).toBe(inject.name)
    }
    for (const { terms } of sixParty.packages) expect(back?.say(tongue?.say(terms.title) ?? '')).toBe(terms.title)
    expect(tongue?.say('Typed by somebody')).toBe('Typed by somebody')
  })
})

test('the base is the scenario itself', () => {
  expect(tongueOf(sixParty.id, baseLanguage)?.scenario).toBe(scenarioOf(sixParty.id))
})
