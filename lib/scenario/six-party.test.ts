// The six-party scenario keeps its shape: it parses, its references lead somewhere, its figures are the design's.
import { describe, expect, test } from 'vitest'
import { catalogueOf, paramsWith } from './catalogue.ts'
import { checkScenario } from './check.ts'
import { scenarioOf } from './load.ts'
import { scenarioSchema } from './schema.ts'
import { sixParty } from './six-party/scenario.ts'

describe('the six-party scenario', () => {
  test('is found by its id, and nothing else is', () => {
    expect(scenarioOf('six-party')).toBe(sixParty)
    expect(scenarioOf('seven-party')).toBeUndefined()
  })

  test('gives the check nothing to complain about', () => {
    expect(checkScenario(sixParty)).toEqual([])
  })

  test('has 6 parties, 69 measures, 20 acts, 22 injects, 30 objectives and 7 reference packages', () => {
    expect(sixParty.parties).toHaveLength(6)
    expect(sixParty.measures).toHaveLength(69)
    expect(sixParty.acts).toHaveLength(20)
    expect(sixParty.injects).toHaveLength(22)
    expect(Object.values(sixParty.objectives).flat()).toHaveLength(30)
    expect(Object.values(sixParty.exploiterObjectives)).toHaveLength(6)
    expect(sixParty.packages.map((reference) => reference.id)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'GB', 'GBplus'])
  })

  test('has five objectives for each delegation, of which three are dealt', () => {
    for (const party of sixParty.parties) expect(sixParty.objectives[party.id]).toHaveLength(5)
    expect(sixParty.objectivesDealt).toBe(3)
  })

  test('gives every brief about a page', () => {
    for (const [party, brief] of Object.entries(sixParty.briefs)) {
      const words = Object.values(brief).flat().join(' ').split(/\s+/).length
      expect(words, `words for ${party}`).toBeGreaterThanOrEqual(350)
      expect(words, `words for ${party}`).toBeLessThanOrEqual(500)
    }
  })

  test('shows every measure and act at exactly one place on the map', () => {
    const shown = sixParty.map.places.flatMap((place) => place.shows)
    expect(shown.toSorted()).toEqual([...sixParty.measures, ...sixParty.acts].map((entry): string => entry.id).toSorted())
  })

  test('names contested seas, islands and lines in a double or neutral form', () => {
    const nameOf = (id: string) => sixParty.map.places.find((place) => place.id === id)?.name
    for (const id of ['east-sea', 'yellow-sea', 'southern-kurils', 'liancourt']) expect(nameOf(id), id).toContain(' / ')
    expect(nameOf('limit-line')).toMatch(/^Disputed/)
  })

  test('keeps places of events out of the public half', () => {
    expect(JSON.stringify(catalogueOf(sixParty))).not.toMatch(/"E\d\d"/)
  })

  test('plays six turns unless told otherwise', () => {
    expect(sixParty.presets.find((preset) => preset.id === sixParty.defaultPreset)?.turns).toBe(6)
  })

  test('has accents legible as text on white and on near-black', () => {
    for (const party of sixParty.parties) {
      expect(contrast(party.accent.light, '#ffffff'), `${party.id}, light`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(party.accent.dark, '#17191f'), `${party.id}, dark`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the schema', () => {
  test('refuses a key it does not know, at the top and deep inside', () => {
    expect(scenarioSchema.safeParse({ ...sixParty, extra: 1 }).success).toBe(false)
    const [first, ...rest] = sixParty.measures
    expect(scenarioSchema.safeParse({ ...sixParty, measures: [{ ...first, extra: 1 }, ...rest] }).success).toBe(false)
    expect(scenarioSchema.safeParse({ ...sixParty, params: { ...sixParty.params, extra: 1 } }).success).toBe(false)
  })

  test('refuses a parameter that is missing', () => {
    const { friction, ...others } = sixParty.params
    expect(friction).toBe(8)
    expect(scenarioSchema.safeParse({ ...sixParty, params: others }).success).toBe(false)
  })
})

describe('the public catalogue', () => {
  const canary = 'canary-5f1c'
  const secretive = structuredClone(sixParty)
  for (const inject of secretive.injects) inject.text = canary
  for (const objective of [...Object.values(secretive.objectives).flat(), ...Object.values(secretive.exploiterObjectives)]) {
    objective.text = canary
    objective.hint = canary
  }
  for (const brief of Object.values(secretive.briefs)) brief.situation = [canary]
  for (const name of Object.keys(secretive.lineups)) secretive.lineups[`${canary}-${name}`] = {}

  test('lets out no inject, objective, brief or line-up', () => {
    expect(JSON.stringify(secretive)).toContain(canary)
    expect(JSON.stringify(catalogueOf(secretive))).not.toContain(canary)
  })

  test('lets out the named fields and no others', () => {
    const stuffed = { ...sixParty, surprise: canary }
    expect(Object.keys(catalogueOf(stuffed)).toSorted()).toEqual([
      'acts',
      'id',
      'ladder',
      'map',
      'measures',
      'packages',
      'params',
      'parties',
      'principals',
      'prior',
      'roads',
      'situation',
      'startTension',
      'summary',
      'surveys',
      'title',
      'turnLasts',
      'version',
      'yields',
    ])
  })

  test('carries the overrides of a preset, and only parameters the model knows', () => {
    const overrides = { patienceScale: 0.9, surprise: 1 }
    const { params } = catalogueOf(sixParty, overrides)
    expect(params).toEqual({ ...sixParty.params, patienceScale: 0.9 })
    expect(paramsWith(sixParty.params)).toEqual(sixParty.params)
  })
})

/** Contrast ratio of two colours as WCAG 2.2 defines it, 1–21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
