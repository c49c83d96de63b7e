// A server under abuse, an honest table at it that goes on playing, and what both come to.
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, startServer, temporaryData } from '../../e2e/_support/server.ts'
import { type Crowd, crowdOf } from '../faults/crowd.ts'
import { alone } from '../faults/struck.ts'
import { quantile, verdictOn } from '../faults/verdict.ts'
import type { Outcome, Size } from '../trial.ts'

/** What honest people may wait for an answer meanwhile, milliseconds (99th percentile), on two cores of their own. */
const mostWait = 100
/** Short trials run beside other tests, on cores that are busy with them. */
const mostWaitBesideOthers = 1500

export interface Abused {
  server: Server
  crowd: Crowd
  violations: string[]
  /** Megabytes the process holds now. */
  memory: () => number
}

/** Runs the abuse while an honest crowd plays, and looks afterwards whether anybody was harmed. */
export async function abused(
  size: Size,
  abuse: (at: Abused) => Promise<Outcome['figures']>,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const { dataDir, remove } = await temporaryData()
  const server = await startServer({ dataDir, env: { ...alone, ...env } })
  const violations: string[] = []
  try {
    const crowd = await crowdOf(server.url, server.url, 12, 'honest')
    const memory = (): number => residentOf(server.pid)
    await pause(500)
    const before = memory()
    let highest = before
    const looking = setInterval(() => {
      highest = Math.max(highest, memory())
    }, 100)
    const figures = await abuse({ server, crowd, violations, memory })
    clearInterval(looking)
    await crowd.rest()
    crowd.leave()
    const p99 = quantile(crowd.waits, 0.99)
    const most = size.quick ? mostWaitBesideOthers : mostWait
    if (p99 > most) violations.push(`[honest] the 99th percentile of honest waits was ${p99} ms; it may be ${most}`)
    if (!(await lives(server.url))) violations.push('[lives] the server does not answer any more')
    await server.stop()
    violations.push(...verdictOn(dataDir, crowd))
    const growth = Math.round(highest - before)
    if (growth > 200) violations.push(`[memory] it grew by ${growth} MB; it may by 200`)
    return {
      figures: { ...figures, 'honest commands': crowd.acknowledged(), 'honest p99 ms': p99, 'growth MB': growth },
      violations: violations.map((words) => `${words} (seed ${size.seed})`),
    }
  } finally {
    await server.kill()
    await remove()
  }
}

function residentOf(pid: number): number {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')
  return (Number(pages) * 4096) / 1_048_576
}

async function lives(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}
