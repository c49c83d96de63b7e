// How a page comes back after its connection was lost, milliseconds: soon, each in its own moment, then more and more seldom.
export const returning = {
  reconnectionDelay: 400,
  reconnectionDelayMax: 4000,
  /** A connection that was let in and has not been greeted by then is given up: its server may have ended in that moment. */
  timeout: 6000,
} as const
