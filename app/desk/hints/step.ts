// Which hint fits the moment of a rehearsal.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { DelegateView } from '../../../lib/view/view.ts'
import { bindingOn, reportsOnPartners } from '../answers/response.ts'

export const hintSteps = [
  'firstBrief',
  'brief',
  'firstPackage',
  'inForce',
  'event',
  'sign',
  'othersSign',
  'commitOwing',
  'commitFree',
  'respondTrouble',
  'respondClean',
  'crisis',
  'adjudicate',
  'debrief',
  'end',
] as const
export type HintStep = (typeof hintSteps)[number]

/** null in the lobby, and in a room that is closed. */
export function hintStep(view: DelegateView, { principals }: Pick<Catalogue, 'principals'>): HintStep | null {
  const { room, own } = view
  if (room.status === 'ended') return 'end'
  if (room.status !== 'playing') return null
  if (own.todo.some(({ kind }) => kind === 'answerInject')) return 'event'
  switch (room.phase) {
    case 'brief':
      return room.turn === 1 ? 'firstBrief' : 'brief'
    case 'negotiate':
      return atTheTable(view)
    case 'commit':
      return bindingOn(view, own.party).length > 0 ? 'commitOwing' : 'commitFree'
    case 'respond':
      if (view.crisis?.due && principals.includes(own.party)) return 'crisis'
      return reportsOnPartners(view, own).some(isTrouble) ? 'respondTrouble' : 'respondClean'
    case 'adjudicate':
      return 'adjudicate'
    case 'debrief':
      return 'debrief'
    case null:
      return null
  }
}

function atTheTable({ proposals, agreements, own }: DelegateView): HintStep {
  const tabled = proposals.filter(({ status }) => status === 'tabled')
  const waits = tabled.some(({ needs, signatures }) => needs.includes(own.party) && !signatures.some(({ party }) => party === own.party))
  if (waits) return 'sign'
  if (tabled.length > 0) return 'othersSign'
  return agreements.some(({ status }) => status === 'inForce') ? 'inForce' : 'firstPackage'
}

/** As it stands after an examination, where there was one. */
const isTrouble = ({ grade, clarified }: DelegateView['reports'][number]): boolean =>
  clarified ? clarified !== 'clean' : grade !== 'clean'
