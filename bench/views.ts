// How fast views are made: a room at its talks with seven audiences, the facilitator and six delegations, where lines are said and
// drafts saved. Projected as the server does it, compared with what was shown before, and written as it goes over the wire.
import type { Intent, ServerIntent } from '../lib/game/intent.ts'
import { openRoom } from '../lib/game/open.ts'
import type { Actor, RoomState } from '../lib/game/state.ts'
import type { PartyId, PersonId, RoomCode } from '../lib/ids.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import type { Viewer } from '../lib/view/view.ts'
import { audience } from '../server/audience.ts'
import { overtureLaw } from '../server/law.ts'
import { facilitator, openingOf } from './history.ts'
import type { Figure, Runs } from './rules.ts'

const headOf = (party: PartyId): PersonId => `head-${party}` as PersonId
/** Commands of one run. */
const commands = 60

/** A room and what is done in it. */
interface Table {
  state: () => RoomState
  ask: (by: Actor, intent: Intent | ServerIntent) => void
}

const person = (id: PersonId): Actor => ({ kind: 'person', id })

function tableOf(scenario: Scenario): Table {
  let at = 1
  const events = openRoom(scenario, openingOf('BENCH000' as RoomCode)) ?? []
  let state = events.reduce<RoomState | null>((so, event) => overtureLaw.evolve(so, { at, by: { kind: 'server' }, event }), null)
  if (!state) throw new Error('The room does not open.')
  const now = (): RoomState => state as RoomState
  const ask: Table['ask'] = (by, intent) => {
    at += 1
    const decision = overtureLaw.decide(now(), by, intent, at)
    if ('refused' in decision) throw new Error(`${intent.type} was refused: ${decision.refused.code}`)
    state = decision.granted.reduce<RoomState>((so, event) => overtureLaw.evolve(so, { at, by, event }), now())
  }
  for (const { id: party } of scenario.parties)
    ask(
      { kind: 'server' },
      { type: 'join', person: headOf(party), name: `Head of ${party}`, as: { kind: 'delegate', party, portfolio: 'head' } },
    )
  ask(person(facilitator), { type: 'startGame' })
  ask(person(facilitator), { type: 'nextPhase', from: { turn: 1, phase: 'brief' } })
  return { state: now, ask }
}

/** Lines said to all, milliseconds a command for all seven audiences; then the same for drafts, which two audiences see. */
export function viewFigures(scenario: Scenario, often: Runs): Figure[] {
  return [
    { name: 'a line to all, shown to seven audiences', does: said },
    { name: 'a draft saved, of which two of seven are shown', does: drafted },
  ].map(({ name, does }) => {
    const runs = Array.from({ length: often.warming + often.counted }, () => shown(scenario, does)).slice(often.warming)
    return { name, unit: 'ms', median: runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN, runs }
  })
}

type Does = (table: Table, scenario: Scenario, n: number) => void

const partyAt = ({ parties }: Scenario, n: number): PartyId => parties[n % parties.length]?.id as PartyId

const said: Does = ({ ask }, scenario, n) =>
  ask(person(headOf(partyAt(scenario, n))), {
    type: 'say',
    channel: { kind: 'plenary' },
    text: `That is what we can offer, for the ${n}th time.`,
  })

const drafted: Does = ({ ask }, scenario, n) => {
  const party = partyAt(scenario, n)
  const terms = scenario.packages[n % scenario.packages.length]?.terms
  if (!terms) throw new Error('The scenario has no package to draft.')
  const draft = `draft-${party}` as Extract<Intent, { type: 'saveDraft' }>['draft']
  ask(person(headOf(party)), { type: 'saveDraft', draft, terms: { ...terms, title: `Offer ${n}` }, counters: null })
}

/** Milliseconds a command: projecting for every audience, comparing, and writing what changed; deciding is not counted. */
function shown(scenario: Scenario, does: Does): number {
  const table = tableOf(scenario)
  const viewers: Viewer[] = [{ kind: 'facilitator' }, ...scenario.parties.map(({ id: party }) => ({ kind: 'delegation' as const, party }))]
  const audiences = viewers.map((viewer) => ({ viewer, audience: audience() }))
  const online = new Set([facilitator, ...scenario.parties.map(({ id }) => headOf(id))])
  const since = new Map<PersonId, number>()
  const show = (): void => {
    for (const { viewer, audience } of audiences) {
      const message = audience.show(overtureLaw.project(table.state(), viewer, online, since, 'en'))
      if (message) JSON.stringify(message)
    }
  }
  show()
  let ms = 0
  for (let n = 0; n < commands; n += 1) {
    does(table, scenario, n)
    const began = performance.now()
    show()
    ms += performance.now() - began
  }
  return ms / commands
}
