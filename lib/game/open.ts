// Opening a room: natures and objectives are dealt from the seed, the world is set to the scenario's start.
import type { ObjectiveId, PartyId, PersonId, RoomCode } from '../ids.ts'
import { draw } from '../rules/draw.ts'
import { openingWorld } from '../rules/force.ts'
import type { PerParty } from '../rules/world.ts'
import { paramsWith } from '../scenario/catalogue.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { GameEvent } from './event.ts'
import { phases } from './phase.ts'
import type { BotPace, Nature, Settings } from './state.ts'
import { catalogueFor } from './table.ts'
import type { Twin } from './twin.ts'

export interface Opening {
  code: RoomCode
  /** Fixes every draw of the room; kept secret until the end. */
  seed: string
  /** SHA-256 of the seed, hexadecimal, public from the start. */
  seedHash: string
  title: string
  preset: string
  /** Instead of the preset's number. */
  turns: number | null
  natures: 'dealt' | 'sincere' | PerParty<Nature>
  scoresShown: boolean
  /** Left out: true. */
  timed?: boolean
  /** Left out: never. */
  endEarly?: Settings['endEarly']
  /** Left out: false. */
  rehearsal?: boolean
  /** Left out: off. */
  deck?: Settings['deck']
  /** Left out: human. */
  botPace?: BotPace
  /** Left out: at once. */
  release?: Settings['release']
  /** Left out: none. */
  approval?: Settings['approval']
  /** Left out: open. */
  admission?: Settings['admission']
  /** Left out: the scenario's own. */
  phaseMinutes?: Partial<Settings['phaseMinutes']>
  startTrust?: Settings['startTrust']
  /** Left out: on. */
  plenary?: Settings['plenary']
  caucuses?: Settings['caucuses']
  /** Left out: none. */
  twin?: Twin
  facilitator: { id: PersonId; name: string }
  screen: { id: PersonId; name: string }
}

/** The events that open a room; null when the scenario has no such preset. */
export function openRoom(scenario: Scenario, opening: Opening): GameEvent[] | null {
  const preset = scenario.presets.find((candidate) => candidate.id === opening.preset)
  if (!preset) return null
  const settings: Settings = {
    title: opening.title,
    attribution: 'codes',
    preset: preset.id,
    turns: opening.turns ?? preset.turns,
    phaseMinutes: Object.fromEntries(
      phases.map((phase) => [phase, opening.phaseMinutes?.[phase] ?? scenario.phaseMinutes[phase]]),
    ) as Settings['phaseMinutes'],
    params: paramsWith(scenario.params, preset.params),
    scoresShown: opening.scoresShown,
    timed: opening.timed ?? true,
    endEarly: opening.endEarly ?? 'never',
    rehearsal: opening.rehearsal ?? false,
    deck: opening.deck ?? 'off',
    botPace: opening.botPace ?? 'human',
    release: opening.release ?? 'atOnce',
    approval: opening.approval ?? 'none',
    admission: opening.admission ?? 'open',
    startTrust: opening.startTrust ?? null,
    plenary: opening.plenary ?? 'on',
    caucuses: opening.caucuses ?? 'on',
    finishBy: null,
    hotWash: 15,
    ...(opening.twin ? { twin: opening.twin } : {}),
  }
  const natures = dealNatures(scenario, opening)
  return [
    {
      type: 'roomOpened',
      code: opening.code,
      scenario: scenario.id,
      seed: opening.seed,
      seedHash: opening.seedHash,
      settings,
      natures,
      objectives: dealObjectives(scenario, opening.seed, natures),
      world: openingWorld(catalogueFor(scenario, settings)),
    },
    { type: 'personJoined', person: opening.facilitator.id, name: opening.facilitator.name, role: { kind: 'facilitator' } },
    { type: 'personJoined', person: opening.screen.id, name: opening.screen.name, role: { kind: 'screen' } },
  ]
}

/** Dealt or set; not dealt means sincere (RULINGS 33). */
function dealNatures(scenario: Scenario, { natures, seed }: Opening): PerParty<Nature> {
  const natureOf = (id: PartyId, sincere: number): Nature => {
    if (natures === 'dealt') return draw(seed, 0, 'nature', id) < sincere ? 'sincere' : 'exploiter'
    return natures === 'sincere' ? 'sincere' : (natures[id] ?? 'sincere')
  }
  const dealt = scenario.parties.map(({ id, sincere }): [PartyId, Nature] => [id, natureOf(id, sincere)])
  return Object.fromEntries(dealt) as PerParty<Nature>
}

/** Each delegation draws some of its objectives; an exploiter gets one more (E.12, RULINGS 33). */
function dealObjectives(scenario: Scenario, seed: string, natures: PerParty<Nature>): PerParty<ObjectiveId[]> {
  const dealt = scenario.parties.map(({ id }): [PartyId, ObjectiveId[]] => {
    const drawn = (scenario.objectives[id] ?? [])
      .map((objective) => ({ id: objective.id, order: draw(seed, 0, 'objective', `${id}/${objective.id}`) }))
      .sort((a, b) => a.order - b.order)
      .slice(0, scenario.objectivesDealt)
      .map((objective) => objective.id)
    const further = natures[id] === 'exploiter' ? scenario.exploiterObjectives[id] : undefined
    return [id, further ? [...drawn, further.id] : drawn]
  })
  return Object.fromEntries(dealt) as PerParty<ObjectiveId[]>
}
