// What the page's own connection (opening.ts) has heard before the code that takes it over is there.
import type { Ahead } from './opening.ts'
import type { Handshake } from './room.ts'

type Page = typeof globalThis & { overtureAhead?: Ahead | null }

/** The page's own connection when it belongs to this seat. */
function aheadFor({ token, language, as, room }: Handshake): Ahead | null {
  const ahead = (globalThis as Page).overtureAhead
  if (!ahead || as !== undefined || room !== undefined || ahead.socket.readyState > WebSocket.OPEN) return null
  return ahead.said === null || ahead.said === JSON.stringify({ token, language }) ? ahead : null
}

/** The page's own connection, once; null when there is none, or it belongs to another seat. */
export function takeAhead(auth: Handshake): Ahead | null {
  const page = globalThis as Page
  const ahead = page.overtureAhead
  const ours = aheadFor(auth)
  // Should the page's own not have begun by now, it does not begin any more.
  page.overtureAhead = null
  if (ahead) delete ahead.onHeard
  if (ahead && !ours) ahead.socket.close()
  return ours
}

/** An event of Socket.IO in a packet of Engine.IO, with one thing to tell. */
const event = /^42\["(you|view)",/

/**
 * Tells who one is and the first view as soon as they are heard, and each once: whoever takes the connection over hears the rest.
 * @param tell what the events' listeners are told by
 */
export function tellHeard(auth: Handshake, tell: (event: 'you' | 'view', told: unknown) => void): void {
  const ahead = aheadFor(auth)
  if (!ahead) return
  const tellNow = () => {
    // A view that patches have come after is still the first to be told: they are made for it.
    const told = ahead.heard.filter((one) => event.test(one))
    if (told.length === 0) return
    ahead.heard = ahead.heard.filter((one) => !told.includes(one))
    for (const one of told) {
      const [name, value] = JSON.parse(one.slice(2))
      tell(name, value)
    }
  }
  ahead.onHeard = tellNow
  tellNow()
}
