// Bots in seats: any delegation can be handed to one at any time, and taken back.
import { isStrategy } from '../bots/strategies.ts'
import type { PartyId, PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { botOf, type Delegate, headIsTaken, isDelegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { BotPace, Person } from './state.ts'
import { isParty, type No, type Table } from './table.ts'

type Answer = Decision<GameEvent>

const botIn = (party: PartyId): PersonId => `bot-${party}` as PersonId

/** Seats a bot, or gives the one that is seated another strategy. */
export function seatBot({ state, catalogue }: Table, id: PartyId, strategy: string): Answer {
  if (state.status === 'ended') return refused('gameOver')
  const party = catalogue.parties.find((candidate) => candidate.id === id)
  if (!party) return refused('noSuchParty')
  if (!isStrategy(strategy)) return refused('unknownStrategy', { strategy })
  const seated = botOf(state, id)
  if (seated?.bot === strategy) return refused('botSeatedAlready', { party: party.short })
  const portfolio = seated?.role.portfolio ?? (headIsTaken(state, id, null) ? 'negotiator' : 'head')
  return { granted: [{ type: 'botSeated', party: id, person: botIn(id), name: party.short, portfolio, strategy }] }
}

/** The facilitator recalls any bot; delegates take back the seat of their own delegation. */
export function recallBot(table: Table, who: Person, party: PartyId): Answer {
  if (who.role.kind !== 'facilitator') {
    if (!isDelegate(who)) return refused('facilitatorOnly')
    if (who.role.party !== party) return refused('notYours')
  }
  if (!isParty(table, party)) return refused('noSuchParty')
  const bot = botOf(table.state, party)
  return bot ? { granted: [{ type: 'botRecalled', party, person: bot.id }] } : refused('noBot')
}

export const setBotPace = (pace: BotPace): Answer => ({ granted: [{ type: 'botPaceSet', pace }] })

/** What people may still do while a bot plays for their delegation, beside reading and talking. */
const drafting: readonly Intent['type'][] = ['saveDraft', 'discardDraft', 'draftOrders', 'takeStand', 'dropStand']

/** Refuses what would act for a delegation that a bot plays. */
export function outplayed({ state }: Table, who: Delegate, type: Intent['type']): No | null {
  const acts = who.bot === null && !drafting.includes(type)
  return acts && botOf(state, who.role.party) ? refused('botPlays') : null
}
