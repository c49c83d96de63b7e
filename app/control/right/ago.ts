// How long ago something was, in the words one would use.

export type Ago = { kind: 'now' } | { kind: 'minutes' | 'hours'; count: number }

/** Both in milliseconds of the server's time. What seems to lie ahead (clocks differ a little) is now. */
export function agoOf(at: number, now: number): Ago {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 1) return { kind: 'now' }
  return minutes < 60 ? { kind: 'minutes', count: minutes } : { kind: 'hours', count: Math.floor(minutes / 60) }
}
