// What the form of a what-if holds, and what it supposes.
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { ActId, InjectId, PackageId, PartyId } from '../../../lib/ids.ts'
import type { Level } from '../../../lib/scenario/schema.ts'

export const kinds = ['order', 'free', 'signature', 'response', 'crisis', 'clause', 'inject', 'knob'] as const
export type Kind = (typeof kinds)[number]

/** Fields of all kinds side by side, so that changing the kind and back loses none. */
export interface Wish {
  turn: number
  kind: Kind
  party: PartyId
  package: string
  order: 'comply' | 'stall' | 'hedge'
  free: string
  mark: 'none' | 'open' | 'reserve'
  answer: string
  choice: 'firm' | 'yield'
  clause: string
  inject: string
  comes: 'yes' | 'no'
  knob: string
  value: number
}

export const clauses = ['inspection', 'clarify', 'noClarify', 'dispute', 'noDispute'] as const
export type Clause = (typeof clauses)[number]

interface Text {
  verify: Record<string, Level>
  clauses: { snapback: never[] | string[]; escrow: never[] | string[]; clarify: boolean; dispute: 'suspend' | 'none' }
  parties: readonly PartyId[]
}

/** null while something that is needed is not chosen. `text`: of the package whose clause is to be another. */
export function supposedBy(wish: Wish, text: Text | null): Supposed | null {
  const { turn, party } = wish
  const of = wish.package as PackageId
  switch (wish.kind) {
    case 'order':
      return wish.package ? { turn, change: { kind: 'order', party, package: of, order: wish.order } } : null
    case 'free':
      return { turn, change: { kind: 'free', party, free: freeIn(wish.free) } }
    case 'signature':
      return wish.package ? { turn, change: { kind: 'signature', party, package: of, mark: wish.mark } } : null
    case 'response': {
      const withdraw = wish.answer ? [wish.answer as PackageId] : []
      return { turn, change: { kind: 'response', party, response: { suspend: [], resume: [], withdraw } } }
    }
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

function freeIn(free: string): Extract<Change, { kind: 'free' }>['free'] {
  if (free === 'nothing' || free === 'homeCampaign') return { kind: free }
  return { kind: 'act', act: free as ActId, brink: false }
}

/** `inspection-3`, `duration-4`, or one of the others by its name. */
function clauseIn(clause: string, text: Text): Extract<Change, { kind: 'clause' }>['terms'] {
  const [name, number] = clause.split('-')
  const same = text.clauses as NonNullable<Extract<Change, { kind: 'clause' }>['terms']['clauses']>
  switch (name) {
    case 'inspection':
      return { verify: Object.fromEntries(text.parties.map((party) => [party, Number(number) as Level])) }
    case 'duration':
      return { duration: Number(number) }
    case 'clarify':
    case 'noClarify':
      return { clauses: { ...same, clarify: name === 'clarify' } }
    default:
      return { clauses: { ...same, dispute: name === 'dispute' ? 'suspend' : 'none' } }
  }
}
