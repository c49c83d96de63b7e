// What the orders for one package would come to: measure by measure, its reserve, and in short for the package as a whole.
import { useMemo } from 'react'
import { type Foreseen, type ForeseenReserve, foresee, foreseeReserve } from '../../../lib/rules/foresee.ts'
import type { AgreementView } from '../../../lib/view/view.ts'
import { useGround } from '../compose/useGround.ts'
import { useDesk } from '../useDesk.ts'
import { inShort, type Short } from './short.ts'
import { useVantage } from './useVantage.ts'

export interface Prospect extends Short {
  each: readonly Foreseen[]
  reserve: ForeseenReserve
  /** Whether a reserve is kept here now. */
  running: boolean
}

export function useForeseen(agreement: AgreementView): Prospect {
  const { own } = useDesk()
  const { tuned } = useGround()
  const vantage = useVantage()
  const { reserves } = own
  return useMemo(() => {
    const each = foresee(tuned, vantage, agreement)
    const running = reserves.some((one) => one.package === agreement.id && one.running)
    return { each, reserve: foreseeReserve(tuned, vantage, agreement), running, ...inShort(each) }
  }, [tuned, vantage, agreement, reserves])
}
