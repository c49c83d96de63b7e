// Playing a room over its socket, for what a test needs to have happened before anybody looks at a screen.
import { io } from 'socket.io-client'
import type { Answer, Joined } from '../../lib/protocol.ts'
import type { FacilitatorView } from '../../lib/view/view.ts'

export interface Hand {
  url: string
  key: string
}

/** @param party whose head joins; null for somebody who only watches */
export async function joined(url: string, code: string, party: string | null): Promise<Joined> {
  const response = await fetch(`${url}/api/rooms/${code}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      party ? { name: `Head of ${party}`, as: { kind: 'delegate', party } } : { name: 'Olga', as: { kind: 'observer' } },
    ),
  })
  if (!response.ok) throw new Error(`${party ?? 'An observer'} could not join: ${await response.text()}`)
  return (await response.json()) as Joined
}

/** Connects with a key, sees the view, does one thing, and is gone. */
async function connected<T>(
  { url, key }: Hand,
  then: (view: FacilitatorView, ask: (intent: object) => Promise<Answer>) => Promise<T>,
): Promise<T> {
  const socket = io(url, { auth: { token: key }, transports: ['websocket'], forceNew: true })
  try {
    const view = await new Promise<FacilitatorView>((seen, failed) => {
      socket.once('view', (message: { view: FacilitatorView }) => seen(message.view))
      socket.once('connect_error', failed)
    })
    return await then(view, (intent) => socket.timeout(20_000).emitWithAck('command', { id: `play-${crypto.randomUUID()}`, ...intent }))
  } finally {
    socket.disconnect()
  }
}

/** @throws Error with the room's words when it refuses */
export async function act(hand: Hand, intent: { type: string } & Record<string, unknown>): Promise<void> {
  const answer = await connected(hand, (_, ask) => ask(intent))
  if (!answer.ok) throw new Error(`${intent.type}: ${answer.message}`)
}

/** Goes on, phase by phase, until the table stands in the next of that name. */
export async function advance(control: Hand, phase: string): Promise<void> {
  for (let steps = 0; steps < 6; steps++) {
    const at = await connected(control, async ({ room }, ask) => {
      if (steps > 0 && room.phase === phase) return room.phase
      await ask({ type: 'nextPhase', from: { turn: room.turn, phase: room.phase } })
      return null
    })
    if (at === phase) return
  }
  const { phase: now } = await connected(control, async ({ room }) => room)
  if (now !== phase) throw new Error(`The table stands in ${now}, and not in ${phase}.`)
}
