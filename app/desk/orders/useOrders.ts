// Orders while they are being chosen: kept on the server as a draft half a second after the last change.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PartyOrders } from '../../../lib/rules/world.ts'
import { useSend } from '../../_client/useSend.ts'
import { useDesk } from '../useDesk.ts'
import { isFateful, startingOrders } from './start.ts'

const settles = 500

export function useOrders() {
  const { view, own, catalogue, send: sendQuietly } = useDesk()
  const { busy, send } = useSend()
  const [edited, setEdited] = useState<PartyOrders | null>(null)
  const pending = useRef<{ orders: PartyOrders; timer: ReturnType<typeof setTimeout> } | null>(null)
  const orders = edited ?? startingOrders(view, own)

  const flush = useCallback(() => {
    const waiting = pending.current
    if (!waiting) return
    clearTimeout(waiting.timer)
    pending.current = null
    // Once the room has it, the team's draft is shown again, with whatever others add to it.
    void sendQuietly({ type: 'draftOrders', orders: waiting.orders }).then(() => {
      setEdited((now) => (now === waiting.orders ? null : now))
    })
  }, [sendQuietly])
  const change = (next: PartyOrders) => {
    setEdited(next)
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = { orders: next, timer: setTimeout(flush, settles) }
  }
  useEffect(() => flush, [flush])

  const confirm = async (done: string): Promise<boolean> => {
    flush()
    const granted = await send({ type: 'giveOrders', orders, confirmed: isFateful(catalogue, orders) ? 'twice' : 'once' }, done)
    if (granted) setEdited(null)
    return granted
  }
  return { orders, change, confirm, busy }
}
