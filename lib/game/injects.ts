// Events from outside: sent by the facilitator or drawn from the deck, answered by those they ask, settled when Commit closes.
import type { InjectId, PartyId } from '../ids.ts'
import { draw, happens } from '../rules/draw.ts'
import { type Effect, liveChoices, resolveEffects } from '../rules/effects.ts'
import type { Catalogue, Inject, InjectEffect, Scenario } from '../scenario/schema.ts'
import type { GameEvent } from './event.ts'
import type { Delegate } from './people.ts'
import { type Decision, type Refusal, refused } from './refusal.ts'
import type { RoomState, SentInject } from './state.ts'
import { type No, notPlaying, onlyHead, paused, type Table } from './table.ts'

type Answer = Decision<GameEvent>
type Sight = Pick<Table, 'state' | 'catalogue'>

/** The leaves of this turn's events as the world and the answers stand; once orders are carried out, as they stood then. */
export function effectsNow({ state, catalogue }: Sight): Effect[] {
  const { hand, world } = state
  if (hand.signals) return hand.effects
  return hand.injects.flatMap(({ name, effects, chosen, answers }) => {
    const choices = Object.entries(answers).map(([party, option]) => ({ party: party as PartyId, option: option ?? '' }))
    return resolveEffects(catalogue, world, effects, { chosen, choices }).map((effect) => ({ label: name, effect }))
  })
}

/** What an event asks, as the world stands: of whom, and between what. */
export const asked = ({ state, catalogue }: Sight, inject: Pick<SentInject, 'effects'>) =>
  liveChoices(catalogue, state.world, inject.effects)

// ---- sending -------------------------------------------------------------------------------------

/** The facilitator sends one of the scenario's events; also while the clock is paused. */
export function sendInject(table: Table, id: InjectId, party: PartyId | null): Answer {
  const no = notPlaying(table) ?? tooLate(table)
  if (no) return no
  const { scenario, state } = table
  const inject = scenario.injects.find((one) => one.id === id)
  if (!inject) return refused('unknownInject')
  if (state.hand.injects.some((sent) => sent.id === id)) return refused('injectSentAlready', { inject: inject.name })
  const fault = partyFault(table, inject, party)
  return fault ? { refused: fault } : { granted: [sent(inject, party)] }
}

/** What comes in after the orders were carried out would change nothing any more. */
const tooLate = ({ state }: Table): No | null => (state.hand.signals ? refused('injectTooLate') : null)

function partyFault({ catalogue }: Table, inject: Inject, party: PartyId | null): Refusal | null {
  if (party === null) return null
  return fallsOn(catalogue, inject.effects).includes(party) ? null : refused('injectElsewhere', { inject: inject.name }).refused
}

/** The parties an event can be made to fall on; empty when it names its own. */
export function fallsOn(c: Catalogue, effects: readonly InjectEffect[]): PartyId[] {
  const named = effects.flatMap((effect) => (effect.kind === 'willDraw' ? effect.oneOf : []))
  if (named.length > 0) return named
  const open = effects.some(
    (effect) =>
      (effect.kind === 'towardPrior' && effect.toward === 'chosen') || (effect.kind === 'reversalHazard' && effect.party === 'chosen'),
  )
  return open ? c.parties.map(({ id }) => id) : []
}

const sent = ({ id, name, text, effects }: Inject, chosen: PartyId | null): GameEvent => ({
  type: 'injectSent',
  inject: { id, name, text, effects, chosen, answers: {} },
})

/** With the deck on, a turn may bring one of the events that have not come yet: drawn from the seed (H.1, H.3). */
export function drawnFromDeck(scenario: Scenario, state: RoomState, turn: number): GameEvent[] {
  if (state.settings.deck === 'off' || !happens(state.seed, turn, 'deck', '', state.settings.params.injectRate)) return []
  const left = scenario.injects.filter(({ id }) => !state.injectsSent.includes(id))
  const card = left[Math.floor(draw(state.seed, turn, 'deckCard', '') * left.length)]
  return card ? [sent(card, null)] : []
}

// ---- answering -----------------------------------------------------------------------------------

/** Who an event asks chooses in the open, and may choose again until Commit closes. */
export function answerInject(table: Table, who: Delegate, id: InjectId, option: string): Answer {
  const no = notPlaying(table) ?? tooLate(table) ?? paused(table) ?? onlyHead(table, who)
  if (no) return no
  const { party } = who.role
  const inject = table.state.hand.injects.find((one) => one.id === id)
  if (!inject) return refused('unknownInject')
  const mine = asked(table, inject).filter((choice) => choice.parties.includes(party))
  if (mine.length === 0) return refused('injectAsksOthers')
  const found = mine.flatMap((choice) => choice.options).find((one) => one.id === option)
  if (!found) return refused('noSuchOption')
  if (inject.answers[party] === option) return refused('injectAnsweredSo')
  return { granted: [{ type: 'injectAnswered', inject: id, party, option, text: found.text }] }
}
