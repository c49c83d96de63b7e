// The settings of a room as the form holds them, and the request they make.
import { type Phase, phases } from '../../lib/game/phase.ts'
import type { OpenRoom } from '../../lib/protocol.ts'
import { nextTime } from '../_client/clockTime.ts'

type Switch = 'on' | 'off'
export type NatureChoice = 'sincere' | 'exploiter'

/** Figures as they are typed; an empty one leaves the scenario's own. */
export interface Setup {
  preset: string | null
  turns: string
  minutes: Partial<Record<Phase, string>>
  natures: 'dealt' | 'sincere' | 'set'
  /** By delegation, where they are set. */
  natureOf: Record<string, NatureChoice>
  /** Percent. */
  startTrust: string
  plenary: Switch
  caucuses: Switch
  scores: 'shown' | 'hidden'
  deck: Switch
  endEarly: 'never' | 'whenReady'
  admission: 'open' | 'approve'
  /** A time of day, `16:30`. */
  finish: string
  /** Minutes. */
  reserve: string
}

export const usualSetup: Setup = {
  preset: null,
  turns: '',
  minutes: {},
  natures: 'sincere',
  natureOf: {},
  startTrust: '',
  plenary: 'on',
  caucuses: 'on',
  scores: 'shown',
  deck: 'off',
  endEarly: 'never',
  admission: 'open',
  finish: '',
  reserve: '15',
}

/** Fields that can hold what no room can be opened with. */
export type SetupField = 'turns' | 'minutes' | 'startTrust' | 'finish' | 'reserve'

/** What the form asks of the server, or which fields hold no such figure. `now`: milliseconds since 1970. */
export function wishOf(setup: Setup, now: number): { wish: OpenRoom } | { faults: SetupField[] } {
  const turns = figure(setup.turns, 1, 16)
  const trust = figure(setup.startTrust, 5, 60)
  const minutes = phases.flatMap((phase) => {
    const value = figure(setup.minutes[phase] ?? '', 0.5, 120)
    return value === undefined ? [] : [[phase, value] as const]
  })
  const finish = setup.finish === '' ? undefined : nextTime(setup.finish, now)
  const reserve = figure(setup.reserve, 0, 120)
  const faults: SetupField[] = []
  if (turns === null || (turns !== undefined && !Number.isInteger(turns))) faults.push('turns')
  if (minutes.some(([, value]) => value === null)) faults.push('minutes')
  if (trust === null) faults.push('startTrust')
  if (finish === null) faults.push('finish')
  if (reserve === null) faults.push('reserve')
  if (faults.length > 0) return { faults }
  const wish: OpenRoom = {
    ...(setup.preset ? { preset: setup.preset } : {}),
    ...(turns ? { turns } : {}),
    ...(minutes.length > 0 ? { phaseMinutes: Object.fromEntries(minutes) } : {}),
    natures: setup.natures === 'set' ? setup.natureOf : setup.natures,
    ...(trust ? { startTrust: trust / 100 } : {}),
    plenary: setup.plenary,
    caucuses: setup.caucuses,
    scoresShown: setup.scores === 'shown',
    deck: setup.deck,
    endEarly: setup.endEarly,
    admission: setup.admission,
    ...(finish ? { finishBy: { at: finish, ...(reserve === undefined || reserve === null ? {} : { reserve }) } } : {}),
  }
  return { wish }
}

/** undefined for nothing typed, null for what is no figure between the two. */
function figure(text: string, least: number, most: number): number | null | undefined {
  if (text.trim() === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) && value >= least && value <= most ? value : null
}
