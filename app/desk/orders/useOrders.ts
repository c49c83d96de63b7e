// Orders while they are being chosen: kept on the server as a draft half a second after the last change.
import { useCallback, useEffect, useRef } from 'react'
import type { PartyOrders } from '../../../lib/rules/world.ts'
import { useSend } from '../../_client/useSend.ts'
import { useDesk } from '../useDesk.ts'
import { useKept } from '../useKept.ts'
import { isFateful, readOrders, startingOrders } from './start.ts'

const settles = 500

export function useOrders() {
  const { view, own, room, catalogue, send: sendQuietly } = useDesk()
  const { busy, send } = useSend()
  // On this device too, until the room has it: a page may be loaded anew while the connection is lost.
  const [edited, setEdited] = useKept(readOrders, 'orders', String(room.turn))
  const newest = useRef(edited)
  newest.current = edited
  const pending = useRef<{ orders: PartyOrders; timer: ReturnType<typeof setTimeout> } | null>(null)
  const orders = edited ?? startingOrders(view, own)

  const flush = useCallback(() => {
    const waiting = pending.current
    if (!waiting) return
    clearTimeout(waiting.timer)
    pending.current = null
    // Once the room has it, the team's draft is shown again, with whatever others add to it.
    void sendQuietly({ type: 'draftOrders', orders: waiting.orders }).then(() => {
      if (newest.current === waiting.orders) setEdited(null)
    })
  }, [sendQuietly, setEdited])
  const change = (next: PartyOrders) => {
    setEdited(next)
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = { orders: next, timer: setTimeout(flush, settles) }
  }
  useEffect(() => {
    const left = newest.current
    if (left) pending.current = { orders: left, timer: setTimeout(flush, settles) }
    return flush
  }, [flush])

  const confirm = async (done: string): Promise<boolean> => {
    flush()
    const granted = await send({ type: 'giveOrders', orders, confirmed: isFateful(catalogue, orders) ? 'twice' : 'once' }, done)
    if (granted) setEdited(null)
    return granted
  }
  return { orders, change, confirm, busy }
}
