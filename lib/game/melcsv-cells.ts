// What stands in a cell of the table: hearers, moments and effects as short phrases, and the way back.
import type { PartyId } from '../ids.ts'
import { type Audience, type FreeEffect, mostPoints, type When } from './mel-entry.ts'
import { phases } from './phase.ts'

type Names = readonly { id: PartyId; name: string; short: string }[]

/** A delegation by its letters or either of its names; null when there is none such. */
export function partyFrom(cell: string, names: Names): PartyId | null {
  const typed = cell.trim().toLowerCase()
  return names.find(({ id, name, short }) => [id, name, short].some((one) => one.toLowerCase() === typed))?.id ?? null
}

// ---- to ------------------------------------------------------------------------------------------

export const toText = (to: Audience): string => (to === 'all' ? 'all' : to.join('; '))

/** Empty means all; null when one of them is not known. */
export function toFrom(cell: string, names: Names): Audience | null {
  if (/^(all|everybody|everyone)?$/i.test(cell.trim())) return 'all'
  const found = cell
    .split(/[;,|/]/)
    .filter((one) => one.trim() !== '')
    .map((one) => partyFrom(one, names))
  const known = [...new Set(found)].filter((one) => one !== null)
  return known.length > 0 && !found.includes(null) ? known : null
}

// ---- when ----------------------------------------------------------------------------------------

export function whenText(when: When): string {
  switch (when.kind) {
    case 'byHand':
      return 'by hand'
    case 'moment':
      return `turn ${when.turn} ${when.phase}`
    case 'tensionAbove':
      return `tension above ${when.tension}`
    case 'agreementInForce':
      return when.stage === null ? 'agreement in force' : `agreement of stage ${when.stage} in force`
    case 'breachReported':
      return 'breach reported'
  }
}

/** null when it reads like none of them. */
export function whenFrom(cell: string): When | null {
  const typed = cell.trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === 'by hand') return { kind: 'byHand' }
  if (typed === 'breach reported') return { kind: 'breachReported' }
  if (typed === 'agreement in force') return { kind: 'agreementInForce', stage: null }
  const [, staged] = /^agreement of stage ([1-4]) in force$/.exec(typed) ?? []
  if (staged) return { kind: 'agreementInForce', stage: Number(staged) }
  const [, tension] = /^tension above (\d{1,2})$/.exec(typed) ?? []
  if (tension) return { kind: 'tensionAbove', tension: Number(tension) }
  const [, turn, name] = /^turn (\d{1,2}),? ([a-z]+)$/.exec(typed) ?? []
  const phase = phases.find((one) => one === name)
  return phase && Number(turn) >= 1 ? { kind: 'moment', turn: Number(turn), phase } : null
}

// ---- effects -------------------------------------------------------------------------------------

const shiftTexts: Record<Extract<FreeEffect, { kind: 'trust' }>['by'], string> = {
  muchLess: 'much less',
  littleLess: 'a little less',
  littleMore: 'a little more',
  muchMore: 'much more',
}
const most = 6

export const effectsText = (effects: readonly FreeEffect[]): string => effects.map(effectText).join('; ')

function effectText(effect: FreeEffect): string {
  switch (effect.kind) {
    case 'tension':
      return `tension ${signed(effect.by)}`
    case 'will':
    case 'pressure':
      return `${effect.kind} ${effect.party} ${signed(effect.by)}`
    case 'trust':
      return `trust ${effect.holder} in ${effect.toward} ${shiftTexts[effect.by]}`
  }
}

const signed = (by: number): string => (by > 0 ? `+${by}` : String(by))

/** Empty means none; null when one cannot be read, goes too far, or there are too many. */
export function effectsFrom(cell: string, names: Names): FreeEffect[] | null {
  const parts = cell.split(';').filter((one) => one.trim() !== '')
  const found = parts.map((part) => effectFrom(part.trim().replace(/\s+/g, ' '), names))
  return found.length <= most && !found.includes(null) ? found.filter((one) => one !== null) : null
}

function effectFrom(text: string, names: Names): FreeEffect | null {
  const [, holding = '', held = '', words = ''] =
    /^trust (.+) in (.+?) (much less|a little less|a little more|much more)$/i.exec(text) ?? []
  if (words) return trustFrom(partyFrom(holding, names), partyFrom(held, names), words.toLowerCase())
  const [, kind = '', of = '', number = ''] = /^(tension|will|pressure)(?: (.+?))? ([+\-−]?\d{1,2})$/i.exec(text) ?? []
  const by = Number(number.replace('−', '-'))
  if (!kind || Math.abs(by) > mostPoints) return null
  if (kind.toLowerCase() === 'tension') return of === '' ? { kind: 'tension', by } : null
  const party = partyFrom(of, names)
  return party && { kind: kind.toLowerCase() === 'will' ? 'will' : 'pressure', party, by }
}

function trustFrom(holder: PartyId | null, toward: PartyId | null, words: string): FreeEffect | null {
  const by = (Object.keys(shiftTexts) as (keyof typeof shiftTexts)[]).find((one) => shiftTexts[one] === words)
  return holder && toward && by ? { kind: 'trust', holder, toward, by } : null
}
