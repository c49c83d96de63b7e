// The curves of a game, felt trust beside the model's, and the moments in which war was near.
import type { FeltTrust, RoomState } from '../game/state.ts'
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import type { Closest, CurvePoint, FeltPair, FeltTurn, ReviewView, TensionTurn } from './review.ts'

interface Past {
  catalogue: Catalogue
  state: RoomState
}

/** From the start (turn 0). */
export function curveOf({ catalogue, state }: Past): CurvePoint[] {
  const start: CurvePoint = {
    turn: 0,
    tension: catalogue.startTension,
    trust: catalogue.prior,
    will: Object.fromEntries(catalogue.parties.map(({ id, startWill }) => [id, startWill])),
    pressure: Object.fromEntries(
      catalogue.parties.flatMap(({ id, startPressure }) => (startPressure === undefined ? [] : [[id, startPressure]])),
    ),
  }
  return [start, ...state.history.map(({ turn, tension, trust, will, pressure }) => ({ turn, tension, trust, will, pressure }))]
}

export const trustReceipts = ({ state }: Past): ReviewView['trust'] =>
  state.history.map(({ turn, result }) => ({ turn, receipts: result.trust }))

export function tensionTurns({ state }: Past): TensionTurn[] {
  return state.history.map(({ turn, signals, result }) => {
    const facts = state.world.facts.find((one) => one.turn === turn)
    return {
      turn,
      receipt: result.tension,
      afterActs: signals.tensionAfterActs,
      warRisk: result.warRisk,
      crisis: result.crisis,
      acts: facts?.public.acts ?? [],
      gestures: facts?.public.gestures ?? [],
    }
  })
}

const namedMoments = 5
/** Tension from which a turn counts among the near ones though nothing was drawn. */
const nearFrom = 60
/** Risk of war below which a turn was no near thing, 0–1. */
const worthNaming = 0.005

/** Nearest first: war itself, crises by their risk, then the turns whose hazard was highest. */
export function closestOf(turns: readonly TensionTurn[], { state }: Past): Closest[] {
  const over = state.world.over
  const all = turns.map((one): Closest => {
    const tension = Math.max(one.afterActs, one.receipt.after)
    const war = over?.kind === 'war' && over.turn === one.turn
    const kind = war ? 'war' : one.crisis ? 'crisis' : one.warRisk >= worthNaming ? 'hazard' : 'peak'
    return { turn: one.turn, kind, tension, risk: Math.max(one.crisis?.risk ?? 0, one.warRisk), choices: one.crisis?.choices ?? {} }
  })
  const order: Closest['kind'][] = ['war', 'crisis', 'hazard', 'peak']
  return all
    .filter(({ kind, tension }) => kind !== 'peak' || tension >= nearFrom)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.risk - a.risk || b.tension - a.tension)
    .slice(0, namedMoments)
}

/** What was answered in each Debrief, beside the model's trust after the same turn. */
export function feltOf({ catalogue, state }: Past): FeltTurn[] {
  return state.history.flatMap(({ turn, trust }) => {
    const polls = state.felt.filter((one) => one.turn === turn)
    if (polls.length === 0) return []
    const pairs = catalogue.parties.flatMap(({ id: holder }) =>
      catalogue.parties.flatMap(({ id: toward }): FeltPair[] => {
        const said = answersOf(polls, holder, toward)
        if (holder === toward || said.length === 0) return []
        const back = answersOf(polls, toward, holder)
        return [
          {
            holder,
            toward,
            answers: said.length,
            says: mean(said.map(({ ofThem }) => ofThem)),
            warranted: 100 * (trust[holder]?.[toward] ?? 0),
            thinks: mean(said.map(({ ofUs }) => ofUs)),
            otherSays: back.length > 0 ? mean(back.map(({ ofThem }) => ofThem)) : null,
            otherWarranted: 100 * (trust[toward]?.[holder] ?? 0),
          },
        ]
      }),
    )
    return [{ turn, pairs }]
  })
}

const answersOf = (polls: readonly FeltTrust[], holder: PartyId, toward: PartyId) =>
  polls.flatMap(({ party, answers }) => (party === holder && answers[toward] ? [answers[toward]] : []))

/** Of at least one value. */
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
