// The master events list: what an entry is, and what is wrong with one. No schema and no secret: screens read it too.
import type { z } from 'zod'
import type { InjectId, PartyId } from '../ids.ts'
import type { InjectEffect, LeafEffect } from '../scenario/schema.ts'
import type { freeEffectSchema, melDraftSchema, trustShifts } from './mel-schema.ts'
import { type Moment, phases } from './phase.ts'
import { type Refusal, refused } from './refusal.ts'
import type { Settings } from './state.ts'

export type MelDraft = z.infer<typeof melDraftSchema>
export type MelInject = MelDraft['inject']
export type FreeEffect = z.infer<typeof freeEffectSchema>
export type Audience = MelDraft['to']
export type When = MelDraft['when']
type TrustShift = (typeof trustShifts)[number]

/** `armed`: the turn from which on a breach that is reported counts. */
export interface MelEntry extends MelDraft {
  /** From 1, in the order of the list. */
  n: number
  armed: number
  /** How often it was changed or cancelled; absent: never. */
  rev?: number
  state: { is: 'waiting' } | { is: 'sent'; turn: number } | { is: 'cancelled' }
}

/** Most characters of each text. */
export const melLimits = { name: 60, text: 500, method: 40, from: 60, time: 40, subject: 120, expected: 300 } as const
/** Points a free effect may move a figure by, either way. */
export const mostPoints = 20

/** The name under which an event of the facilitator's own stands among those of the turn. */
export const freeId = (n: number): InjectId => `MEL${n}` as InjectId

/** Trust by hand, in log-odds: a little is what a card of good news does, much what a torn-up deal does. */
export const freeTrust: Record<TrustShift, number> = { muchLess: -0.5, littleLess: -0.15, littleMore: 0.15, muchMore: 0.5 }

/** What a free effect comes to. */
export function leafOf(effect: FreeEffect): LeafEffect {
  if (effect.kind !== 'trust') return effect
  const { holder, toward, by } = effect
  return { kind: 'trust', holder, toward, logOdds: freeTrust[by] }
}

/** What must be known to judge an entry: a room has it, and so has the facilitator's screen. */
export interface MelSight {
  parties: readonly PartyId[]
  /** Those under sanctions: pressure exists for no other. */
  sanctioned: readonly PartyId[]
  deck: readonly { id: InjectId; name: string; effects: readonly InjectEffect[]; fallsOn: readonly PartyId[] }[]
  turns: Settings['turns']
  /** null before the game. */
  moment: Moment | null
}

const fault = (...of: Parameters<typeof refused>): Refusal => refused(...of).refused

/** Why an entry cannot stand on the list; null when it can. */
export function melFault(sight: MelSight, { inject, to, when }: MelDraft): Refusal | null {
  return (
    audienceFault(sight, to) ?? (inject.kind === 'card' ? cardFault(sight, inject, to) : freeFault(sight, inject)) ?? whenFault(sight, when)
  )
}

function audienceFault({ parties }: MelSight, to: Audience): Refusal | null {
  return to === 'all' || to.every((party) => parties.includes(party)) ? null : fault('noSuchParty')
}

function cardFault({ deck }: MelSight, { id, party }: Extract<MelInject, { kind: 'card' }>, to: Audience): Refusal | null {
  const card = deck.find((one) => one.id === id)
  if (!card) return fault('unknownInject')
  if (party !== null && !card.fallsOn.includes(party)) return fault('injectElsewhere', { inject: card.name })
  return heardFault(card, to)
}

/** Whom it asks must hear it. */
export function heardFault({ name, effects }: { name: string; effects: readonly InjectEffect[] }, to: Audience): Refusal | null {
  if (to === 'all') return null
  const unheard = askedEver(effects).filter((party) => !to.includes(party))
  return unheard.length === 0 ? null : fault('injectAsksUnheard', { inject: name, parties: unheard.join(', ') })
}

/** Every party that it may ask for a choice, whichever branch holds. */
function askedEver(effects: readonly InjectEffect[]): PartyId[] {
  const asked = effects.flatMap((effect) => {
    if (effect.kind === 'choice') return effect.parties
    return effect.kind === 'ifActive' || effect.kind === 'ifStageInForce' ? askedEver([...effect.so, ...effect.otherwise]) : []
  })
  return [...new Set(asked)]
}

function freeFault(sight: MelSight, { name, effects }: Extract<MelInject, { kind: 'free' }>): Refusal | null {
  if (looksLikeId(name) || sight.deck.some((card) => card.name.toLowerCase() === name.toLowerCase())) return fault('melNameTaken', { name })
  for (const effect of effects) {
    const found = effectFault(sight, effect)
    if (found) return found
  }
  return null
}

/** So that a row of a table tells a card's number from a name. */
export const looksLikeId = (name: string): boolean => /^[A-Z]{1,3}\d{1,4}$/.test(name)

function effectFault({ parties, sanctioned }: MelSight, effect: FreeEffect): Refusal | null {
  if (effect.kind === 'trust') {
    if (!parties.includes(effect.holder) || !parties.includes(effect.toward)) return fault('noSuchParty')
    return effect.holder === effect.toward ? fault('effectSelf') : null
  }
  if (effect.kind !== 'tension' && !parties.includes(effect.party)) return fault('noSuchParty')
  if (effect.kind === 'pressure' && !sanctioned.includes(effect.party)) return fault('effectNoPressure', { party: effect.party })
  return effect.by === 0 ? fault('effectNothing') : null
}

/** Phases in which an event still changes the turn: those before the orders are carried out. */
export const sendingPhases = ['brief', 'negotiate', 'commit'] as const satisfies Moment['phase'][]

function whenFault({ turns, moment }: MelSight, when: When): Refusal | null {
  if (when.kind !== 'moment') return null
  if (!(sendingPhases as readonly string[]).includes(when.phase)) return fault('melPhase')
  if (when.turn > turns) return fault('melTurn', { turns })
  return moment !== null && !lies(moment, when) ? fault('melPast') : null
}

/** Whether `when` lies after `now`. */
export function lies(now: Moment, when: Moment): boolean {
  return when.turn > now.turn || (when.turn === now.turn && phases.indexOf(when.phase) > phases.indexOf(now.phase))
}
