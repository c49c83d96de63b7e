// Servers in processes of their own, on one database, as tests see them: started from their sources, killed without warning.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import jsonPatch from 'fast-json-patch'
import { io, type Socket } from 'socket.io-client'
import type { Answer, ClientToServer, Joined, RoomOpened, ServerToClient } from '../../lib/protocol.ts'
import type { View, WaitingView } from '../../lib/view/view.ts'

export interface Node {
  url: string
  /** Ends the process at once. */
  kill: () => Promise<void>
  /** Asks it to end, and waits. @returns its exit code */
  stop: () => Promise<number | null>
}

const root = join(import.meta.dirname, '../..')

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts a server without pages. @throws with its own words when it does not come up */
export async function startNode(env: Record<string, string>): Promise<Node> {
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PAGES: 'none', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words += chunk))
  const ended = once(child, 'exit') as Promise<[number | null]>
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${words}`)
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) break
    await new Promise((done) => setTimeout(done, 50))
  }
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child.kill(signal)
    return (await ended)[0]
  }
  return { url, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}

export async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

export const openAt = ({ url }: Node, more: Record<string, unknown> = {}): Promise<RoomOpened> =>
  post(`${url}/api/rooms`, { title: 'Several servers', seed: 'nodes', ...more })

export const joinAt = ({ url }: Node, code: string, party: string, name = 'Ann'): Promise<Joined> =>
  post(`${url}/api/rooms/${code}/join`, { name, as: { kind: 'delegate', party, portfolio: 'head' } })

/** Somebody at a server, with the view as it stands for them. */
export interface Visitor {
  view: () => View | WaitingView | null
  /** Every text of plenary talk, in the order it was first seen. */
  heard: string[]
  /** Asks until it is answered, wherever the visitor is connected then. */
  ask: (command: { id: string; type: string } & Record<string, unknown>) => Promise<Answer>
  moveTo: (node: Node) => void
  /** Why the last attempt to connect was refused; null when none was. */
  turnedAway: () => { code: string; message: string } | null
  leave: () => void
}

export function visit(node: Node, token: string): Visitor {
  const heard: string[] = []
  let view: View | WaitingView | null = null
  let version = 0
  let socket: Socket<ServerToClient, ClientToServer>
  let gone = false
  let why: { code: string; message: string } | null = null

  function listen(): void {
    for (const text of plenaryOf(view)) if (!heard.includes(text)) heard.push(text)
  }
  function connect({ url }: Node): void {
    socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 200 })
    // As a page does: ended by the server without a good-bye, it comes again by itself.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !gone) setTimeout(() => socket.connect(), 200).unref()
    })
    socket.on('connect_error', (error: Error & { data?: { code: string; message: string } }) => {
      why = error.data ?? why
    })
    socket.on('view', (message) => {
      view = message.view
      version = message.version
      listen()
    })
    socket.on('patch', (message) => {
      if (message.version !== version + 1) return void socket.emit('sync')
      version = message.version
      view = jsonPatch.applyPatch(view, [...message.patch], false, false).newDocument as View
      listen()
    })
  }
  connect(node)
  return {
    view: () => view,
    heard,
    turnedAway: () => why,
    ask: async (command) => {
      for (;;) {
        if (gone) throw new Error('The visitor has left.')
        const answer = await socket
          .timeout(3000)
          .emitWithAck('command', command)
          .catch(() => null)
        if (answer && (answer.ok || (answer.code !== 'storageFailed' && answer.code !== 'serverBusy' && answer.code !== 'tooFast')))
          return answer
        await new Promise((done) => setTimeout(done, 50))
      }
    },
    moveTo: (other) => {
      socket.disconnect()
      connect(other)
    },
    leave: () => {
      gone = true
      socket.disconnect()
    },
  }
}

/** What was said before all, as a view shows it. */
function plenaryOf(view: View | WaitingView | null): string[] {
  const channels = !view ? [] : 'channels' in view ? view.channels : 'own' in view ? view.own.channels : []
  return channels.filter(({ kind }) => kind === 'plenary').flatMap(({ messages }) => messages.map(({ text }) => text))
}
