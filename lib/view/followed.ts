// The views of those who follow a room from moment to moment: the same views, made of the same objects wherever they say the same.
import type { RoomState } from '../game/state.ts'
import { catalogueFor } from '../game/table.ts'
import type { DraftId, PartyId, PersonId } from '../ids.ts'
import { byKey } from '../rules/remember.ts'
import type { Scenario } from '../scenario/schema.ts'
import { projectOwn } from './own.ts'
import { controlView, type Sight, viewFor, withPeople } from './project.ts'
import { steadily } from './steady.ts'
import type { FacilitatorView, View, Viewer } from './view.ts'

const nobody: ReadonlyMap<PersonId, DraftId> = new Map()

/** As `project`; what did not change since this room was last looked at is passed over at a glance by whoever compares or words it. */
export function followed(
  scenario: Scenario,
  state: RoomState,
  viewer: Viewer,
  online: ReadonlySet<PersonId>,
  since: ReadonlyMap<PersonId, number>,
  editing: ReadonlyMap<PersonId, DraftId> = nobody,
): View {
  const glance = glanceAt(scenario, state, online, editing)
  if (viewer.kind === 'facilitator') {
    glance.control ??= steadily(state, 'control', controlView(glance))
    return steadily(state, 'facilitator', withPeople(glance.control, glance, since))
  }
  const name = viewer.kind === 'delegation' ? `delegation:${viewer.party}` : viewer.kind
  const view = glance.seen.get(name) ?? steadily<View>(state, name, viewFor(glance, viewer))
  glance.seen.set(name, view)
  return view
}

/** A moment of a room, with who was there: all who look at it in the same breath see it worked out once, whatever language they speak. */
interface Glance extends Sight {
  seen: Map<string, View>
  control: FacilitatorView | null
}

const last = new WeakMap<RoomState, Glance>()

function glanceAt(scenario: Scenario, state: RoomState, online: Sight['online'], editing: Sight['editing']): Glance {
  const known = last.get(state)
  if (known && known.scenario === scenario && known.online === online && isSameEditing(known.editing, editing)) return known
  const catalogue = catalogueFor(scenario, state.settings)
  const own = byKey((party: PartyId) => steadily(state, `own:${party}`, projectOwn(glance, party)))
  const glance: Glance = { scenario, catalogue, state, online, editing, own, seen: new Map(), control: null }
  last.set(state, glance)
  return glance
}

function isSameEditing(one: Sight['editing'], other: Sight['editing']): boolean {
  if (one === other) return true
  if (one.size !== other.size) return false
  for (const [person, draft] of one) if (other.get(person) !== draft) return false
  return true
}
