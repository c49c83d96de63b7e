// A table for tests: opens a room, seats people, plays intents, keeps the happenings.

import { decide } from '../game/decide.ts'
import type { GameEvent, Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { Intent, ServerIntent } from '../game/intent.ts'
import { type Opening, openRoom } from '../game/open.ts'
import { looksBack, recalled } from '../game/past.ts'
import { type Phase, phases } from '../game/phase.ts'
import type { Refusal } from '../game/refusal.ts'
import type { Actor, RoomState } from '../game/state.ts'
import type { PackageId, PartyId, PersonId, RoomCode } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { project } from '../view/project.ts'
import type { View, Viewer } from '../view/view.ts'

/** A seed such as the server would mint. */
const freshSeal = (n: number) => ({ seed: `fresh-${n}`, seedHash: `fingerprint ${n}` })

export const party = (id: string) => id as PartyId
export const packageId = (id: string) => id as PackageId
export const personOf = (id: string) => `head-${id}` as PersonId
export const control = 'control' as PersonId

export interface TestTable {
  readonly state: RoomState
  readonly happenings: readonly Happening[]
  now: number
  /** Asks as that party's head, the facilitator ('control'), the clock or the server; throws when refused. */
  ask: (by: string, intent: Intent | ServerIntent) => GameEvent[]
  /** Asks and expects a refusal. */
  refusal: (by: string, intent: Intent | ServerIntent) => Refusal
  /** Goes on, phase by phase, until the table stands in this one (the next of that name). */
  until: (phase: Phase) => void
  view: (viewer: Viewer) => View
}

type OpenedSo = 'twin' | 'admission' | 'phaseMinutes' | 'startTrust' | 'plenary' | 'caucuses'
export interface TableOptions {
  seed?: string
  turns?: number
  preset?: string
  natures?: Opening['natures']
  settings?: Pick<Opening, 'timed' | 'endEarly' | 'rehearsal' | 'deck' | 'botPace' | 'release' | 'approval' | OpenedSo>
  seated?: string[]
  started?: 'started' | 'lobby'
}

/** A room with a head for each party, started. */
export function tableWith({
  seed = 'seed',
  turns = 6,
  preset = 'six',
  natures = 'sincere',
  settings = {},
  seated,
  started = 'started',
}: TableOptions = {}): TestTable {
  const happenings: Happening[] = []
  let state: RoomState | null = null
  let now = 1_000_000
  const take = (by: Actor, events: GameEvent[]): void => {
    for (const event of events) {
      const happening = { at: now, by, event }
      happenings.push(happening)
      state = evolve(state, happening)
    }
  }
  const current = (): RoomState => {
    if (!state) throw new Error('The room is not open.')
    return state
  }
  const opening = openRoom(sixParty, openingOf({ seed, preset, turns, natures, settings }))
  if (!opening) throw new Error(`No preset ${preset}.`)
  take({ kind: 'server' }, opening)

  const actor = (by: string): Actor => {
    if (by === 'clock' || by === 'server') return { kind: by }
    return { kind: 'person', id: by in current().people ? (by as PersonId) : personOf(by) }
  }
  const answer = (by: string, intent: Intent | ServerIntent) => {
    return decide(
      sixParty,
      current(),
      actor(by),
      looksBack(intent) ? recalled(happenings, intent, freshSeal(happenings.length)) : intent,
      now,
    )
  }
  const table: TestTable = {
    get state() {
      return current()
    },
    happenings,
    get now() {
      return now
    },
    set now(to) {
      now = to
    },
    ask(by, intent) {
      const decision = answer(by, intent)
      if ('refused' in decision) throw new Error(`${by} ${intent.type}: refused ${JSON.stringify(decision.refused)}`)
      take(actor(by), decision.granted)
      return decision.granted
    },
    refusal(by, intent) {
      const before = JSON.stringify(current())
      const decision = answer(by, intent)
      if (!('refused' in decision)) throw new Error(`${by} ${intent.type}: granted, a refusal was expected`)
      if (JSON.stringify(current()) !== before) throw new Error('A refusal changed the room.')
      return decision.refused
    },
    until(phase) {
      for (let step = 0; step < phases.length; step++) {
        const { moment } = current()
        if (!moment || (moment.phase === phase && step > 0)) return
        table.ask('control', { type: 'nextPhase', from: moment })
        if (current().moment?.phase === phase || current().status === 'ended') return
      }
    },
    view: (viewer) => project(sixParty, current(), viewer, new Set()),
  }
  for (const id of seated ?? sixParty.parties.map((one) => one.id)) {
    now += 1
    table.ask('server', { type: 'join', person: personOf(id), name: `Head of ${id}`, as: { kind: 'delegate', party: party(id) } })
  }
  if (started === 'started') table.ask('control', { type: 'startGame' })
  return table
}

/** How a room for tests is opened. */
export function openingOf({ seed = 'seed', turns = 6, preset = 'six', natures = 'sincere', settings = {} }: TableOptions): Opening {
  return {
    code: 'ABCDEFGH' as RoomCode,
    seed,
    seedHash: 'hash',
    title: 'Test room',
    preset,
    turns,
    natures,
    scoresShown: true,
    ...settings,
    facilitator: { id: control, name: 'Fay' },
    screen: { id: 'wall' as PersonId, name: 'Wall' },
  }
}

/** Terms of a reference package of the scenario, changed as asked. */
export function reference(id: string, change: Partial<Terms> = {}): Terms {
  const found = sixParty.packages.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No reference package ${id}.`)
  return { ...found.terms, ...change }
}

/** Tables a reference package and has every party in it sign. The table must stand in Negotiate. */
export function bringIntoForce(table: TestTable, id: string, by: string, terms: Terms, reserves: string[] = []): void {
  table.ask(by, { type: 'tablePackage', package: packageId(id), terms, draft: null })
  for (const signer of new Set(terms.commitments.map((commitment) => commitment.party))) {
    const reserve = reserves.includes(signer) ? 'secret' : 'none'
    table.ask(signer, { type: 'signPackage', package: packageId(id), version: 1, reserve })
  }
}
