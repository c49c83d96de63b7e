// The only door out: what a viewer may see of a room. Every field is named; nothing is passed along whole that holds a secret.

import { consentsCounted } from '../game/consent.ts'
import { fallsOn } from '../game/injects.ts'
import { undoable } from '../game/last-act.ts'
import type { Note } from '../game/notes.ts'
import { awaited } from '../game/ready.ts'
import type { RoomState } from '../game/state.ts'
import { ratesOf } from '../game/surveys.ts'
import { catalogueFor, type Table } from '../game/table.ts'
import { unsteered, type WallState } from '../game/wall.ts'
import type { DraftId, PersonId } from '../ids.ts'
import { remembered, rememberedOfAll } from '../rules/remember.ts'
import type { Truth } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { CardView } from './card.ts'
import { channelsFor, channelView } from './channels.ts'
import { heldView } from './held.ts'
import { knobViews } from './knobs.ts'
import { momentViews } from './moments.ts'
import { projectOwn } from './own.ts'
import { projectPublic } from './public.ts'
import type { FacilitatorView, View, Viewer, WaitingView } from './view.ts'

/** What projection looks at. */
export interface Sight extends Pick<Table, 'scenario' | 'catalogue' | 'state'> {
  /** Who has a live connection. */
  online: ReadonlySet<PersonId>
  /** Who has which draft open, whether or not it is theirs to see. */
  editing: ReadonlyMap<PersonId, DraftId>
}

/** At least so many entries of the log are in a view. */
const logShown = 100

const unknown: ReadonlyMap<PersonId, number> = new Map()
const nobody: ReadonlyMap<PersonId, DraftId> = new Map()

/**
 * The view of one audience. Two rooms that differ only in what the viewer may not know give equal views (RULES H).
 * @param online people with a live connection
 * @param editing which draft people have open
 * @param since when those who are not online any more were so last, milliseconds since 1970, as far as that is known
 */
export function project(
  scenario: Scenario,
  state: RoomState,
  viewer: Viewer,
  online: ReadonlySet<PersonId>,
  since: ReadonlyMap<PersonId, number> = unknown,
  editing: ReadonlyMap<PersonId, DraftId> = nobody,
): View {
  const sight: Sight = { scenario, catalogue: catalogueFor(scenario, state.settings), state, online, editing }
  const shared = projectPublic(sight, viewer)
  switch (viewer.kind) {
    case 'screen':
      return { as: 'screen', ...shared, steer: steerOf(state) }
    case 'observer':
      return { as: 'observer', ...shared, plenary: channelView(state, 'plenary') }
    case 'delegation':
      return { as: 'delegation', ...shared, own: projectOwn(sight, viewer.party, 'itself') }
    case 'facilitator':
      return { as: 'facilitator', ...shared, ...projectControl(sight, since) }
  }
}

/** The view of those who wait to be let in. */
export const projectWaiting = ({ settings, scenario, status }: RoomState): WaitingView => ({
  as: 'waiting',
  room: { title: settings.title, scenario, status },
})

/** Shown to the projector and to who steers it, and to nobody else. */
const steerOf = ({ wall = unsteered }: RoomState): WallState => ({ light: wall.light, telling: wall.telling })

/** The window moves in steps: a list that lost its head with every entry would travel whole each time. */
const logStep = 50
const latest = remembered((log: RoomState['log']): RoomState['log'] => {
  const last = log.at(-1)?.n ?? 0
  const from = Math.floor((last - logShown) / logStep) * logStep
  return log.filter(({ n }) => n > from)
})

const deckOf = rememberedOfAll((scenario: Scenario, catalogue: Sight['catalogue'], come: RoomState['injectsSent']): CardView[] =>
  scenario.injects.map((inject) => ({
    id: inject.id,
    name: inject.name,
    text: inject.text,
    precedent: inject.precedent,
    effects: inject.effects,
    fallsOn: fallsOn(catalogue, inject.effects),
    come: come.includes(inject.id),
  })),
)

const truthView = remembered(({ package: of, party, measure, state }: Truth): Truth => ({ package: of, party, measure, state }))

const noteView = remembered(({ n, text, by, at, turn, phase, pin, rev, editedBy }: Note): Note => {
  const note: Note = { n, text, by, at, turn, phase, pin }
  return Object.assign(note, rev !== undefined && { rev }, editedBy !== undefined && { editedBy })
})

function projectControl(
  sight: Sight,
  since: ReadonlyMap<PersonId, number>,
): Omit<FacilitatorView, 'as' | keyof ReturnType<typeof projectPublic>> {
  const { scenario, state, catalogue, online } = sight
  const own = catalogue.parties.map(({ id }) => projectOwn(sight, id, 'facilitator'))
  return {
    people: Object.values(state.people)
      .filter((person) => !person.removed)
      .map(({ id, name, role, joinedAt, lastActionAt, bot, pausedAt = null }) => ({
        person: id,
        name,
        role,
        online: bot !== null || online.has(id),
        offlineSince: online.has(id) ? null : (since.get(id) ?? null),
        joinedAt,
        lastActionAt,
        bot,
        pausedAt: role.kind === 'delegate' ? pausedAt : null,
      })),
    deck: deckOf(scenario, catalogue, state.injectsSent),
    mel: state.mel,
    own,
    waiting: own.map(({ party, todo }) => ({ party, for: todo.map(({ kind }) => kind) })),
    notReady: awaited(sight),
    channels: channelsFor(state, { kind: 'facilitator' }),
    truths: (state.hand.signals?.secret.truths ?? []).map(truthView),
    log: latest(state.log),
    consents: consentsCounted(state),
    rates: ratesOf(scenario.surveys ?? [], state),
    notes: state.notes.map(noteView),
    settings: state.settings,
    held: heldView(sight),
    steer: steerOf(state),
    moments: momentViews(state),
    forks: state.forks,
    undoable: undoable(state),
    knobs: knobViews(scenario, state),
  }
}
