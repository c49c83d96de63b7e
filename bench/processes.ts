// What the system says of a process, where it does (Linux): the time it took, what it holds, and how many files may be open.
import { readFileSync } from 'node:fs'

/** Ticks a second in /proc; the same on every Linux in use. */
const ticks = 100
const page = 4096

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Seconds of all its threads so far; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name in parentheses may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticks
}

/** Megabytes resident now; null where the system does not tell. */
export function memoryOf(pid: number): number | null {
  const statm = read(`/proc/${pid}/statm`)
  return statm === null ? null : (Number(statm.split(' ')[1]) * page) / 1_048_576
}

/** Files and sockets that one process may hold open; null where the system does not tell. */
export function mostOpen(): number | null {
  const line = read('/proc/self/limits')?.match(/^Max open files\s+\S+\s+(\S+)/m)
  if (!line) return null
  return line[1] === 'unlimited' ? Number.POSITIVE_INFINITY : Number(line[1])
}
