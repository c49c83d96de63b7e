// Free text in which nobody is named: names become codes, and words that may not leave the room are taken out wherever they were copied to.
import { withheld } from '../game/withheld.ts'
import { remembered } from '../rules/remember.ts'
import { proseOf } from '../scenario/prose.ts'
import type { Scenario } from '../scenario/schema.ts'

/** Fields of events and states that hold what somebody typed, or could. */
const typed: ReadonlySet<string> = new Set([
  'title',
  'text',
  'words',
  'reason',
  'headline',
  'outlet',
  'method',
  'from',
  'subject',
  'name',
  'expected',
  'returned',
  'label',
  'time',
  'lost',
])

/** From so many letters on, words that are withheld are looked for inside of others too. */
const longEnough = 16
/** A part of a name shorter than this is too common to be looked for by itself. */
const shortestPart = 3

export interface Scrubbing {
  /** Name → what stands in its place. */
  names: ReadonlyMap<string, string>
  /** Words to take out. */
  words: ReadonlySet<string>
  /** Id → id. */
  ids: ReadonlyMap<string, string>
}

/** All sentences and names of a scenario, and the words they are made of: they are nobody's. */
const phrasesOf = remembered((scenario: Scenario): { phrases: ReadonlySet<string>; common: ReadonlySet<string> } => {
  const phrases = new Set<string>()
  JSON.stringify(proseOf(scenario), (_key, value: unknown) => {
    if (typeof value === 'string') phrases.add(value)
    return value
  })
  for (const { id } of scenario.parties) phrases.add(id)
  return { phrases, common: new Set([...phrases].flatMap((phrase) => phrase.split(/[^\p{L}\p{N}]+/u))) }
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A name of letters that are written together with endings has no end of its own. */
const edged = (name: string): string => {
  const end = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(name) ? '(?![\\p{L}\\p{N}])' : ''
  return `(?<![\\p{L}\\p{N}])${escaped(name)}${end}`
}

/** Changes a value of an export; what is not typed by anybody stays, but for ids. */
export function scrubber(scenario: Scenario, { names, words, ids }: Scrubbing): <T>(value: T) => T {
  const { phrases, common } = phrasesOf(scenario)
  const codeOf = new Map<string, string>()
  for (const [name, code] of names) {
    const whole = name.trim()
    if (whole.length < 2 || phrases.has(whole)) continue
    codeOf.set(whole.toLocaleLowerCase(), code)
    const parts = whole.split(/\s+/)
    if (parts.length > 1)
      for (const part of parts)
        if (part.length >= shortestPart && !common.has(part) && !codeOf.has(part.toLocaleLowerCase()))
          codeOf.set(part.toLocaleLowerCase(), code)
  }
  const longestFirst = [...codeOf.keys()].sort((a, b) => b.length - a.length)
  const naming = longestFirst.length > 0 ? new RegExp(longestFirst.map(edged).join('|'), 'giu') : null
  const whole = new Set([...words].filter((text) => !phrases.has(text) && text !== ''))
  const long = [...whole].filter((text) => text.length >= longEnough)
  const known = new Map<string, string>()

  function clean(text: string): string {
    if (phrases.has(text)) return text
    const before = known.get(text)
    if (before !== undefined) return before
    let next = whole.has(text) ? withheld : long.reduce((so, one) => (so.includes(one) ? so.replaceAll(one, withheld) : so), text)
    if (naming) next = next.replace(naming, (name) => codeOf.get(name.toLocaleLowerCase()) ?? withheld)
    known.set(text, next)
    return next
  }

  function changed(value: unknown, key: string, within: string): unknown {
    if (typeof value === 'string') return ids.get(value) ?? (typed.has(key) || within === 'texts' ? clean(value) : value)
    if (Array.isArray(value)) return value.map((one) => changed(one, key, within))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [ids.get(name) ?? name, changed(one, name, key)]))
  }
  return <T>(value: T): T => changed(value, '', '') as T
}
