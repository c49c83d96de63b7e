// Opens a desk's connection before any of the page's code is there; the room's client takes it over (connection.ts).
import type { Language } from '../../lib/words/languages.ts'

/** What the page keeps until somebody takes it over. */
export interface Ahead {
  socket: WebSocket
  /** Whom it has introduced itself as, once it has. */
  said: string | null
  heard: string[]
  /** Called whenever it has heard something. */
  onHeard?: () => void
}

/**
 * Runs in the page by its text alone: it may use nothing from outside of it.
 * @param language in which the page is
 */
export function openAhead(language: Language): void {
  try {
    if ('overtureAhead' in window) return
    const [, code] = /^\/desk\/([^/]+)$/.exec(location.pathname) ?? []
    if (!code || new URLSearchParams(location.search).has('as')) return
    const kept: { code: string; kind: string; key: string }[] = JSON.parse(localStorage.getItem('overture.seats') ?? '[]')
    const seat = kept.find((one) => one.code === code && (one.kind === 'delegate' || one.kind === 'observer'))
    const token = new URLSearchParams(location.hash.slice(1)).get('key') ?? seat?.key
    if (!token) return
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const ahead: Ahead = { socket, said: null, heard: [] }
    socket.onmessage = ({ data }) => {
      ahead.heard.push(data)
      ahead.onHeard?.()
      if (data[0] !== '0') return
      ahead.said = JSON.stringify({ token, language })
      socket.send(`40${ahead.said}`)
    }
    ;(window as { overtureAhead?: Ahead | null }).overtureAhead = ahead
  } catch {
    // The page then connects when its code has come.
  }
}

/**
 * Makes the browser read how a language writes numbers, which takes a slow phone a tenth of a second, while it only waits for the
 * page's code. Runs by its text alone, too.
 * @param locale of the page
 */
export function warmUp(locale: string): void {
  setTimeout(() => new Intl.NumberFormat(locale).format(0))
}
