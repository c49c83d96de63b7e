// What a room is to be opened with, from what was asked: defaults filled in, and what cannot be is said in words.
import type * as z from 'zod'
import { type openRoomSchema, startTrustRange } from '../../lib/protocol.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import type { Scenario } from '../../lib/scenario/schema.ts'
import { cleanName } from '../names.ts'
import type { OpeningWish } from '../rooms.ts'
import { type Refused, saying } from '../words.ts'

export function wishIn(body: z.output<typeof openRoomSchema>): { wish: OpeningWish; scenario: Scenario } | { refused: Refused } {
  const scenario = scenarioOf(body.scenario)
  if (!scenario) return { refused: saying('malformed', { detail: 'scenario: there is none of that id' }) }
  const facilitator = cleanName(body.facilitator, 40)
  const title = cleanName(body.title ?? scenario.title, 80)
  if (!facilitator || !title) return { refused: saying('badName') }
  const { startTrust = null, finishBy = null } = body
  const fault = startTrust === null ? null : startTrustFault(startTrust)
  if (fault) return { refused: fault }
  const known = new Set<string>(scenario.parties.map(({ id }) => id))
  if (typeof body.natures === 'object' && Object.keys(body.natures).some((id) => !known.has(id))) return { refused: saying('noSuchParty') }
  const { natures, scoresShown, deck, endEarly, plenary, caucuses, admission } = body
  const wish: OpeningWish = {
    title,
    scenario: scenario.id,
    preset: body.preset ?? scenario.defaultPreset,
    turns: body.turns ?? null,
    ...(body.phaseMinutes ? { phaseMinutes: given(body.phaseMinutes) } : {}),
    seed: body.seed ?? null,
    natures: typeof natures === 'string' ? natures : given(natures),
    startTrust,
    scoresShown,
    deck,
    endEarly,
    plenary,
    caucuses,
    admission,
    finishBy,
    facilitator,
    bots: {},
  }
  return { wish, scenario }
}

export function startTrustFault(startTrust: number): Refused | null {
  const { least, most } = startTrustRange
  return startTrust < least || startTrust > most ? saying('startTrustRange', { least, most }) : null
}

/** Only what has a value. */
const given = <K extends string, V>(record: Partial<Record<K, V | undefined>>): Record<K, V> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<K, V>
