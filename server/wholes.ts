// Whole views are large: they are sent one after another, and between two of them comes what everybody else has asked.

export interface Wholes {
  /** Does it for that connection when its turn comes. Asked again before then, it is done once for both. */
  inTurn: (conn: object, work: () => Promise<void>) => Promise<void>
}

export function wholesOf(): Wholes {
  const waiting = new Map<object, Promise<void>>()
  let line: Promise<unknown> = Promise.resolve()

  return {
    inTurn: (conn, work) => {
      const known = waiting.get(conn)
      if (known !== undefined) return known
      const done = line.then(breath).then(() => {
        waiting.delete(conn)
        return work()
      })
      line = done.catch(() => {})
      waiting.set(conn, done)
      return done
    },
  }
}

/** A promise alone would go before whatever has arrived meanwhile. */
const breath = (): Promise<void> => new Promise((done) => void setImmediate(done))
