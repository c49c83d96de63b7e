// People without a browser: each holds a seat of their own over the public protocol, and remembers what their screen would show.
import { expect } from '@playwright/test'
import { io, type Socket } from 'socket.io-client'
import { patched } from '../../app/_client/patch.ts'
import type { Answer, ClientToServer, Joined, ServerToClient } from '../../lib/protocol.ts'
import type { DelegateView, FacilitatorView, ObserverView, WallView } from '../../lib/view/view.ts'

type AnyView = DelegateView | FacilitatorView | ObserverView | WallView

export interface Person<V extends AnyView = DelegateView> {
  name: string
  party: string
  key: string
  /** What the screen shows now. */
  view: () => V
  /** The text of every message that came, in order. */
  heard: () => readonly string[]
  /** Asks, and expects it to be granted. */
  do: (command: { type: string } & Record<string, unknown>) => Promise<void>
  /** Asks, and expects a refusal; resolves with its code. */
  refused: (command: { type: string } & Record<string, unknown>) => Promise<string>
  /** Loses the connection, as when a battery dies. */
  drop: () => void
  /** Comes back by the same key. */
  back: () => Promise<void>
}

let commands = 0

/** Somebody with a key already. @param as what a facilitator looks as */
export async function personWith<V extends AnyView = DelegateView>(
  url: string,
  key: string,
  { name = '', party = '', as }: { name?: string; party?: string; as?: string } = {},
): Promise<Person<V>> {
  let view: V | null = null
  let socket: Socket<ServerToClient, ClientToServer> | null = null
  const heard: string[] = []

  async function connect(): Promise<void> {
    const made: Socket<ServerToClient, ClientToServer> = io(url, {
      auth: { token: key, language: 'en', ...(as && { as }) },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    socket = made
    made.on('view', (message) => {
      heard.push(JSON.stringify(['view', message.view]))
      view = message.view as V
    })
    made.on('patch', (message) => {
      heard.push(JSON.stringify(['patch', message.patch]))
      if (view) view = patched(view, message.patch)
    })
    await expect.poll(() => view !== null && made.connected).toBe(true)
  }
  const ask = (command: object): Promise<Answer> => {
    commands += 1
    if (!socket) throw new Error(`${name} is not connected`)
    return socket.timeout(20_000).emitWithAck('command', { id: `crowd-command-${commands}`, ...command })
  }
  await connect()
  return {
    name,
    party,
    key,
    view: () => {
      if (!view) throw new Error(`${name} has seen nothing yet`)
      return view
    },
    heard: () => heard,
    do: async (command) => expect(await ask(command), `${name}: ${command.type}`).toEqual({ ok: true }),
    refused: async (command) => {
      const answer = await ask(command)
      return answer.ok ? 'granted' : answer.code
    },
    drop: () => {
      socket?.disconnect()
      view = null
    },
    back: connect,
  }
}

/** Takes a seat by the room's code, as the door does. */
export async function joined(url: string, code: string, name: string, party: string, portfolio?: string): Promise<Person> {
  const response = await fetch(`${url}/api/rooms/${code}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, as: { kind: 'delegate', party, ...(portfolio && { portfolio }) } }),
  })
  expect(response.status, name).toBe(201)
  const { key } = (await response.json()) as Joined
  return personWith(url, key, { name, party })
}
