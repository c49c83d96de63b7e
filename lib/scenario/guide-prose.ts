// What of a run of show is words, by the place it stands in, and a run of show in the words of another language.
import type { Guide } from './guide-schema.ts'

type Text = string | string[]
export type Words = Record<string, Record<string, Text>>

const lines = ['lead', 'title', 'aim', 'sign', 'act', 'do', 'ask', 'listenFor']
const lists = ['say', 'watch', 'items']

type Node = { readonly [field: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (field: string, value: unknown): value is Text =>
  (lines.includes(field) && typeof value === 'string') || (lists.includes(field) && Array.isArray(value) && value.length > 0)

/** A question stands by its id, so that others may come before it; all else by its number. */
const placeOf = (place: string, value: unknown, at: number): string =>
  `${place}.${isNode(value) && typeof value.id === 'string' ? value.id : at}`

/** Every text by its place, `guide.phases.brief.troubles.0`, and field. */
export function guideWords(guide: Guide): Words {
  const words: Words = {}
  const walk = (node: Node, place: string): void => {
    const own = Object.entries(node).filter((pair): pair is [string, Text] => isWords(...pair))
    if (own.length > 0) words[place] = Object.fromEntries(own)
    for (const [field, value] of Object.entries(node)) {
      if (isNode(value)) walk(value, `${place}.${field}`)
      if (Array.isArray(value)) for (const [at, one] of value.entries()) if (isNode(one)) walk(one, placeOf(`${place}.${field}`, one, at))
    }
  }
  walk(guide, 'guide')
  return words
}

/** The same run of show, said in those words where there are any. */
export function guideIn(guide: Guide, words: Words): Guide {
  const said = (node: Node, place: string): Node =>
    Object.fromEntries(
      Object.entries(node).map(([field, value]) => {
        const own = words[place]?.[field]
        if (own !== undefined && isWords(field, value)) return [field, own]
        if (isNode(value)) return [field, said(value, `${place}.${field}`)]
        if (!Array.isArray(value)) return [field, value]
        return [field, value.map((one, at) => (isNode(one) ? said(one, placeOf(`${place}.${field}`, one, at)) : one))]
      }),
    )
  return said(guide, 'guide') as unknown as Guide
}
