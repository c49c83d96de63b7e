// A table played at several servers at once: a crowd that talks, two facilitators who press the same button, a wall, and a clock.
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { io } from 'socket.io-client'
import { returning } from '../../app/_client/returning.ts'
import type { Happening } from '../../lib/game/event.ts'
import { type Moment, momentAfter } from '../../lib/game/phase.ts'
import { type Crowd, comeAgain, crowdOf, type Line, parties } from '../faults/crowd.ts'
import { judged, type Kept } from '../faults/verdict.ts'
import type { Fleet } from './fleet.ts'
import { type Screens, screensOf } from './screens.ts'

export interface Table {
  crowd: Crowd
  screens: Screens
  /** Phases that both facilitators asked to end at once. */
  races: () => number
  /** Everybody rests; @returns what was violated, in words */
  end: () => Promise<string[]>
}

/** Of the crowd, two in each delegation. */
export const people = 12
const turns = 16
/** The clock strikes by itself after so many minutes, the shortest there is. */
const shortest = 0.5
const phaseMinutes = Object.fromEntries(
  ['brief', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief'].map((phase) => [phase, shortest]),
)

/**
 * @param mark by which its commands are told from other tables'
 * @param watching whose screens are kept and looked over: that takes most of the time
 */
export async function tableAt(fleet: Fleet, mark: string, watching: 'all' | 'some'): Promise<Table> {
  const screens = screensOf()
  const desk = { over: false, races: 0, faults: [] as string[] }
  const at = fleet.servers[0]?.url ?? ''
  const through = fleet.front.url
  const opening = { turns, phaseMinutes, seed: mark }
  const crowd = await crowdOf(at, through, people, mark, {
    gap: 200,
    opening,
    watch: (line, person, party) => void ((watching === 'all' || party === parties[0]) && screens.watch(line, person, 1)),
  })
  const { facilitatorKey, wallKey } = crowd.room
  const page = (token: string, label: string): Line => {
    // As the pages do it, so that what a return takes here is what it takes them.
    const line: Line = io(through, { auth: { token }, transports: ['websocket'], ...returning, forceNew: true })
    comeAgain(line, () => desk.over)
    screens.watch(line, label, label === 'page of the wall' ? 1 : 4)
    return line
  }
  const facilitators = [page(facilitatorKey, 'page of one facilitator'), page(facilitatorKey, 'page of the other')]
  const wall = page(wallKey, 'page of the wall')
  const pressing = pressTogether(facilitators, mark, desk)

  return {
    crowd,
    screens,
    races: () => desk.races,
    end: async () => {
      desk.over = true
      await crowd.rest()
      await pressing
      crowd.leave()
      for (const line of [...facilitators, wall]) line.disconnect()
      const kept = await keptIn(fleet.database, crowd.room.code)
      return [...judged(crowd, kept), ...desk.faults, ...strikesIn(kept), ...screens.judged(kept)]
    },
  }
}

/** Both ask for the end of the same phase, from wherever each is connected; one alone may be granted. */
async function pressTogether(
  lines: readonly Line[],
  mark: string,
  desk: { over: boolean; races: number; faults: string[] },
): Promise<void> {
  const ask = async (line: Line, command: { id: string }): Promise<{ ok: boolean; code?: string }> => {
    for (let tries = 0; tries < 60; tries += 1) {
      const answer = line.connected
        ? await line
            .timeout(2000)
            .emitWithAck('command', command)
            .catch(() => null)
        : null
      if (answer && (answer.ok || !['storageFailed', 'serverBusy', 'tooFast'].includes(answer.code))) return answer
      await pause(100)
    }
    desk.faults.push(`[answered] ${command.id} was not answered within 60 tries`)
    return { ok: false }
  }
  const [one] = lines
  if (one) await ask(one, { id: `start-${mark}-command`, type: 'startGame' } as { id: string })
  let from: Moment | null = { turn: 1, phase: 'brief' }
  while (!desk.over && from) {
    await pause(1500)
    const asked: Moment = from
    const answers = await Promise.all(
      lines.map((line, n) =>
        ask(line, { id: `next-${mark}-${asked.turn}-${asked.phase}-${n}`, type: 'nextPhase', from: asked } as { id: string }),
      ),
    )
    if (answers.filter(({ ok }) => ok).length > 1) desk.faults.push(`[once] both ended ${asked.phase} of turn ${asked.turn}`)
    desk.races += 1
    from = momentAfter(asked, turns)
  }
}

/** A phase begins once, whoever ended the one before: a facilitator, the other one, or the clock at any server. */
export function strikesIn({ happenings }: Kept): string[] {
  const begun = new Map<string, number>()
  for (const { happening } of happenings) {
    if (happening.event.type !== 'phaseStarted') continue
    const { turn, phase } = happening.event.moment
    begun.set(`${phase} of turn ${turn}`, (begun.get(`${phase} of turn ${turn}`) ?? 0) + 1)
  }
  return [...begun].filter(([, times]) => times > 1).map(([phase, times]) => `[clock] ${phase} began ${times} times`)
}

export async function keptIn(database: string, code: string): Promise<Kept> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const marks = await client.query<{ person: string; id: string }>('SELECT person, id FROM commands WHERE room = $1', [code])
    const rows = await client.query<{ seq: number; at: string; by: string; event: string }>(
      'SELECT seq, at, by, event FROM happenings WHERE room = $1 ORDER BY seq',
      [code],
    )
    return {
      marks: new Set(marks.rows.map(({ person, id }) => `${person}/${id}`)),
      happenings: rows.rows.map(({ seq, at, by, event }) => ({
        seq,
        happening: { at: Number(at), by: JSON.parse(by), event: JSON.parse(event) } as Happening,
      })),
    }
  } finally {
    await client.end()
  }
}
