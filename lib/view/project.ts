// The only door out: what a viewer may see of a room. Every field is named; nothing is passed along whole that holds a secret.

import { fallsOn } from '../game/injects.ts'
import { awaited } from '../game/ready.ts'
import type { RoomState } from '../game/state.ts'
import { catalogueFor, type Table } from '../game/table.ts'
import type { PersonId } from '../ids.ts'
import type { Scenario } from '../scenario/schema.ts'
import { channelsFor, channelView } from './channels.ts'
import { projectOwn } from './own.ts'
import { projectPublic } from './public.ts'
import type { FacilitatorView, View, Viewer } from './view.ts'

/** What projection looks at. */
export interface Sight extends Pick<Table, 'scenario' | 'catalogue' | 'state'> {
  /** Who has a live connection. */
  online: ReadonlySet<PersonId>
}

/**
 * The view of one audience. Two rooms that differ only in what the viewer may not know give equal views (RULES H).
 * @param online people with a live connection
 */
export function project(scenario: Scenario, state: RoomState, viewer: Viewer, online: ReadonlySet<PersonId>): View {
  const sight: Sight = { scenario, catalogue: catalogueFor(scenario, state.settings.params), state, online }
  const shared = projectPublic(sight, viewer)
  switch (viewer.kind) {
    case 'screen':
      return { as: 'screen', ...shared }
    case 'observer':
      return { as: 'observer', ...shared, plenary: channelView(state, 'plenary') }
    case 'delegation':
      return { as: 'delegation', ...shared, own: projectOwn(sight, viewer.party) }
    case 'facilitator':
      return { as: 'facilitator', ...shared, ...projectControl(sight) }
  }
}

function projectControl(sight: Sight): Omit<FacilitatorView, 'as' | keyof ReturnType<typeof projectPublic>> {
  const { scenario, state, catalogue, online } = sight
  const own = catalogue.parties.map(({ id }) => projectOwn(sight, id))
  return {
    people: Object.values(state.people)
      .filter((person) => !person.removed)
      .map(({ id, name, role, joinedAt, lastActionAt, bot }) => ({
        person: id,
        name,
        role,
        online: bot !== null || online.has(id),
        joinedAt,
        lastActionAt,
        bot,
      })),
    deck: scenario.injects.map((inject) => ({
      id: inject.id,
      name: inject.name,
      text: inject.text,
      precedent: inject.precedent,
      effects: inject.effects,
      fallsOn: fallsOn(catalogue, inject.effects),
      come: state.injectsSent.includes(inject.id),
    })),
    own,
    waiting: own.map(({ party, todo }) => ({ party, for: todo.map(({ kind }) => kind) })),
    notReady: awaited(sight),
    channels: channelsFor(state, { kind: 'facilitator' }),
    truths: (state.hand.signals?.secret.truths ?? []).map((truth) => ({
      package: truth.package,
      party: truth.party,
      measure: truth.measure,
      state: truth.state,
    })),
    log: state.log,
    settings: state.settings,
    knobs: scenario.knobs.map(({ id, name, text, param, min, max, live }) => ({
      id,
      name,
      text,
      min,
      max,
      value: state.settings.params[param],
      open: live || state.status === 'lobby',
    })),
  }
}
