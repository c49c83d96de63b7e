// What was done, asked for again in another history: the same wish, which that history may refuse.
import type { Intent } from '../../game/intent.ts'
import type { RoomState } from '../../game/state.ts'
import type { PartyId } from '../../ids.ts'
import type { Scenario } from '../../scenario/schema.ts'
import type { Done } from './kit.ts'

/** Whose wish it was, and the wish; null for what needs no asking. */
export interface Wish {
  /** null: the facilitator. */
  party: PartyId | null
  intent: Intent
}

export function wishOf(event: Exclude<Done, { type: 'injectSent' }>, scenario: Scenario, state: RoomState): Wish | null {
  switch (event.type) {
    case 'packageTabled':
      return { party: event.party, intent: { type: 'tablePackage', package: event.package, terms: event.terms, draft: null } }
    case 'packageCountered':
      return {
        party: event.party,
        intent: {
          type: 'counterPackage',
          package: event.package,
          version: state.proposals[event.package]?.versions.length ?? event.version - 1,
          terms: event.terms,
          draft: null,
        },
      }
    case 'packageSigned': {
      const reserve = event.reserve ? 'secret' : 'none'
      return { party: event.party, intent: { type: 'signPackage', package: event.package, version: event.version, reserve } }
    }
    case 'packageWithdrawn':
      return { party: event.party, intent: { type: 'withdrawPackage', package: event.package } }
    case 'signatureTakenBack':
      return { party: event.party, intent: { type: 'takeBackSignature', package: event.package } }
    case 'renewalDeclined':
      return { party: event.party, intent: { type: 'declineRenewal', package: event.package } }
    case 'renewalKept':
      return { party: event.party, intent: { type: 'keepRenewal', package: event.package } }
    case 'gestureAnnounced':
      return { party: event.party, intent: { type: 'announceGesture', measure: event.measure } }
    case 'gestureWithdrawn':
      return { party: event.party, intent: { type: 'withdrawGesture' } }
    case 'ordersGiven':
      return { party: event.party, intent: { type: 'giveOrders', orders: event.orders, confirmed: 'twice' } }
    case 'injectAnswered':
      return { party: event.party, intent: { type: 'answerInject', inject: event.inject, option: event.option } }
    case 'reportClarified':
      return { party: event.party, intent: { type: 'clarifyReport', report: event.report } }
    case 'responseGiven':
      return { party: event.party, intent: { type: 'giveResponse', response: event.response } }
    case 'crisisChosen':
      return { party: event.party, intent: { type: 'chooseInCrisis', choice: event.choice } }
    case 'overridden':
      return { party: null, intent: { type: 'override', change: event.change, reason: event.reason } }
    case 'knobSet':
      return scenario.knobs.some(({ id }) => id === event.knob)
        ? { party: null, intent: { type: 'setKnob', knob: event.knob, value: event.value } }
        : null
  }
}
