// One connection to one room: the newest view, who one is, and commands that are repeated until they are answered.
import type { Socket } from 'socket.io-client'
import type { Intent } from '../../lib/game/intent.ts'
import type { DraftId } from '../../lib/ids.ts'
import type { Answer, ClientToServer, Command, ServerToClient } from '../../lib/protocol.ts'
import type { View, WaitingView, You } from '../../lib/view/view.ts'
import type { Language } from '../../lib/words/languages.ts'
import { lateSocket } from './late.ts'
import { mint } from './mint.ts'
import { patched } from './patch.ts'
import { createStore, type Store } from './store.ts'
import { doubtTime, learnTime } from './time.ts'

export interface RoomSnapshot {
  /** `restarting`: the server has said that it stops, and will be back; `outgrown`: a newer one has the room, and is looked for. */
  link: 'connecting' | 'online' | 'lost' | 'restarting' | 'outgrown'
  view: View | WaitingView | null
  you: You | null
  /** Why this seat is no more; the connection stays closed. */
  bye: { code: string; message: string } | null
  /** Commands not yet answered. */
  pending: number
}
export interface RoomClient extends Pick<Store<RoomSnapshot>, 'get' | 'subscribe'> {
  /**
   * Resolves with the room's answer, however often the connection breaks before it.
   * @param id of a command that may have been sent before, by a page that is gone: the room recognises the repeat
   */
  send: (intent: Intent, id?: string) => Promise<Answer>
  /** Is spoken to in that language from now on, on this connection and on those after it. */
  speak: (language: Language) => void
  /** Says which draft is open here; again by itself after a lost connection. */
  editing: (draft: DraftId | null) => void
}

/** Longer than a slow commit to disk, shorter than a facilitator's patience. Milliseconds. */
const answerWithin = 8000
const lingerFor = 1000
/** Refusals at the threshold that another try may get past. */
const passing = new Set(['tooFast', 'serverBusy', 'storageFailed', 'newerVersion'])

interface Waiting {
  command: Command
  resolve: (answer: Answer) => void
  timer: ReturnType<typeof setTimeout> | undefined
}

export type RoomSocket = Pick<Socket<ServerToClient, ClientToServer>, 'connected' | 'active' | 'connect' | 'disconnect' | 'emit' | 'on'>

/** What the client says of itself whenever it connects. */
export interface Handshake {
  token: string
  as?: string
  room?: string
  language: Language
}

/** A client on a socket that is not connected yet. */
export function createRoom(socket: RoomSocket, auth: Handshake): RoomClient {
  const waiting = new Map<string, Waiting>()
  let version = -1
  let syncing = false
  /** The language that the present connection was told. */
  let spoken: Language | null = auth.language
  let open: DraftId | null = null
  let left: ReturnType<typeof setTimeout> | undefined
  const store = createStore<RoomSnapshot>({ link: 'connecting', view: null, you: null, bye: null, pending: 0 }, () => {
    clearTimeout(left)
    if (!store.get().bye) socket.connect()
    // A page that only changes its parts comes back at once: do not hang up between.
    return () => {
      left = setTimeout(() => socket.disconnect(), lingerFor)
    }
  })
  const change = (some: Partial<RoomSnapshot>) => store.set({ ...store.get(), ...some })
  const sync = () => {
    if (syncing) return
    syncing = true
    socket.emit('sync', (answer) => {
      if (answer.ok || !syncing) return
      // Too fast: it is asked again.
      setTimeout(() => {
        syncing = false
        if (socket.connected) sync()
      }, 1000)
    })
  }

  const away = () => (store.get().link === 'restarting' ? 'restarting' : 'lost')

  const post = (one: Waiting) => {
    clearTimeout(one.timer)
    if (!socket.connected) return
    one.timer = setTimeout(() => post(one), answerWithin)
    socket.emit('command', one.command, (answer) => {
      if (!waiting.delete(one.command.id)) return
      clearTimeout(one.timer)
      change({ pending: waiting.size })
      one.resolve(answer)
    })
  }

  const speakNow = () => {
    if (!socket.connected || spoken === auth.language) return
    const { language } = auth
    spoken = language
    socket.emit('language', language, (answer) => {
      if (answer.ok || spoken !== language) return
      // Too fast, or too busy: it is asked again.
      spoken = null
      setTimeout(speakNow, 1000)
    })
  }

  socket.on('connect', () => {
    spoken = auth.language
    change({ link: 'online' })
    void learnTime()
    for (const one of waiting.values()) post(one)
    if (open) socket.emit('editing', open)
  })
  socket.on('disconnect', (reason) => {
    version = -1
    syncing = false
    doubtTime()
    if (reason !== 'io client disconnect') change({ link: away() })
    // The server hung up on purpose; unless it has said good-bye, this is a restart or a lost session.
    if (reason === 'io server disconnect' && !store.get().bye) setTimeout(() => socket.connect(), 500)
  })
  socket.on('connect_error', (error: Error & { data?: { code?: string; message?: string } }) => {
    if (socket.active) return change({ link: store.get().view ? away() : 'connecting' })
    const refusal = error.data?.code ?? 'badKey'
    if (passing.has(refusal)) {
      if (refusal === 'newerVersion') change({ link: 'outgrown' })
      setTimeout(() => socket.connect(), 2000)
      return
    }
    farewell({ code: refusal, message: error.data?.message ?? error.message })
  })
  socket.on('view', (message) => {
    version = message.version
    syncing = false
    change({ view: message.view, link: 'online' })
  })
  socket.on('patch', (message) => {
    const { view } = store.get()
    if (!view || message.version !== version + 1) return sync()
    try {
      const next = patched(view, message.patch)
      version = message.version
      change({ view: next })
    } catch {
      sync()
    }
  })
  socket.on('you', (you) => change({ you }))
  socket.on('closing', () => change({ link: 'restarting' }))
  socket.on('bye', (why) => farewell(why))

  function farewell(why: { code: string; message: string }) {
    change({ bye: why, view: null, you: null, pending: 0 })
    for (const one of waiting.values()) {
      clearTimeout(one.timer)
      one.resolve({ ok: false, code: 'notSeated', message: why.message })
    }
    waiting.clear()
    socket.disconnect()
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    speak: (language) => {
      auth.language = language
      speakNow()
    },
    editing: (draft) => {
      open = draft
      if (socket.connected) socket.emit('editing', draft)
    },
    send: (intent, id = mint()) =>
      new Promise((resolve) => {
        const { bye } = store.get()
        if (bye) return resolve({ ok: false, code: 'notSeated', message: bye.message })
        const one: Waiting = { command: { ...intent, id }, resolve, timer: undefined }
        waiting.set(one.command.id, one)
        change({ pending: waiting.size })
        post(one)
      }),
  }
}

const rooms = new Map<string, RoomClient>()
/**
 * The one client of a seat's key; made on first asking, connected while somebody listens.
 * @param looksAs the audience a facilitator's key looks as; null for the key's own seat
 * @param code the room, where a facilitator's key may hold several; null where the key alone says it
 * @param language in which it begins to be spoken to; `speak` chooses another
 */
export function roomClient(key: string, looksAs: string | null, code: string | null, language: Language): RoomClient {
  const place = [key, looksAs, code].join(' ')
  const known = rooms.get(place)
  if (known) return known
  const auth: Handshake = { token: key, language, ...(looksAs !== null && { as: looksAs }), ...(code !== null && { room: code }) }
  const made = createRoom(lateSocket(auth), auth)
  rooms.set(place, made)
  return made
}
