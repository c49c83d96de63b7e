// When rooms show what is new in them: at once, as long as there is time. A server that is behind takes in first what is asked of it, and
// shows a room after that, all that has come together in it meanwhile in one go.

/** Milliseconds in which rooms may show before what has arrived is looked at again. */
const turn = 2

/** Calls each as soon as it may, in the order in which they were asked for; what waits already is not called twice. */
export type Soon = (show: () => void) => void

/** Where there is nothing to wait for: in a world of one thread of thought. */
export const atOnce: Soon = (show) => show()

/** Shares the server's time between what is asked of it and what it shows, half and half when there is too much of both. */
export function inTurns(now: () => number = () => performance.now()): Soon {
  const waiting = new Set<() => void>()
  /** Of this turn of the event loop. */
  let spent = 0
  let allowed = turn
  /** When this turn began to show, or the last one ended with rooms still waiting: a server at rest gathers no time. */
  let since = 0
  let due = false

  function called(show: () => void): void {
    const began = now()
    show()
    spent += now() - began
  }

  function next(): void {
    due = false
    allowed = Math.max(turn, now() - since - spent)
    spent = 0
    for (const show of waiting) {
      if (spent >= allowed) break
      waiting.delete(show)
      called(show)
    }
    spent = 0
    allowed = turn
    if (waiting.size > 0) again()
  }

  function again(): void {
    if (due) return
    due = true
    since = now()
    setImmediate(next)
  }

  return (show) => {
    again()
    if (waiting.size === 0 && spent < allowed) called(show)
    else waiting.add(show)
  }
}
