// What the sentence of an effect is told with: names in place of ids, figures as they are read.
import type { MeasureId, PartyId } from '../../../../lib/ids.ts'
import type { InjectEffect } from '../../../../lib/scenario/schema.ts'
import { chancePercent, signed } from '../../../_parts/figures.ts'

type Selector = Extract<InjectEffect, { kind: 'lapse' }>['which']
type Values = Record<string, string | number>

export interface Names {
  party: (id: PartyId) => string
  measure: (id: MeasureId) => string
  /** A group of commitments in words. */
  which: (values: Values) => string
  /** What stands for the party an event falls on. */
  chosen: string
}

const percent = (share: number): number => Math.round(share * 100)

/** What a part of a selector reads as when it is left open; the words can tell it apart. */
const any = 'any'

function selectorWords(which: Selector, names: Names): Values {
  const list = <T>(items: readonly T[] | undefined, name: (item: T) => string): string => items?.map(name).join(', ') ?? any
  return {
    pick: which.pick,
    by: list(which.by, names.party),
    measures: list(which.measures, names.measure),
    domain: which.domain ?? any,
    halts: which.halts ? 'yes' : any,
    delivered: which.delivered === undefined ? any : which.delivered ? 'yes' : 'no',
    level: which.belowLevel ?? any,
  }
}

export function effectWords(effect: InjectEffect, names: Names): Values {
  const some = (parties: readonly PartyId[]): string => parties.map(names.party).join(', ')
  const fallen = (party: PartyId | 'chosen'): string => (party === 'chosen' ? names.chosen : names.party(party))
  const which = (selector: Selector): string => names.which(selectorWords(selector, names))
  switch (effect.kind) {
    case 'tension':
      return { by: signed(effect.by) }
    case 'pressure':
    case 'will':
      return { party: names.party(effect.party), by: signed(effect.by) }
    case 'willDraw':
      return { parties: some(effect.oneOf), count: effect.oneOf.length, spread: effect.spread }
    case 'towardPrior':
      return { party: fallen(effect.toward), share: percent(effect.share), chance: chancePercent(effect.chance) }
    case 'trust':
      return {
        holder: names.party(effect.holder),
        toward: names.party(effect.toward),
        way: effect.logOdds > 0 ? 'up' : 'down',
        by: Math.abs(effect.logOdds),
      }
    case 'evidence':
      return { holder: names.party(effect.holder), toward: names.party(effect.toward), weight: effect.weight }
    case 'lapse':
    case 'doubtfulReport':
    case 'ifActive':
      return { which: which(effect.which) }
    case 'reserveReport':
      return { party: names.party(effect.party), running: chancePercent(effect.ifRunning), none: chancePercent(effect.ifNot) }
    case 'historyPull':
      return { party: names.party(effect.party), times: effect.times }
    case 'reversalHazard':
      return { party: fallen(effect.party), times: effect.times }
    case 'needRises':
      return { party: names.party(effect.party), by: percent(effect.by), turns: effect.turns }
    case 'gestureWeight':
      return { times: effect.times }
    case 'costFactor':
      return { domain: effect.domain, percent: percent(effect.times), unilateral: effect.unilateral ? 'yes' : 'no' }
    case 'willFree':
      return { measures: effect.measures.map(names.measure).join(', ') }
    case 'noLeapPrice':
      return { parties: some(effect.ifNoneSigned.parties), by: signed(effect.ifNoneSigned.will) }
    case 'inspectionDown':
      return { by: effect.by }
    case 'crisisIfAcute':
      return {}
    case 'ifStageInForce':
      return { stage: effect.stage }
    case 'choice':
      return { parties: some(effect.parties), count: effect.parties.length }
  }
}
