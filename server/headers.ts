// What every answer of this server carries, whoever makes it: the protocol, the socket's own path, pages, errors.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** What is no page needs nothing, runs nothing and stands in no frame. */
export const nothingPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const everywhere = {
  'content-security-policy': nothingPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
} as const

/** Sets them before anybody else hears of the request; pages set a policy of their own over it. */
export function protecting(http: Server): void {
  http.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value)
  })
}
