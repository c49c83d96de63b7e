// Where a change comes into a history that is played on: among what was done in a phase.
import type { Moment } from '../../game/phase.ts'
import type { Supposed } from '../../game/review-schema.ts'
import type { RoomState } from '../../game/state.ts'
import type { PartyId } from '../../ids.ts'
import type { PartyOrders } from '../../rules/world.ts'
import { type Done, nobody, type PlayedPhase } from './kit.ts'

/** What was done in a phase, with the change in it; what of it was not done is the change itself. */
export function inPhase(played: PlayedPhase, supposed: Supposed | null, state: RoomState): PlayedPhase {
  if (!supposed) return played
  return { turn: played.turn, phase: played.phase, facing: played.facing, seed: played.seed, done: changed(played, supposed, state) }
}

function changed({ turn, phase, done }: PlayedPhase, { turn: from, change }: Supposed, state: RoomState): Done[] {
  const here = turn === from
  switch (change.kind) {
    case 'knob':
      return done.filter((event) => event.type !== 'knobSet' || event.knob !== change.knob)
    case 'inject':
      return here && change.comes === 'no' ? done.filter((event) => event.type !== 'injectSent' || event.inject.id !== change.inject) : done
    // The text is another wherever it is tabled or countered from that turn on.
    case 'clause':
      return done.map((event) =>
        (event.type === 'packageTabled' || event.type === 'packageCountered') && event.package === change.package
          ? { ...event, terms: { ...event.terms, ...change.terms } }
          : event,
      )
    case 'free':
      if (here && phase === 'negotiate') return announced(done, change)
      return here && phase === 'commit' ? replaced(done, change.party, 'ordersGiven', ordersWith(done, change, state)) : done
    case 'order':
      return here && phase === 'commit' ? replaced(done, change.party, 'ordersGiven', ordersWith(done, change, state)) : done
    case 'signature': {
      if (!here || phase !== 'negotiate') return done
      const others = done.filter(
        (event) => !(event.type === 'packageSigned' && event.package === change.package && event.party === change.party),
      )
      if (change.mark === 'none') return others
      const version = versionIn(done, change.package, state)
      const { party, package: of } = change
      const signs: Done = {
        type: 'packageSigned',
        package: of,
        party,
        person: nobody,
        version,
        cost: 0,
        credit: 0,
        reserve: change.mark === 'reserve',
      }
      return [...others, signs]
    }
    case 'response':
      if (!here || phase !== 'respond') return done
      return replaced(done, change.party, 'responseGiven', {
        type: 'responseGiven',
        party: change.party,
        person: nobody,
        response: change.response,
      })
    case 'crisis':
      if (!here || phase !== 'respond') return done
      return replaced(done, change.party, 'crisisChosen', {
        type: 'crisisChosen',
        party: change.party,
        person: nobody,
        choice: change.choice,
      })
  }
}

function replaced(done: readonly Done[], party: PartyId, type: Done['type'], by: Done): Done[] {
  return [...done.filter((event) => event.type !== type || !('party' in event) || event.party !== party), by]
}

/** A gesture is announced before it is ordered; whoever takes another action has announced none. */
function announced(done: readonly Done[], { party, free }: Extract<Supposed['change'], { kind: 'free' }>): Done[] {
  const others = done.filter((event) => (event.type !== 'gestureAnnounced' && event.type !== 'gestureWithdrawn') || event.party !== party)
  return free.kind === 'gesture' ? [...others, { type: 'gestureAnnounced', party, measure: free.measure }] : others
}

/** The orders that were given, or those of silence, with one thing otherwise. */
function ordersWith(done: readonly Done[], change: Extract<Supposed['change'], { kind: 'order' | 'free' }>, state: RoomState): Done {
  const given = done.findLast((event) => event.type === 'ordersGiven' && event.party === change.party)
  const gesture = state.hand.gestures[change.party]
  const silent: PartyOrders = { packages: {}, free: gesture ? { kind: 'gesture', measure: gesture } : { kind: 'nothing' }, vetoes: [] }
  const { packages, free, vetoes } = given?.type === 'ordersGiven' ? given.orders : silent
  const orders: PartyOrders =
    change.kind === 'order'
      ? { packages: { ...packages, [change.package]: change.order }, free, vetoes }
      : { packages, free: change.free, vetoes }
  return { type: 'ordersGiven', party: change.party, person: nobody, orders }
}

function versionIn(done: readonly Done[], of: string, state: RoomState): number {
  const before = Object.values(state.proposals).find(({ id }) => id === of)?.versions.length ?? 0
  return (
    before + done.filter((event) => (event.type === 'packageTabled' || event.type === 'packageCountered') && event.package === of).length
  )
}

/** Delegations whose deed in that phase is the change itself: it stands whatever they face. */
export function isFixed(supposed: Supposed | null, { turn, phase }: Moment): PartyId[] {
  if (!supposed || supposed.turn !== turn) return []
  const { change } = supposed
  if ((change.kind === 'order' || change.kind === 'free') && phase === 'commit') return [change.party]
  return (change.kind === 'response' || change.kind === 'crisis') && phase === 'respond' ? [change.party] : []
}
