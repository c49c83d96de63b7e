// Events from outside: sent by the facilitator or drawn from the deck, answered by those they ask, settled when Commit closes.
import type { InjectId, PartyId } from '../ids.ts'
import { happens, pick } from '../rules/draw.ts'
import { type Choice, type Effect, liveChoices, resolveEffects } from '../rules/effects.ts'
import type { PerParty } from '../rules/world.ts'
import type { Catalogue, Inject, InjectEffect, LeafEffect, Scenario } from '../scenario/schema.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { type Audience, heardFault } from './mel-entry.ts'
import type { Delegate } from './people.ts'
import { type Decision, type Refusal, refused } from './refusal.ts'
import type { RoomState } from './state.ts'
import { type No, notPlaying, onlyHead, paused, type Table } from './table.ts'

/** An event as it was read out; its effects travel with it. */
export interface SentInject {
  id: InjectId
  name: string
  text: string
  effects: InjectEffect[]
  /** The party it falls on; null when the card names its own, or lets chance. */
  chosen: PartyId | null
  /** The option each party chose, in the open. */
  answers: Partial<PerParty<string>>
  /** Those it was read to; absent when all heard it. */
  to?: PartyId[]
  /** How it comes, and from whom, in words. */
  method?: string
  from?: string
}

type Answer = Decision<GameEvent>
type Sight = Pick<Table, 'state' | 'catalogue'>

/** The leaves of this turn's events as the world and the answers stand; once orders are carried out, as they stood then. */
export function effectsNow({ state, catalogue }: Pick<Table, 'catalogue'> & { state: Pick<RoomState, 'hand' | 'world'> }): Effect[] {
  const { hand, world } = state
  if (hand.signals) return hand.effects
  return hand.injects.flatMap(({ name, effects, chosen, answers }) => {
    const choices = answersOf(catalogue, answers)
    return resolveEffects(catalogue, world, effects, { chosen, choices }).map((effect) => ({ label: name, effect }))
  })
}

/** What was chosen, in the order of the parties: who was quicker changes nothing. */
export function answersOf(c: Catalogue, answers: SentInject['answers']): { party: PartyId; option: string }[] {
  return c.parties.flatMap(({ id }) => {
    const option = answers[id]
    return option === undefined ? [] : [{ party: id, option }]
  })
}

/** The words of an option, in whatever branch of an event it stands; its id when there is none. */
export function optionText(effects: readonly InjectEffect[], id: string): string {
  return (
    everyChoice(effects)
      .flatMap(({ options }) => options)
      .find((option) => option.id === id)?.text ?? id
  )
}

function everyChoice(effects: readonly InjectEffect[]): Choice[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'choice') return [effect]
    return effect.kind === 'ifActive' || effect.kind === 'ifStageInForce' ? everyChoice([...effect.so, ...effect.otherwise]) : []
  })
}

/** What an event asks, as the world stands: of whom, and between what. Once the turn is adjudicated it asks nothing. */
export function asked({ state, catalogue }: Sight, inject: Pick<SentInject, 'effects'>): Choice[] {
  if (state.history.at(-1)?.turn === state.moment?.turn) return []
  return liveChoices(catalogue, state.world, inject.effects)
}

// ---- sending -------------------------------------------------------------------------------------

/** The facilitator sends one of the scenario's events, to all or to some, in its own words or in others; also while the clock is paused. */
export function sendInject(table: Table, { inject: id, party, text, to = 'all' }: Asked): Answer {
  const no = notPlaying(table) ?? tooLate(table)
  if (no) return no
  const inject = table.scenario.injects.find((one) => one.id === id)
  if (!inject) return refused('unknownInject')
  const fault = sendable(table, inject)?.refused ?? partyFault(table, inject, party) ?? audienceFault(table, inject, to)
  if (fault) return { refused: fault }
  const { type, inject: card } = sent(inject, party)
  return { granted: [{ type, inject: { ...card, ...(text ? { text } : {}), ...(to === 'all' ? {} : { to }) } }] }
}

type Asked = Extract<Intent, { type: 'sendInject' }>

/** Refuses what would change nothing any more, and what has come this turn; two events of a turn have two names. */
export function sendable(table: Pick<Table, 'state'>, { id, name }: Pick<Inject, 'id' | 'name'>): No | null {
  const twin = table.state.hand.injects.some((sent) => sent.id === id || sent.name === name)
  return tooLate(table) ?? (twin ? refused('injectSentAlready', { inject: name }) : null)
}

function audienceFault({ catalogue }: Table, inject: Inject, to: Audience): Refusal | null {
  if (to !== 'all' && !to.every((id) => catalogue.parties.some((one) => one.id === id))) return refused('noSuchParty').refused
  return heardFault(inject, to)
}

/** What comes in after the orders were carried out would change nothing any more. */
const tooLate = ({ state }: Pick<Table, 'state'>): No | null => (state.hand.signals ? refused('injectTooLate') : null)

function partyFault({ catalogue }: Table, inject: Inject, party: PartyId | null): Refusal | null {
  if (party === null) return null
  return fallsOn(catalogue, inject.effects).includes(party) ? null : refused('injectElsewhere', { inject: inject.name }).refused
}

/** The parties an event can be made to fall on; empty when it names its own. */
export function fallsOn(c: Catalogue, effects: readonly InjectEffect[]): PartyId[] {
  const leaves = leavesIn(effects)
  const named = leaves.flatMap((leaf) => (leaf.kind === 'willDraw' ? leaf.oneOf : []))
  if (named.length > 0) return named
  const open = leaves.some(
    (leaf) => (leaf.kind === 'towardPrior' && leaf.toward === 'chosen') || (leaf.kind === 'reversalHazard' && leaf.party === 'chosen'),
  )
  return open ? c.parties.map(({ id }) => id) : []
}

/** Whatever an event may do, whichever branch holds and whatever is chosen. */
function leavesIn(effects: readonly InjectEffect[]): LeafEffect[] {
  return effects.flatMap((effect): LeafEffect[] => {
    switch (effect.kind) {
      case 'ifActive':
      case 'ifStageInForce':
        return leavesIn([...effect.so, ...effect.otherwise])
      case 'choice':
        return effect.options.flatMap((option) => [...option.effects, ...Object.values(option.byParty ?? {}).flat()])
      default:
        return [effect]
    }
  })
}

const sent = ({ id, name, text, effects }: Inject, chosen: PartyId | null): Extract<GameEvent, { type: 'injectSent' }> => ({
  type: 'injectSent',
  inject: { id, name, text, effects, chosen, answers: {} },
})

/** With the deck on, a turn may bring one of the events that have not come yet: drawn from the seed (H.1, H.3). */
export function drawnFromDeck(scenario: Scenario, state: RoomState, turn: number): GameEvent[] {
  if (state.settings.deck === 'off' || !happens(state.seed, turn, 'deck', '', state.settings.params.injectRate)) return []
  const left = scenario.injects.filter(({ id }) => !state.injectsSent.includes(id)).map((item) => ({ item, weight: 1 }))
  const card = pick(state.seed, turn, 'deckCard', '', left)
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
