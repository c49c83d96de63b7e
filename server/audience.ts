// One audience: everybody who sees the same view. It is projected and encoded once, however many are looking.
import type { Role } from '../lib/game/state.ts'
import type { PartyId } from '../lib/ids.ts'
import type { PatchMessage, ViewMessage } from '../lib/protocol.ts'
import { changesOf } from '../lib/view/changes.ts'
import type { Look, View, Viewer, WaitingView } from '../lib/view/view.ts'
import type { Language } from '../lib/words/languages.ts'

/** Who looks on: an audience of the room, or those who wait at its door. */
export type Onlooker = Viewer | { kind: 'waiting' }

export interface Audience {
  /** The view as it stands after `project`; a patch for those who saw the last one, null when nothing changed for them. */
  show: (view: View | WaitingView) => PatchMessage | null
  /** The last view shown, whole; the same object until another is. */
  whole: () => ViewMessage | null
}

/** The number of a version counts what this audience was sent and nothing else. */
export function audience(): Audience {
  let version = 0
  let last: View | WaitingView | null = null
  let message: ViewMessage | null = null
  return {
    show: (view) => {
      const before = last
      last = view
      // Pieces that did not change are the same objects in both views and are passed over at a glance.
      const patch = before ? changesOf(before, view) : []
      if (before && patch.length === 0) return null
      version += 1
      message = null
      return before ? { version, patch } : null
    },
    whole: () => {
      if (last) message ??= { version, view: last }
      return message
    },
  }
}

export function viewerOf(role: Role): Onlooker {
  if (role.kind === 'delegate') return { kind: 'delegation', party: role.party }
  // Exactly what the delegation is sent, and nothing to tell its watchers apart by.
  if (role.kind === 'observer' && role.party !== undefined) return { kind: 'delegation', party: role.party }
  return { kind: role.kind }
}

/** What an audience is called, whatever language it is spoken to in. */
export function nameOf(viewer: Onlooker): string {
  return viewer.kind === 'delegation' ? `delegation:${viewer.party}` : viewer.kind
}

/** The audience's name within its room: those who see the same view in the same words. */
export const audienceOf = (viewer: Onlooker, language: Language): string => `${nameOf(viewer)}/${language}`

/** The audience of that name as a facilitator may look as it; null when the room has none. */
export function lookOf(name: string, parties: readonly PartyId[]): Look | null {
  const looks: Look[] = [{ kind: 'observer' }, { kind: 'screen' }, ...parties.map((party) => ({ kind: 'delegation' as const, party }))]
  return looks.find((look) => nameOf(look) === name) ?? null
}
