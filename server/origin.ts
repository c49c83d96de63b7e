// Whether a page of ours is asking. CORS alone does not stop a WebSocket, so the Origin is compared exactly.
import type { IncomingMessage } from 'node:http'

/** True when the Origin's host and port are those the request was sent to, or when there is none (no browser). */
export function ownOrigin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host: asked } = new URL(origin)
  const ours = `${protocol}//${host ?? ''}`
  return (protocol === 'http:' || protocol === 'https:') && URL.canParse(ours) && asked === new URL(ours).host
}
