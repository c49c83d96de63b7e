// Which changes of trust a turn's story tells, and in what order.
import type { PartyId } from '../../../lib/ids.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { TurnStory } from '../../../lib/view/view.ts'

export interface TrustMove {
  holder: PartyId
  toward: PartyId
  receipt: Receipt
  /** Whole points as shown: after less before, both rounded. */
  change: number
}

/** All that moved by a shown point: the reader's own delegation first, then by how far. */
export function trustMoves(story: Pick<TurnStory, 'trust'>, own: PartyId | null): TrustMove[] {
  const concerns = ({ holder, toward }: TrustMove) => Number(holder === own || toward === own)
  return Object.entries(story.trust)
    .flatMap(([holder, row]) =>
      Object.entries(row).map(([toward, receipt]) => ({
        holder: holder as PartyId,
        toward: toward as PartyId,
        receipt,
        change: Math.round(receipt.after) - Math.round(receipt.before),
      })),
    )
    .filter(({ change }) => change !== 0)
    .sort((a, b) => concerns(b) - concerns(a) || Math.abs(b.change) - Math.abs(a.change))
}
