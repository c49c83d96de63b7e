// What a page does before any of its code is there. A desk opens its connection; the room's client takes it over (connection.ts).
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

/** The catalogue that the page has brought (server/brought.ts), as soon as the page has read it. */
export interface CatalogueAhead extends HTMLElement {
  read?: unknown
}

/**
 * Done while a slow phone only waits for the page's code: finding out how a language writes numbers takes it a tenth of a second, and
 * reading the catalogue a fiftieth. Runs by its text alone, too.
 * @param locale of the page
 */
export function warmUp(locale: string): void {
  setTimeout(() => new Intl.NumberFormat(locale).format(0))
  const read = () => {
    const catalogue: CatalogueAhead | null = document.getElementById('catalogue')
    if (catalogue) catalogue.read = JSON.parse(catalogue.textContent)
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', read)
  else read()
}
