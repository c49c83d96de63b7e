// What of a scenario is prose, by section, id and field; and a scenario in the words of another language.
import { guideIn, guideWords } from './guide-prose.ts'
import type { InjectEffect, Scenario } from './schema.ts'
import type { Survey, SurveyItem } from './survey-schema.ts'

type Text = string | string[]
/** Section → id → field → words. */
export type Prose = Record<string, Record<string, Record<string, Text>>>

/** Lists of a scenario whose entries have an id and fields of prose. */
const lists = {
  parties: ['name', 'short', 'about'],
  measures: ['short', 'text', 'precedent'],
  acts: ['short', 'text', 'precedent'],
  injects: ['name', 'text', 'precedent'],
  presets: ['name'],
  knobs: ['name', 'group', 'text'],
} as const
const briefFields = ['situation', 'interests', 'limits', 'howToPlay', 'sources'] as const

type Entry = { readonly [field: string]: unknown }
const picked = (entry: Entry, fields: readonly string[]): Record<string, Text> =>
  Object.fromEntries(fields.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field] as Text]])))
const byId = <E extends { id: string }>(entries: readonly E[], fields: readonly string[]): Record<string, Record<string, Text>> =>
  Object.fromEntries(entries.map((entry) => [entry.id, picked(entry, fields)]))

/** All of a scenario's prose; the shape that an overlay has too. */
export function proseOf(scenario: Scenario): Prose {
  const { title, summary, situation, turnLasts } = scenario
  const listed = Object.entries(lists).map(([name, fields]) => {
    const entries: readonly { id: string }[] = scenario[name as keyof typeof lists]
    return [name, byId(entries, fields)]
  })
  const prose = Object.fromEntries(listed) as Prose
  for (const { id, asset } of scenario.parties) if (asset) setField(prose, 'parties', id, 'asset', asset.name)
  for (const { id, effects } of scenario.injects)
    for (const option of optionsIn(effects)) setField(prose, 'injects', id, `option:${option.id}`, option.text)
  const objectives = [...Object.values(scenario.objectives).flat(), ...Object.values(scenario.exploiterObjectives)]
  return {
    scenario: { scenario: { title, summary, situation, turnLasts } },
    ...prose,
    ladder: Object.fromEntries(scenario.ladder.map((rung) => [String(rung.level), picked(rung, ['name', 'precedent'])])),
    packages: Object.fromEntries(scenario.packages.map(({ id, terms }) => [id, { title: terms.title }])),
    places: byId(scenario.map.places, ['name']),
    objectives: byId(objectives, ['text', 'hint']),
    briefs: Object.fromEntries(Object.entries(scenario.briefs).map(([id, brief]) => [id, picked(brief, briefFields)])),
    ...(scenario.guide ? { guide: guideWords(scenario.guide) } : {}),
    ...surveyProse(scenario.surveys ?? []),
  }
}

/** A survey's own words, and those of its questions under `survey/question`. */
function surveyProse(surveys: readonly Survey[]): Prose {
  if (surveys.length === 0) return {}
  const questions = surveys.flatMap((survey) =>
    survey.items.map((item): [string, Record<string, Text>] => [`${survey.id}/${item.id}`, itemProse(item)]),
  )
  return { surveys: byId(surveys, ['title', 'lead']), questions: Object.fromEntries(questions) }
}

const itemProse = (item: SurveyItem): Record<string, Text> => ({
  ...picked(item, ['text', 'low', 'high']),
  ...(item.kind === 'choice' ? Object.fromEntries(item.options.map(({ id, text }) => [`option:${id}`, text])) : {}),
})

function setField(prose: Prose, section: string, id: string, field: string, text: Text): void {
  const entry = prose[section]?.[id]
  if (entry) entry[field] = text
}

/** Every option that an event may offer, whichever branch holds. */
export function optionsIn(effects: readonly InjectEffect[]): { id: string; text: string }[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'choice') return effect.options.map(({ id, text }) => ({ id, text }))
    return effect.kind === 'ifActive' || effect.kind === 'ifStageInForce' ? optionsIn([...effect.so, ...effect.otherwise]) : []
  })
}

/** The scenario with an overlay's words in place of its own; what the overlay leaves out stays. Numbers and rules never change. */
export function withProse(scenario: Scenario, overlay: Prose): Scenario {
  const words = (section: string, id: string) => overlay[section]?.[id] ?? {}
  const say = <E extends object>(entry: E, section: string, id: string, fields: readonly string[]): E =>
    Object.assign({}, entry, picked(words(section, id), fields))
  const listed = <E extends { id: string }>(section: keyof typeof lists, entries: readonly E[]): E[] =>
    entries.map((entry) => say(entry, section, entry.id, lists[section]))
  const objective = <E extends { id: string }>(entry: E): E => say(entry, 'objectives', entry.id, ['text', 'hint'])
  const parties = listed('parties', scenario.parties).map((party) => {
    const name = words('parties', party.id).asset
    return party.asset && typeof name === 'string' ? { ...party, asset: { ...party.asset, name } } : party
  })
  return {
    ...say(scenario, 'scenario', 'scenario', ['title', 'summary', 'situation', 'turnLasts']),
    parties,
    measures: listed('measures', scenario.measures),
    acts: listed('acts', scenario.acts),
    injects: listed('injects', scenario.injects).map((inject) => ({
      ...inject,
      effects: inject.effects.map((effect) => withOptions(effect, words('injects', inject.id))),
    })),
    presets: listed('presets', scenario.presets),
    knobs: listed('knobs', scenario.knobs),
    ladder: scenario.ladder.map((rung) => say(rung, 'ladder', String(rung.level), ['name', 'precedent'])),
    packages: scenario.packages.map((one) => ({ ...one, terms: say(one.terms, 'packages', one.id, ['title']) })),
    map: { ...scenario.map, places: scenario.map.places.map((place) => say(place, 'places', place.id, ['name'])) },
    objectives: mapped(scenario.objectives, (list) => list.map(objective)),
    exploiterObjectives: mapped(scenario.exploiterObjectives, objective),
    briefs: mapped(scenario.briefs, (brief, id) => say(brief, 'briefs', id, briefFields)),
    ...(scenario.guide ? { guide: guideIn(scenario.guide, overlay.guide ?? {}) } : {}),
    ...(scenario.surveys && { surveys: scenario.surveys.map((survey) => sayingSurvey(survey, say)) }),
  }
}

type Say = <E extends object>(entry: E, section: string, id: string, fields: readonly string[]) => E
function sayingSurvey(survey: Survey, say: Say): Survey {
  const items = survey.items.map((item): SurveyItem => {
    const id = `${survey.id}/${item.id}`
    const said = say(item, 'questions', id, ['text', 'low', 'high'])
    if (said.kind !== 'choice') return said
    const words: Record<string, unknown> = say(
      {},
      'questions',
      id,
      said.options.map((option) => `option:${option.id}`),
    )
    const options = said.options.map((option) => {
      const text = words[`option:${option.id}`]
      return typeof text === 'string' ? { ...option, text } : option
    })
    return { ...said, options }
  })
  return { ...say(survey, 'surveys', survey.id, ['title', 'lead']), items }
}

const mapped = <K extends string, V>(record: Record<K, V>, change: (value: V, key: K) => V): Record<K, V> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as V, key as K)])) as Record<K, V>

/** An effect whose options, in whatever branch they stand, are said in those words. */
function withOptions<E extends InjectEffect>(effect: E, words: Record<string, Text>): E {
  if (effect.kind === 'choice') {
    const options = effect.options.map((option) => {
      const text = words[`option:${option.id}`]
      return typeof text === 'string' ? { ...option, text } : option
    })
    return { ...effect, options }
  }
  if (effect.kind !== 'ifActive' && effect.kind !== 'ifStageInForce') return effect
  const within = (twigs: typeof effect.so) => twigs.map((twig) => withOptions(twig, words))
  return { ...effect, so: within(effect.so), otherwise: within(effect.otherwise) }
}
