// From starting the built server until the first page is there, and until a room of ten thousand happenings answers after a start.
import { setTimeout as pause } from 'node:timers/promises'
import { startServer, temporaryData } from '../../e2e/_support/server.ts'
import { median, short } from '../figures.ts'
import { archiveOfHistory, putUp } from '../history.ts'
import type { Experiment } from './experiment.ts'

const happened = 10_000
const patience = 60_000

export const start: Experiment = {
  name: 'start',
  about: 'From the start of the server to its first page, and a room woken over the wire after a start.',
  run: async ({ quick, progress }) => {
    const { dataDir, remove } = await temporaryData()
    const first: number[] = []
    const woken: number[] = []
    try {
      const { file, code, key } = await archiveOfHistory(happened)
      const before = await startServer({ dataDir })
      await putUp(before.url, file)
      await whoami(before.url, code, key)
      await before.stop()
      for (let run = 0; run < (quick ? 1 : 5); run += 1) {
        const began = performance.now()
        const server = await startServer({ dataDir })
        await firstPage(server.url)
        first.push(performance.now() - began)
        const asked = performance.now()
        await whoami(server.url, code, key)
        woken.push(performance.now() - asked)
        progress(`first page after ${Math.round(first.at(-1) ?? 0)} ms`)
        await server.stop()
      }
    } finally {
      await remove()
    }
    const rows = [
      { figure: 'from the start to the first page', 'median ms': Math.round(median(first)), runs: first.length },
      {
        figure: 'the first answer of a room of 10,000 happenings after a start, from its snapshot',
        'median ms': short(median(woken)),
        runs: woken.length,
      },
    ]
    const ms = Math.round(median(woken))
    const verdicts = [{ what: 'wake-up of a room with 10,000 events, over the wire', asked: '≤ 100 ms', seen: `${ms} ms`, held: ms <= 100 }]
    return { tables: [{ title: 'Start', rows }], verdicts, faults: [] }
  },
}

/** While the pages are being prepared, they answer that they come. */
async function firstPage(url: string): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const response = await fetch(url)
    const text = await response.text()
    if (response.ok && text.includes('</html>')) return
    await pause(20)
  }
  throw new Error(`There was no page within ${patience / 1000} s.`)
}

async function whoami(url: string, code: string, key: string): Promise<void> {
  const response = await fetch(`${url}/api/rooms/${code}/whoami`, { method: 'POST', headers: { authorization: `Bearer ${key}` } })
  if (!response.ok) throw new Error(`The room did not wake: ${response.status} ${await response.text()}`)
}
