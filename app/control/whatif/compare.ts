// A turn as it stands beside the turn as it would be: figure by figure, with what can be set by hand of it.
import type { OverrideChange } from '../../../lib/game/override.ts'
import type { PartyId } from '../../../lib/ids.ts'
import { figureRanges } from '../../../lib/rules/figure-ranges.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { Outcome } from '../../../lib/view/whatif.ts'

export type Figure =
  | { kind: 'tension' }
  | { kind: 'war' }
  | { kind: 'trust'; holder: PartyId; toward: PartyId }
  | { kind: 'will' | 'pressure'; party: PartyId }

export interface Compared {
  figure: Figure
  /** In points. */
  now: number
  otherwise: number
  why: { now: Receipt; otherwise: Receipt } | null
  /** Shown though it stays the same. */
  always: boolean
  /** What sets it by hand to what it would be; null where nothing can. */
  take: OverrideChange | null
}

/** @param principals whose trust in each other is shown in any case */
export function compared(now: Outcome, otherwise: Outcome, principals: readonly PartyId[]): Compared[] {
  const of = (figure: Figure, receipts: [Receipt | undefined, Receipt | undefined], take: OverrideChange, always: boolean): Compared[] => {
    const [one, other] = receipts
    if (!one || !other) return []
    return [{ figure, now: one.after, otherwise: other.after, why: { now: one, otherwise: other }, always, take: within(take) }]
  }
  const [a, b] = [now.story, otherwise.story]
  const tension = of({ kind: 'tension' }, [a.tension, b.tension], { kind: 'tension', to: otherwise.board.tension }, true)
  const trust = pairs(a.trust).flatMap(([holder, toward]) => {
    const always = principals.includes(holder) && principals.includes(toward)
    const to = otherwise.board.trust[holder]?.[toward] ?? 0
    const change = { kind: 'trust', holder, toward, to } as const
    return of({ kind: 'trust', holder, toward }, [a.trust[holder]?.[toward], b.trust[holder]?.[toward]], change, always)
  })
  const will = partiesOf(a.will).flatMap((party) =>
    of({ kind: 'will', party }, [a.will[party], b.will[party]], { kind: 'will', party, to: b.will[party]?.after ?? 0 }, false),
  )
  const pressure = partiesOf(a.pressure).flatMap((party) =>
    of(
      { kind: 'pressure', party },
      [a.pressure[party], b.pressure[party]],
      { kind: 'pressure', party, to: b.pressure[party]?.after ?? 0 },
      false,
    ),
  )
  const war: Compared = { figure: { kind: 'war' }, now: a.warRisk * 100, otherwise: b.warRisk * 100, why: null, always: true, take: null }
  return [...tension, war, ...trust, ...will, ...pressure]
}

const partiesOf = (record: object): PartyId[] => Object.keys(record) as PartyId[]
const pairs = (trust: Outcome['story']['trust']): [PartyId, PartyId][] =>
  partiesOf(trust).flatMap((holder) => partiesOf(trust[holder] ?? {}).map((toward): [PartyId, PartyId] => [holder, toward]))

function within(change: OverrideChange): OverrideChange {
  if (!('to' in change)) return change
  const { min, max } = figureRanges[change.kind]
  return { ...change, to: Math.min(max, Math.max(min, change.to)) }
}

/** What one sees of it: a tenth of a point. */
export const differs = ({ now, otherwise }: Pick<Compared, 'now' | 'otherwise'>): boolean => tenth(now) !== tenth(otherwise)
export const tenth = (value: number): number => Math.round(value * 10) / 10
