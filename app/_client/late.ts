// A room's socket whose code comes after the first view: a slow phone shows what the page's own connection has heard before it.
import { tellHeard } from './heard.ts'
import type { Handshake, RoomSocket } from './room.ts'

/** Until the code is tried for again, milliseconds. */
const again = 1000
/** Times in vain after which the page is loaded anew: a browser may remember that a file could not be had. */
const inVain = 5

/** Where the server answers; where it does not, the page that is there is better than none. */
async function loadAnew(): Promise<void> {
  const answers = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (answers) location.reload()
}

type Listener = (...told: unknown[]) => void

/** It is as good as not connected until its code is there, so that nothing is sent before. */
export function lateSocket(auth: Handshake): RoomSocket {
  const listeners: [event: string, listener: Listener][] = []
  let real: RoomSocket | null = null
  let wanted: 'connected' | 'at rest' = 'at rest'
  const fetchIt = async (times = 1): Promise<void> => {
    const code = await import('./connection.ts').catch(() => null)
    if (!code) {
      if (times % inVain === 0) await loadAnew()
      return void setTimeout(() => void fetchIt(times + 1), again)
    }
    real = code.socketFor(auth)
    for (const [event, listener] of listeners) real.on(event as 'view', listener)
    if (wanted === 'connected') real.connect()
  }
  void fetchIt()
  const late = {
    get connected() {
      return real?.connected ?? false
    },
    get active() {
      return real?.active ?? true
    },
    connect: () => {
      wanted = 'connected'
      if (real) return real.connect()
      tellHeard(auth, (event, told) => {
        for (const [name, listener] of listeners) if (name === event) listener(told)
      })
    },
    disconnect: () => {
      wanted = 'at rest'
      real?.disconnect()
    },
    on: (event: string, listener: Listener) => {
      listeners.push([event, listener])
    },
    emit: (...said: unknown[]) => (real?.emit as Listener | undefined)?.apply(real, said),
  }
  return late as unknown as RoomSocket
}
