// Messages on their way: kept on this device until the room has answered, and sent under one id, so that each is said once.
import type { Intent } from '../../../lib/game/intent.ts'
import type { Answer } from '../../../lib/protocol.ts'
import { createStore, type Store } from '../../_client/store.ts'
import type { Address } from './channels.ts'

export interface Outgoing {
  /** The id of its command. */
  id: string
  /** The channel's id. */
  channel: string
  address: Address
  text: string
  /** Why the room did not take it; null while it is under way. */
  refused: string | null
}

export interface Outbox extends Pick<Store<readonly Outgoing[]>, 'get' | 'subscribe'> {
  /** Sends what an earlier page has left; once. */
  begin: () => void
  put: (message: Omit<Outgoing, 'refused'>) => void
  /** Sends again what was refused, under a new id: the old one would only get the old answer. */
  again: (id: string, fresh: string) => void
  /** Takes back what was refused, or can no longer be wanted. */
  drop: (id: string) => void
}

interface OutboxNeeds {
  kept: unknown
  keep: (messages: readonly Outgoing[]) => void
  send: (intent: Intent, id: string) => Promise<Answer>
}

/** An outbox with what an earlier page left in it. */
export function createOutbox({ kept, keep, send }: OutboxNeeds): Outbox {
  const store = createStore<readonly Outgoing[]>(readOutbox(kept))
  const set = (next: readonly Outgoing[]) => {
    store.set(next)
    keep(next)
  }
  const post = async ({ id, address, text }: Outgoing) => {
    const answer = await send({ type: 'say', channel: address, text }, id)
    set(
      answer.ok
        ? store.get().filter((one) => one.id !== id)
        : store.get().map((one) => (one.id === id ? { ...one, refused: answer.message } : one)),
    )
  }
  let left = store.get().filter(({ refused }) => refused === null)
  return {
    begin: () => {
      for (const one of left) void post(one)
      left = []
    },
    get: store.get,
    subscribe: store.subscribe,
    put: (message) => {
      const one = { ...message, refused: null }
      set([...store.get(), one])
      void post(one)
    },
    again: (id, fresh) => {
      const one = store.get().find((message) => message.id === id)
      if (!one) return
      const next = { ...one, id: fresh, refused: null }
      set(store.get().map((message) => (message === one ? next : message)))
      void post(next)
    },
    drop: (id) => set(store.get().filter((one) => one.id !== id)),
  }
}

function readOutbox(kept: unknown): readonly Outgoing[] {
  return Array.isArray(kept) ? kept.filter(isOutgoing) : []
}

function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null) return false
  const { id, channel, address, text, refused } = value as Partial<Outgoing>
  const whole = typeof id === 'string' && typeof channel === 'string' && typeof text === 'string'
  return whole && typeof address === 'object' && (refused === null || typeof refused === 'string')
}
