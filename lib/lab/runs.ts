// The runs of games that claims rest on: what is played, under a key that says so.
import type { PartyId } from '../ids.ts'
import type { Params } from '../scenario/params.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { LabSetup } from './game.ts'
import { Mistake, quoted } from './mistake.ts'

/** The tempo that the claims are about. */
const claimedTempo = 'eight'

/** One run: a line-up of the scenario for so many turns, and what is otherwise than usual. */
export interface Run {
  lineup: string
  turns: number
  startTrust?: number
  /** Multiplies the false alarms. */
  noise?: number
  /** Who is sincere: everybody, or all but the first principal. */
  natures?: 'allSincere' | 'firstExploits'
  /** A party that plays by another strategy than the line-up says. */
  instead?: { party: PartyId; strategy: string }
}

/** Names a run; equal runs have equal keys. */
export function keyOf({ lineup, turns, startTrust, noise, natures, instead }: Run): string {
  const more = [
    startTrust !== undefined && `trust ${startTrust}`,
    noise !== undefined && `noise ${noise}`,
    natures,
    instead !== undefined && `${instead.party} ${instead.strategy}`,
  ]
  return [lineup, `${turns} turns`, ...more.filter((one) => one !== undefined && one !== false)].join(', ')
}

/**
 * What is played in a run.
 * @throws Mistake when the scenario lacks the line-up or the tempo
 */
export function setupOf(scenario: Scenario, run: Run): LabSetup {
  const seats = Object.hasOwn(scenario.lineups, run.lineup) ? scenario.lineups[run.lineup] : undefined
  if (!seats) throw new Mistake(`The claims need a line-up ${quoted(run.lineup)}; this scenario has none.`)
  if (!scenario.presets.some(({ id }) => id === claimedTempo)) {
    throw new Mistake(`The claims need a preset ${quoted(claimedTempo)}; this scenario has none.`)
  }
  const params: Partial<Params> = run.noise === undefined ? {} : { falseAlarmFactor: run.noise }
  return {
    scenario,
    bots: run.instead === undefined ? seats : { ...seats, [run.instead.party]: run.instead.strategy },
    turns: run.turns,
    preset: claimedTempo,
    params,
    startTrust: run.startTrust ?? null,
    natures: naturesOf(scenario, run.natures),
  }
}

function naturesOf(scenario: Scenario, which: Run['natures']): LabSetup['natures'] {
  if (which === undefined) return 'dealt'
  const [first] = scenario.principals
  const exploits = (id: PartyId) => which === 'firstExploits' && id === first
  return Object.fromEntries(scenario.parties.map(({ id }) => [id, exploits(id) ? 'exploiter' : 'sincere']))
}
