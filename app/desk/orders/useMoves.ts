// How others' trust would move, in a few words: `USA +3, Japan −0.4`.
import { useTranslations } from 'use-intl/react'
import type { Move } from '../../../lib/rules/foresee.ts'
import { partyName } from '../../_client/catalogue.ts'
import { signed } from '../../_parts/figures.ts'
import { useDesk } from '../useDesk.ts'

/** More would be read by nobody. */
const most = 3

export function useMoves(): (moves: readonly Move[]) => string {
  const t = useTranslations('orders.foreseen')
  const { catalogue } = useDesk()
  return (moves) => {
    if (moves.length === 0) return t('nobody')
    // The other side of the conflict first: it is what the table looks at, however little it can still be moved.
    const first = moves.filter(({ party }) => catalogue.principals.includes(party))
    const told = [...first, ...moves.filter((one) => !first.includes(one))].slice(0, most).map(({ party, points }) => {
      const by = signed(points, Math.abs(points) < 1 ? 1 : 0)
      return t('move', { party: partyName(catalogue, party), by })
    })
    return told.join(', ')
  }
}
