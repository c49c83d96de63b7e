// How far a long run has come, on standard error: a bar at a terminal, a line now and then elsewhere.
import { clearLine, cursorTo } from 'node:readline'

export interface Progress {
  add: (count: number) => void
  /** Takes the bar away. */
  end: () => void
}

const width = 30
const everyMs = 100

/** `elsewhere`: what is said where there is no terminal, nothing or a line at every tenth. */
export function progressOf(total: number, unit: string, elsewhere: 'nothing' | 'tenths'): Progress {
  const began = Date.now()
  let done = 0
  let shown = 0
  let tenths = 0
  const terminal = process.stderr.isTTY

  function draw() {
    const share = total > 0 ? done / total : 1
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
    const left = done > 0 ? `, ${spent(((Date.now() - began) / done) * (total - done))} left` : ''
    cursorTo(process.stderr, 0)
    process.stderr.write(`${bar} ${Math.floor(share * 100)} %, ${done} of ${total} ${unit}${left}`)
    clearLine(process.stderr, 1)
  }

  return {
    add(count) {
      done += count
      if (terminal && Date.now() - shown >= everyMs) {
        shown = Date.now()
        draw()
      }
      const now = total > 0 ? Math.floor((10 * done) / total) : 10
      if (!terminal && elsewhere === 'tenths' && now > tenths)
        process.stderr.write(`${done} of ${total} ${unit}, ${spent(Date.now() - began)}\n`)
      tenths = now
    },
    end() {
      if (!terminal) return
      cursorTo(process.stderr, 0)
      clearLine(process.stderr, 0)
    },
  }
}

function spent(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
