// Requests that come one behind the other on one connection, before the first is answered: each has a turn of the server's own, so that
// whoever sends ten at once does not hold everybody up for ten. Browsers never do it.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Answers at once, or when what came before it on its connection has been answered. */
export type OneByOne = (request: IncomingMessage, response: ServerResponse, answer: () => void) => void

export function oneByOne(): OneByOne {
  /** Of connections on which something is being answered: what waits there. */
  const lines = new WeakMap<Socket, (() => void)[]>()

  function next(socket: Socket): void {
    const answer = lines.get(socket)?.shift()
    if (answer) setImmediate(answer)
    else lines.delete(socket)
  }

  return ({ socket }, response, answer) => {
    response.once('close', () => next(socket))
    const line = lines.get(socket)
    if (line) {
      line.push(answer)
      return
    }
    lines.set(socket, [])
    answer()
  }
}
