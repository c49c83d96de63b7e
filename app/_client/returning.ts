// How a page comes back after its connection was lost, milliseconds: soon, each in its own moment, then more and more seldom.
export const returning = { reconnectionDelay: 400, reconnectionDelayMax: 4000 } as const
