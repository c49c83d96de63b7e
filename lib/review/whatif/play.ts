// Plays a history on with one thing otherwise: by the same rules and seed, with what was done where it still applies, and bots where not.
import { playsOf } from '../../bots/bot.ts'
import { decide } from '../../game/decide.ts'
import { evolve } from '../../game/evolve.ts'
import type { Intent } from '../../game/intent.ts'
import { botOf } from '../../game/people.ts'
import type { Supposed } from '../../game/review-schema.ts'
import type { Actor, RoomState } from '../../game/state.ts'
import { catalogueFor } from '../../game/table.ts'
import type { PartyId } from '../../ids.ts'
import type { EndState } from '../../rules/world.ts'
import { project } from '../../view/project.ts'
import type { DelegateView } from '../../view/view.ts'
import { rungsOf } from '../ladder.ts'
import type { CurvePoint, LadderPoint } from '../review.ts'
import { wishOf } from './again.ts'
import { inPhase, isFixed } from './change.ts'
import { facing } from './facing.ts'
import type { Done, Kit, PlayedPhase } from './kit.ts'

/** What of one turn was done again, what no longer applied, and for which delegations bots stood in. */
export interface Followed {
  turn: number
  kept: number
  dropped: number
  stoodIn: PartyId[]
}
export interface Other {
  turn: number
  /** One point a turn told, the turns before the change included. */
  curve: CurvePoint[]
  ladder: Omit<LadderPoint, 'tabled'>[]
  end: EndState
  followed: Followed[]
  /** The rules would not have allowed the change itself. */
  refused: boolean
  /** Titles of what entered into force in it, from the change on. */
  signed: { turn: number; title: string }[]
}

/** Rounds of talk after which a phase goes on whatever the bots still want. */
const rounds = 6
/** No game has more phases; a history that would is a fault. */
const mostPhases = 16 * 6 + 1

interface Game {
  kit: Kit
  state: RoomState
  followed: Map<number, Followed>
  refused: boolean
}

/** @param supposed null: nothing is otherwise, and it comes to what was */
export function playOtherwise(kit: Kit, supposed: Supposed | null): Other {
  const game: Game = { kit, state: seated(kit), followed: new Map(), refused: false }
  if (supposed) begin(game, supposed)
  for (let phase = 0; game.state.status === 'playing' && phase < mostPhases; phase += 1) {
    const { moment } = game.state
    if (!moment) break
    const played = kit.phases.find((one) => one.turn === moment.turn && one.phase === moment.phase)
    if (played) game.state = { ...game.state, seed: played.seed }
    playPhase(game, played ?? null, supposed)
    if (game.state.status !== 'playing') break
    ask(game, null, { type: 'nextPhase', from: moment })
    if (game.state.status === 'playing' && game.state.moment === moment) throw new Error('A history that is played on goes on.')
  }
  return outcomeOf(game, supposed?.turn ?? kit.phases[0]?.turn ?? 1)
}

/** A dial is turned, or an event sent, as the turn begins. Dials that are fixed while people play may be turned here. */
function begin(game: Game, { change }: Supposed): void {
  const { scenario } = game.kit
  if (change.kind === 'inject' && change.comes === 'yes')
    game.refused = !ask(game, null, { type: 'sendInject', inject: change.inject, party: change.party })
  const knob = change.kind === 'knob' && scenario.knobs.find(({ id }) => id === change.knob)
  if (!knob || change.kind !== 'knob') return
  const { id, name, param } = knob
  game.state = evolve(game.state, { at: 0, by: { kind: 'server' }, event: { type: 'knobSet', knob: id, name, param, value: change.value } })
}

function playPhase(game: Game, was: PlayedPhase | null, supposed: Supposed | null): void {
  const { moment } = game.state
  if (!moment) return
  const played = was && inPhase(was, supposed, game.state)
  const ids = game.kit.scenario.parties.map(({ id }) => id)
  const astray = new Set<PartyId>()
  if (!played) for (const id of ids) astray.add(id)
  else {
    const own = isFixed(supposed, moment)
    for (const id of ids) if (!own.includes(id) && facing(game.state, id, moment.phase) !== played.facing[id]) astray.add(id)
    for (const event of played.done) {
      const by = 'party' in event && 'person' in event ? event.party : null
      // Who faces something else now is played by a bot: what was done in another situation says nothing.
      if (by !== null && astray.has(by) && isAnswer(event)) count(game).dropped += 1
      else if (!doAgain(game, event, astray) && supposed?.turn === moment.turn && !was?.done.includes(event)) game.refused = true
    }
    if (moment.phase === 'negotiate') for (const id of askedAnew(game, played)) astray.add(id)
  }
  standIn(game, [...astray])
}

/** What answers a situation: orders, and all that is done in Respond. */
const isAnswer = ({ type }: Done): boolean => type === 'ordersGiven' || type === 'responseGiven' || type === 'crisisChosen'

/** @returns whether it could be done, or needed no doing */
function doAgain(game: Game, event: Done, astray: Set<PartyId>): boolean {
  if (event.type === 'injectSent') {
    sendAgain(game, event)
    return true
  }
  const wish = wishOf(event, game.kit.scenario, game.state)
  if (!wish || isSo(game.state, wish.intent)) return true
  const done = ask(game, wish.party, wish.intent)
  if (done) count(game).kept += 1
  else {
    count(game).dropped += 1
    if (wish.party !== null) astray.add(wish.party)
  }
  return done
}

/** What is so already needs no doing: a gesture that ordering has announced, a text that is on the table. */
const isSo = (state: RoomState, intent: Intent): boolean => intent.type === 'tablePackage' && state.proposals[intent.package] !== undefined

/** An event comes with its words and effects as it was read; what the deck has brought by itself comes no second time. */
function sendAgain(game: Game, event: Extract<Done, { type: 'injectSent' }>): void {
  const { state } = game
  if (state.hand.injects.some(({ id }) => id === event.inject.id)) return
  if (state.hand.signals) return
  const { mel: _list, due: _due, ...rest } = event
  const inject = { ...rest.inject, answers: {} }
  game.state = evolve(state, { at: 0, by: { kind: 'server' }, event: { type: 'injectSent', inject } })
  count(game).kept += 1
}

/** Delegations whose signature is asked for on what never lay on the table in this phase. */
function askedAnew({ state }: Game, { done }: PlayedPhase): PartyId[] {
  const known = new Set(done.flatMap((event) => ('package' in event ? [event.package] : [])))
  const fresh = Object.values(state.proposals).filter(
    ({ id, status, versions }) => status === 'tabled' && !known.has(id) && versions.at(-1)?.turn === state.moment?.turn,
  )
  return fresh.flatMap(({ versions, signatures }) =>
    (versions.at(-1)?.terms.commitments ?? []).flatMap(({ party }) => (signatures.some((one) => one.party === party) ? [] : [party])),
  )
}

/** Bots act in turn until none of them has anything to add. */
function standIn(game: Game, parties: readonly PartyId[]): void {
  const phase = game.state.moment?.phase
  if (parties.length === 0 || (phase !== 'negotiate' && phase !== 'commit' && phase !== 'respond')) return
  const most = phase === 'commit' ? 1 : rounds
  const acted = new Set<PartyId>()
  for (let round = 0, quiet = false; round < most && !quiet; round += 1) {
    quiet = true
    for (const party of parties) {
      const before = game.state
      botActs(game, party)
      if (game.state === before) continue
      quiet = false
      acted.add(party)
    }
  }
  const told = count(game)
  told.stoodIn = [...new Set([...told.stoodIn, ...acted])]
}

function botActs(game: Game, party: PartyId): void {
  const { scenario, bots } = game.kit
  const view = project(scenario, game.state, { kind: 'delegation', party }, new Set()) as DelegateView
  const plays = playsOf(catalogueFor(scenario, game.state.settings), view, bots[party] ?? '', `${game.state.seed}/bot/${party}`)
  for (const { intent } of plays) ask(game, party, intent)
}

/** Asks as that delegation, or as the facilitator. @returns whether it was granted */
function ask(game: Game, party: PartyId | null, intent: Intent): boolean {
  const { scenario } = game.kit
  const by = actorIn(game.state, party)
  const decision = decide(scenario, game.state, by, intent, 0)
  if ('refused' in decision) return false
  game.state = decision.granted.reduce<RoomState>((so, event) => evolve(so, { at: 0, by, event }), game.state)
  return true
}

/** @throws when nobody holds the seat; the kit has seated everybody */
function actorIn(state: RoomState, party: PartyId | null): Actor {
  const found = party === null ? Object.values(state.people).find(({ role }) => role.kind === 'facilitator') : botOf(state, party)
  if (!found) throw new Error('Nobody sits there.')
  return { kind: 'person', id: found.id }
}

function seated({ scenario, start, bots }: Kit): RoomState {
  const by = actorIn(start, null)
  return scenario.parties.reduce<RoomState>((state, { id }) => {
    const decision = decide(scenario, state, by, { type: 'seatBot', party: id, strategy: bots[id] ?? '' }, 0)
    if ('refused' in decision) throw new Error(`No bot can sit for ${id}.`)
    return decision.granted.reduce<RoomState>((so, event) => evolve(so, { at: 0, by, event }), state)
  }, start)
}

function count({ state, followed }: Game): Followed {
  const turn = state.moment?.turn ?? 0
  const known = followed.get(turn) ?? { turn, kept: 0, dropped: 0, stoodIn: [] }
  followed.set(turn, known)
  return known
}

function outcomeOf({ state, followed, refused }: Game, turn: number): Other {
  return {
    turn,
    curve: state.history.map((one) => ({ turn: one.turn, tension: one.tension, trust: one.trust, will: one.will, pressure: one.pressure })),
    ladder: rungsOf(state.world.facts),
    end: state.standing?.end ?? 'stalemate',
    followed: [...followed.values()],
    refused,
    signed: Object.values(state.world.agreements)
      .filter(({ since }) => since >= turn)
      .map(({ since, terms }) => ({ turn: since, title: terms.title })),
  }
}
