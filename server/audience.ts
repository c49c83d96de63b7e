// One audience: everybody who sees the same view. It is projected and encoded once, however many are looking.
import fastJsonPatch from 'fast-json-patch'
import type { Role } from '../lib/game/state.ts'
import type { Operation, PatchMessage, ViewMessage } from '../lib/protocol.ts'
import type { View, Viewer } from '../lib/view/view.ts'

export interface Audience {
  /** The view as it stands after `project`; a patch for those who saw the last one, null when nothing changed for them. */
  show: (view: View) => PatchMessage | null
  /** The last view shown, whole. */
  whole: () => ViewMessage | null
}

/** The number of a version counts what this audience was sent and nothing else. */
export function audience(): Audience {
  let version = 0
  let text = ''
  let last: View | null = null
  return {
    show: (view) => {
      const next = JSON.stringify(view)
      if (next === text) return null
      // Pieces of the state that did not change are the same objects in both views and are passed over at a glance.
      const patch = last ? (fastJsonPatch.compare(last, view) as Operation[]) : []
      text = next
      const before = last
      last = view
      if (before && patch.length === 0) return null
      version += 1
      return before ? { version, patch } : null
    },
    whole: () => (last ? { version, view: last } : null),
  }
}

export function viewerOf(role: Role): Viewer {
  return role.kind === 'delegate' ? { kind: 'delegation', party: role.party } : { kind: role.kind }
}

/** The audience's name within its room. */
export function nameOf(viewer: Viewer): string {
  return viewer.kind === 'delegation' ? `delegation:${viewer.party}` : viewer.kind
}
