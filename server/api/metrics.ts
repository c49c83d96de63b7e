// The operator's numbers, to this machine itself or to whoever holds the operator's token; to all others there is nothing here.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { no, type Route } from '../http.ts'
import { hashOf } from '../keys.ts'
import type { Metrics } from '../metrics.ts'
import { saying } from '../words.ts'

export function metricsRoutes(metrics: Metrics, token: string | null): Route[] {
  return [
    {
      method: 'GET',
      path: '/metrics',
      handle: async ({ request }) => {
        if (!isOperator(request, token)) return no(saying('malformed', { detail: 'there is nothing at this address' }), 404)
        const { type, text } = await metrics.text()
        return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-store' }, body: text }
      },
    },
  ]
}

/** A proxy on this machine speaks for others: what it passes on comes from somewhere else. So does a page that was led here by a name. */
export function isOperator({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, token: string | null): boolean {
  const [, given = ''] = /^Bearer (.{1,200})$/i.exec(headers.authorization ?? '') ?? []
  if (token !== null) return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(token)))
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'via', 'origin'].some(
    (name) => headers[name] !== undefined,
  )
  const here = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
  return here && !passedOn && /^(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/.test(headers.host ?? '')
}
