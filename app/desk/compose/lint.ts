// The words of a remark on a draft: which message, with which values.
import type { PartyId } from '../../../lib/ids.ts'
import type { Lint } from '../../../lib/rules/preview.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { measureName, measureOf, partyName } from '../../_client/catalogue.ts'
import { chancePercent } from '../../_parts/figures.ts'
import { tenth } from './shown.ts'

export interface Remark {
  /** Under `compose.lint`. */
  key: Lint['code']
  values: Record<string, string | number>
  /** Whether it speaks against the draft or only points something out. */
  weight: 'bad' | 'doubt' | 'note'
}

const percent = (value: number): number => Math.round(value * 100)

/** Speaks of the own delegation as "we". */
export function remark(catalogue: Catalogue, own: PartyId, lint: Lint): Remark {
  const whose = (party: PartyId) => ({ who: party === own ? 'own' : 'other', party: partyName(catalogue, party) })
  switch (lint.code) {
    case 'never':
      return { key: lint.code, weight: 'bad', values: whose(lint.party) }
    case 'trustShort':
      return {
        key: lint.code,
        weight: 'bad',
        values: { ...whose(lint.party), need: Math.max(percent(lint.need), percent(lint.trust) + 1), trust: percent(lint.trust) },
      }
    case 'givesMore':
      return {
        key: lint.code,
        weight: 'doubt',
        values: { ...whose(lint.party), gives: lint.gives, receives: lint.receives, counted: lint.counted },
      }
    case 'receivesNothing':
      return { key: lint.code, weight: 'bad', values: { ...whose(lint.party), gives: lint.gives, counted: lint.counted } }
    case 'heldAlready':
      return {
        key: lint.code,
        weight: 'doubt',
        values: {
          ...whose(lint.party),
          measure: measureName(catalogue, lint.measure),
          title: lint.title,
          how: lint.how,
          // The signature's price is that of all measures in the text, whatever is owed already.
          again: (measureOf(catalogue, lint.measure)?.will ?? 0) > 0 ? 'costs' : 'free',
        },
      }
    case 'overnight':
      return {
        key: lint.code,
        weight: 'doubt',
        values: { ...whose(lint.party), overnight: lint.overnight, receives: lint.receives, turns: lint.turns },
      }
    case 'unseen':
      return {
        key: lint.code,
        // Over the term it comes out more likely than not: then it only takes a while.
        weight: lint.term < 0.5 ? 'doubt' : 'note',
        values: {
          ...whose(lint.party),
          measure: measureName(catalogue, lint.measure),
          level: lint.level,
          detection: chancePercent(lint.detection),
          term: chancePercent(lint.term),
          turns: lint.turns,
          seen: lint.term < 0.5 ? 'unlikely' : 'late',
          from: lint.from ?? 'none',
        },
      }
    case 'reservePays':
      return { key: lint.code, weight: 'doubt', values: { ...whose(lint.party), points: tenth(lint.by) } }
    case 'lopsided':
      return { key: lint.code, weight: 'doubt', values: { ...whose(lint.party), bears: tenth(lint.bears), rest: tenth(lint.rest) } }
    case 'shortLived':
      return { key: lint.code, weight: 'note', values: { ...whose(lint.party), chance: chancePercent(lint.durability), turns: lint.turns } }
    case 'unexamined':
      return { key: lint.code, weight: 'note', values: {} }
    case 'skipsStage':
      return { key: lint.code, weight: 'doubt', values: { stage: lint.stage, next: lint.opened + 1, factor: lint.factor } }
    case 'idleClause':
      return { key: lint.code, weight: 'note', values: { clause: lint.clause, measure: measureName(catalogue, lint.measure) } }
  }
}

const order: Record<Remark['weight'], number> = { bad: 0, doubt: 1, note: 2 }
/** Each once, what speaks against the draft before what only points something out. */
export const worstFirst = (remarks: readonly Remark[]): Remark[] => remarks.toSorted((a, b) => order[a.weight] - order[b.weight])
