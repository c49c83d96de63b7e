// The join link as others in the room can reach it, and its QR code.
import type { IncomingMessage } from 'node:http'
import { renderSVG } from 'uqr'
import { json, no, type Route } from '../http.ts'
import { readCode } from '../keys.ts'
import { saying } from '../words.ts'

/** @param lan this machine's address on the local network with its port, for pages opened as localhost; null when it has none */
export function linkRoutes(lan: () => string | null, proxy: 'trusted' | 'none'): Route[] {
  return [
    { method: 'GET', path: '/api/address', handle: async ({ request }) => json({ origin: originFor(request, lan(), proxy) }) },
    {
      method: 'GET',
      path: '/api/rooms/{code}/qr.svg',
      handle: async ({ request, at }) => {
        // Drawn for any code that could be one, so that it tells nobody which rooms there are.
        const code = readCode(at.code ?? '')
        if (!code) return no(saying('noSuchRoom'))
        const link = `${originFor(request, lan(), proxy)}/join/${code}`
        const headers = {
          'content-type': 'image/svg+xml; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        }
        return { status: 200, headers, body: renderSVG(link, { border: 2, ecc: 'M' }) }
      },
    },
  ]
}

const hostOf = ({ headers }: IncomingMessage): string => (headers.host && /^[\w.:[\]-]+$/.test(headers.host) ? headers.host : 'localhost')

/** Whether the page was opened on the server's own computer, by a name that leads nobody else there. */
export const isThisComputer = (request: IncomingMessage): boolean => /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(hostOf(request))

/** The origin the page was opened at; a telephone cannot reach localhost, so there the address on the local network stands in. */
export function originFor(request: IncomingMessage, lan: string | null, proxy: 'trusted' | 'none'): string {
  if (lan && isThisComputer(request)) return `http://${lan}`
  const secure = proxy === 'trusted' && request.headers['x-forwarded-proto'] === 'https'
  return `${secure ? 'https' : 'http'}://${hostOf(request)}`
}
