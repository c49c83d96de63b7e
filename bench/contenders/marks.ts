// Every line said bears a mark, by which the screens that show it are counted.

const begin = Buffer.from('[#')
const digits = 9

export const marked = (n: number): string => `[#${String(n).padStart(digits, '0')}]`

const sentence = 'We could halt the drills for two turns if the inspectors come back in.'

/** What is said: about as long as people's lines are, and with its mark. */
export const lineOf = (n: number): string => `${sentence} ${marked(n)}`

/** As long, and without one: what was said before anybody counts. */
export const lineBefore = `${sentence} ${'-'.repeat(marked(0).length)}`

function at(frame: Buffer, from: number): number {
  let n = 0
  for (let k = from + begin.length; k < from + begin.length + digits; k += 1) n = n * 10 + (frame[k] ?? 48) - 48
  return n
}

/** The marks in a frame, in their order; or the last alone. */
export function marksIn(frame: Buffer, which: 'all' | 'last'): number[] {
  if (which === 'last') {
    const last = frame.lastIndexOf(begin)
    return last < 0 ? [] : [at(frame, last)]
  }
  const found: number[] = []
  for (let from = frame.indexOf(begin); from >= 0; from = frame.indexOf(begin, from + 1)) found.push(at(frame, from))
  return found
}
