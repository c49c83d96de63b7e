// The part of the check that reads presets, dials, line-ups, briefs, the ladder and the map.
import type { PartyId } from '../ids.ts'
import { type Params, paramsSchema } from './params.ts'
import type { Reading } from './reading.ts'

/** Everything around the rules: what a facilitator turns, what a delegation reads, what the map shows. */
export function checkSettings(reading: Reading): void {
  checkDials(reading)
  checkRoads(reading)
  checkSeats(reading)
  checkLadder(reading)
  checkMap(reading)
}

function checkDials({ scenario, complain }: Reading): void {
  if (!scenario.presets.some((preset) => preset.id === scenario.defaultPreset))
    complain(`The default preset ${scenario.defaultPreset} is not one of the presets.`)
  for (const knob of scenario.knobs) {
    const { param } = knob
    if (knob.min >= knob.max) complain(`Dial ${knob.id} has no range.`)
    for (const end of [knob.min, knob.max])
      if (!paramsSchema.shape[param].safeParse(end).success) complain(`Dial ${knob.id} reaches ${end}, which ${param} cannot be.`)
    const settings: [string, Partial<Params>][] = [
      ['the scenario', scenario.params],
      ...scenario.presets.map((preset): [string, Partial<Params>] => [`preset ${preset.id}`, preset.params]),
    ]
    for (const [where, params] of settings) {
      const value = params[param]
      if (value !== undefined && (value < knob.min || value > knob.max)) complain(`Dial ${knob.id} cannot show the ${value} of ${where}.`)
    }
  }
}

function checkRoads({ scenario, complain }: Reading): void {
  for (const id of [...scenario.roads.increments, scenario.roads.grand])
    if (!scenario.packages.some((reference) => reference.id === id)) complain(`The roads name a package ${id}, which is not there.`)
}

function checkSeats({ scenario, parties, complain, ...reading }: Reading): void {
  const seats: [string, Record<PartyId, unknown>][] = [
    ['The briefs', scenario.briefs],
    ...Object.entries(scenario.lineups).map(([name, lineup]): [string, Record<PartyId, unknown>] => [`Line-up ${name}`, lineup]),
  ]
  if (!scenario.lineups[scenario.defaultLineup]) complain(`The default line-up ${scenario.defaultLineup} is not one of the line-ups.`)
  for (const [where, filled] of seats) {
    for (const id of parties.keys()) if (filled[id] === undefined) complain(`${where}: nothing for ${id}.`)
    for (const id of Object.keys(filled)) reading.party(id as PartyId, where)
  }
}

function checkLadder({ scenario, complain }: Reading): void {
  for (const [at, rung] of scenario.ladder.entries()) {
    if (rung.level !== at) complain(`Rung ${at} of the verification ladder is numbered ${rung.level}.`)
    const below = scenario.ladder[at - 1]
    if (!below) continue
    for (const kind of ['A', 'B', 'C'] as const)
      if (rung[kind].detection < below[kind].detection) complain(`Rung ${rung.level} sees less of kind ${kind} than the rung below.`)
    if (rung.exposure < below.exposure) complain(`Rung ${rung.level} exposes less than the rung below.`)
  }
}

function checkMap({ scenario, complain }: Reading): void {
  const [west, south, east, north] = scenario.map.frame
  if (west >= east || south >= north) complain('The frame of the map is not west, south, east, north.')
  const shown = new Set<string>([...scenario.measures, ...scenario.acts].map((entry) => entry.id))
  for (const place of scenario.map.places) {
    for (const id of place.shows) if (!shown.has(id)) complain(`Place ${place.id} shows ${id}, which is neither a measure nor an act.`)
    const [longitude, latitude] = place.at
    const inFrame = longitude >= west && longitude <= east && latitude >= south && latitude <= north
    if (!inFrame && place.kind !== 'capital') complain(`Place ${place.id} lies outside the frame of the map.`)
  }
}
