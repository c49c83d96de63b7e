// Orders while they are being chosen: kept on the server as a draft half a second after the last change.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PartyOrders } from '../../../lib/rules/world.ts'
import { useSend } from '../../_client/useSend.ts'
import { useDesk } from '../useDesk.ts'
import { isFateful, startingOrders } from './start.ts'

const settles = 500

export function useOrders() {
  const { view, own, send: sendQuietly } = useDesk()
  const { busy, send } = useSend()
  const [edited, setEdited] = useState<PartyOrders | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const orders = edited ?? startingOrders(view, own)

  const change = useCallback(
    (next: PartyOrders) => {
      setEdited(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void sendQuietly({ type: 'draftOrders', orders: next }), settles)
    },
    [sendQuietly],
  )
  useEffect(() => () => clearTimeout(timer.current), [])

  const confirm = async (done: string): Promise<boolean> => {
    clearTimeout(timer.current)
    const granted = await send({ type: 'giveOrders', orders, confirmed: isFateful(orders) ? 'twice' : 'once' }, done)
    if (granted) setEdited(null)
    return granted
  }
  return { orders, change, confirm, busy }
}
