// What the form of a what-if holds, and what it supposes.
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { ActId, InjectId, MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import type { Level, Terms } from '../../../lib/scenario/schema.ts'

export const kinds = ['order', 'free', 'signature', 'response', 'crisis', 'clause', 'inject', 'knob'] as const
export type Kind = (typeof kinds)[number]

/** Fields of all kinds side by side, so that changing the kind and back loses none. */
export interface Wish {
  turn: number
  kind: Kind
  party: PartyId
  package: string
  order: 'comply' | 'stall' | 'hedge'
  /** An action by its name, or `act`, `brink`, `gesture` or `intelligence` with an id, parted by a space. */
  free: string
  mark: 'none' | 'open' | 'reserve'
  /** Empty lets everything pass; else `withdraw PACKAGE`, or `suspend` or `resume` with package and measure. */
  answer: string
  choice: 'firm' | 'yield'
  /** One of `clauses`, or `inspection`, `duration`, `tranches` or `first` with a number or a party. */
  clause: string
  inject: string
  comes: 'yes' | 'no'
  knob: string
  value: number
}

export const clauses = ['together', 'snapback', 'noSnapback', 'clarify', 'noClarify', 'dispute', 'noDispute'] as const

/** null while something that is needed is not chosen. `text`: of the package whose clause is to be another. */
export function supposedBy(wish: Wish, text: Terms | null): Supposed | null {
  const { turn, party } = wish
  const of = wish.package as PackageId
  switch (wish.kind) {
    case 'order':
      return wish.package ? { turn, change: { kind: 'order', party, package: of, order: wish.order } } : null
    case 'free':
      return { turn, change: { kind: 'free', party, free: freeIn(wish.free) } }
    case 'signature':
      return wish.package ? { turn, change: { kind: 'signature', party, package: of, mark: wish.mark } } : null
    case 'response':
      return { turn, change: { kind: 'response', party, response: answerIn(wish.answer) } }
    case 'crisis':
      return { turn, change: { kind: 'crisis', party, choice: wish.choice } }
    case 'clause':
      return wish.package && text ? { turn, change: { kind: 'clause', package: of, terms: clauseIn(wish.clause, text) } } : null
    case 'inject':
      return wish.inject ? { turn, change: { kind: 'inject', inject: wish.inject as InjectId, party: null, comes: wish.comes } } : null
    case 'knob':
      return wish.knob && Number.isFinite(wish.value) ? { turn, change: { kind: 'knob', knob: wish.knob, value: wish.value } } : null
  }
}

type Change = Supposed['change']
type Clause = Extract<Change, { kind: 'clause' }>['terms']

function freeIn(free: string): Extract<Change, { kind: 'free' }>['free'] {
  const [name, id = ''] = free.split(' ')
  switch (name) {
    case 'act':
    case 'brink':
      return { kind: 'act', act: id as ActId, brink: name === 'brink' }
    case 'gesture':
      return { kind: 'gesture', measure: id as MeasureId }
    case 'intelligence':
      return { kind: 'intelligence', target: id as PartyId }
    case 'homeCampaign':
      return { kind: 'homeCampaign' }
    default:
      return { kind: 'nothing' }
  }
}

function answerIn(answer: string): Extract<Change, { kind: 'response' }>['response'] {
  const [name, of = '', measure = ''] = answer.split(' ')
  const due = { package: of as PackageId, measure: measure as MeasureId }
  return {
    suspend: name === 'suspend' ? [due] : [],
    resume: name === 'resume' ? [due] : [],
    withdraw: name === 'withdraw' ? [due.package] : [],
  }
}

function clauseIn(clause: string, { commitments, clauses: same }: Terms): Clause {
  const [name, of = ''] = clause.split(' ')
  switch (name) {
    case 'inspection': {
      const parties = new Set(commitments.map(({ party }) => party))
      return { verify: Object.fromEntries([...parties].map((party) => [party, Number(of) as Level])) }
    }
    case 'duration':
      return { duration: Number(of) }
    case 'tranches':
      return { sequence: { kind: 'tranche', tranches: Number(of) } }
    case 'first':
      return { sequence: { kind: 'in-turn', first: [of as PartyId] } }
    case 'together':
      return { sequence: { kind: 'simultaneous' } }
    case 'snapback':
    case 'noSnapback':
      return { clauses: { ...same, snapback: name === 'snapback' ? [...new Set(commitments.map(({ measure }) => measure))] : [] } }
    case 'clarify':
    case 'noClarify':
      return { clauses: { ...same, clarify: name === 'clarify' } }
    default:
      return { clauses: { ...same, dispute: name === 'dispute' ? 'suspend' : 'none' } }
  }
}
