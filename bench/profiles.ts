// Where a process spent its time, out of a profile as Node writes it (--cpu-prof).

export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number } }[]
  samples: number[]
  timeDeltas: number[]
}

export interface Spent {
  name: string
  url: string
  line: number
  column: number
  /** Of the time in which it did not wait. */
  share: number
}

/** Time in each function itself, most first; waiting for something to do is left out. */
export function spentIn({ nodes, samples, timeDeltas }: CpuProfile): Spent[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const spent = new Map<string, Spent & { time: number }>()
  let all = 0
  samples.forEach((id, n) => {
    const frame = frames.get(id)
    const time = timeDeltas[n] ?? 0
    if (!frame || frame.functionName === '(idle)') return
    all += time
    const key = `${frame.url}:${frame.lineNumber}:${frame.columnNumber}:${frame.functionName}`
    const { functionName: name, url, lineNumber: line, columnNumber: column } = frame
    const known = spent.get(key) ?? { name, url, line, column, share: 0, time: 0 }
    known.time += time
    spent.set(key, known)
  })
  return [...spent.values()].sort((a, b) => b.time - a.time).map(({ time, ...one }) => ({ ...one, share: time / all }))
}
