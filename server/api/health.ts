// Whether the server lives, and whether it can take people in.
import { json, type Route } from '../http.ts'

/**
 * @param ready rejects when the journal or the pages cannot serve now
 * @param now milliseconds since 1970, for clients to set their clocks by
 * @param build of the pages served here, by which a page knows that it is of another; null when there are none
 */
export function healthRoutes(ready: () => Promise<void>, now: () => number, build: () => string | null): Route[] {
  return [
    { method: 'GET', path: '/healthz', handle: async () => json({ ok: true, now: now(), build: build() }) },
    {
      method: 'GET',
      path: '/readyz',
      handle: async () => {
        try {
          await ready()
          return json({ ok: true })
        } catch {
          return json({ ok: false }, 503)
        }
      },
    },
  ]
}
