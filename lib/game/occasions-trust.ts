// Occasions about trust: where it moved most, and where what one felt and what the other said lay far apart.
import type { PartyId } from '../ids.ts'
import type { Occasion, Past } from './occasions.ts'

/** The one pair and turn in which trust moved most that way, when it was enough. */
export function moved({ state }: Past, { kind, by }: { kind: 'trustFell' | 'trustRose'; by: number }): Occasion[] {
  const sign = kind === 'trustFell' ? -1 : 1
  const moves = state.history.flatMap(({ turn, result }) =>
    pairsIn(result.trust).map(([holder, toward, { before, after }]) => ({ turn, holder, toward, points: sign * (after - before) })),
  )
  const most = moves.toSorted((one, other) => other.points - one.points)[0]
  if (!most || most.points < by) return []
  return [{ turn: most.turn, phase: 'adjudicate', parties: [most.holder, most.toward], points: Math.round(most.points) }]
}

/** The turn and pair in which a delegation's feeling of being trusted was furthest from what the other had said. */
export function felt({ state }: Past, by: number): Occasion[] {
  const turns = [...new Set(state.felt.map(({ turn }) => turn))]
  const gaps = turns.flatMap((turn) => {
    const said = new Map<string, number[]>()
    const felt = new Map<string, number[]>()
    for (const poll of state.felt.filter((one) => one.turn === turn))
      for (const [other, { ofThem, ofUs }] of Object.entries(poll.answers)) {
        add(said, `${poll.party} ${other}`, ofThem)
        add(felt, `${other} ${poll.party}`, ofUs)
      }
    return [...felt].flatMap(([pair, values]) => {
      const real = said.get(pair)
      const [holder, toward] = pair.split(' ') as [PartyId, PartyId]
      return real ? [{ turn, holder, toward, points: Math.abs(mean(values) - mean(real)) }] : []
    })
  })
  const most = gaps.toSorted((one, other) => other.points - one.points)[0]
  if (!most || most.points < by) return []
  // Who felt it first, then whom it was about.
  return [{ turn: most.turn, phase: 'debrief', parties: [most.toward, most.holder], points: Math.round(most.points) }]
}

function add(to: Map<string, number[]>, key: string, value: number): void {
  to.set(key, [...(to.get(key) ?? []), value])
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

function pairsIn<T>(matrix: Record<PartyId, Record<PartyId, T>>): [PartyId, PartyId, T][] {
  return (Object.entries(matrix) as [PartyId, Record<PartyId, T>][]).flatMap(([holder, row]) =>
    (Object.entries(row) as [PartyId, T][]).map(([toward, value]): [PartyId, PartyId, T] => [holder, toward, value]),
  )
}
