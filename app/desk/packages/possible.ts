// Of which measures a delegation may make a gesture, as far as the desk can tell; the room has the last word.
import type { MeasureId, PartyId } from '../../../lib/ids.ts'
import { isOwed } from '../../../lib/rules/owed.ts'
import type { Catalogue, Measure } from '../../../lib/scenario/schema.ts'
import type { AgreementView } from '../../../lib/view/view.ts'

/** Its own measures that it does not owe already and, when they are one-offs, has not begun. The cheapest at home come first. */
export function gestureMeasures(
  catalogue: Catalogue,
  agreements: readonly AgreementView[],
  party: PartyId,
  willFree: readonly MeasureId[],
): Measure[] {
  const dues = agreements.flatMap((agreement) =>
    agreement.dues
      .filter((due) => due.party === party)
      .map((due) => ({ ...due, owed: agreement.status === 'inForce' && isOwed(due.status) })),
  )
  const taken = (measure: Measure): boolean =>
    dues.some((due) => due.measure === measure.id && (due.owed || (measure.mode === 'do' && due.done > 0)))
  return catalogue.measures
    .filter((measure) => measure.by.includes(party) && !taken(measure))
    .sort((a, b) => gestureWill(a, willFree) - gestureWill(b, willFree) || a.stage - b.stage)
}

/** What a gesture of it costs at home, points; nothing where the turn's events remit it. */
export const gestureWill = ({ id, will }: Measure, willFree: readonly MeasureId[]): number => (willFree.includes(id) ? 0 : will)
