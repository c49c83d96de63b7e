// React's way to a room: `useRoom(key)`, and the room that a `Seated` page has around it.
import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { View, You } from '../../lib/view/view.ts'
import type { Language } from '../../lib/words/languages.ts'
import { useLanguage } from './language.ts'
import { type RoomClient, type RoomSnapshot, roomClient } from './room.ts'
import type { Seat } from './seats.ts'
import type { Stand } from './useStand.ts'

const blank: RoomSnapshot = { link: 'connecting', view: null, you: null, bye: null, pending: 0 }

/** Connects while mounted: the seat says by which key and to which room, or whose view a facilitator looks at. `send` keeps its identity. */
export function useRoom(
  seat: Pick<Seat, 'key' | 'code' | 'kind'>,
  looksAs: string | null,
): RoomSnapshot & Pick<RoomClient, 'send' | 'editing'> {
  const language = useLanguage()
  const client = clientOf(seat, looksAs, language)
  useEffect(() => client.speak(language), [client, language])
  const snapshot = useSyncExternalStore(client.subscribe, client.get, () => blank)
  return { ...snapshot, send: client.send, editing: client.editing }
}

/** The one client of a seat. A facilitator's key may hold several rooms; any other says by itself which it is. */
export const clientOf = (
  { key, code, kind }: Pick<Seat, 'key' | 'code' | 'kind'>,
  looksAs: string | null,
  language: Language,
): RoomClient => roomClient(key, looksAs, kind === 'facilitator' ? code : null, language)

/** What every part of a seated page may use; here the view and the catalogue are certain. */
export interface SeatedRoom {
  seat: Seat
  view: View
  you: You | null
  catalogue: Catalogue
  link: RoomSnapshot['link']
  /** Whether a facilitator's key shows what another audience sees; the key stays out of it. */
  looking: boolean
  /** How whoever sits here stands to what they see. */
  stand: Stand
  /** The one way to the room. Who only looks gets the reason for an answer, and nothing leaves the page. */
  send: RoomClient['send']
  /** Says which draft is open here; who is in no seat of their own says nothing. */
  editing: RoomClient['editing']
}
export const SeatedContext = createContext<SeatedRoom | null>(null)

/** The room around this part; only inside `Seated`. */
export function useSeated(): SeatedRoom {
  const room = use(SeatedContext)
  if (!room) throw new Error('useSeated outside of Seated')
  return room
}

/** The room's view when it is of the kind a screen is made for. */
export function useSeatedAs<K extends View['as']>(as: K): Omit<SeatedRoom, 'view'> & { view: Extract<View, { as: K }> } {
  const room = useSeated()
  if (!isView(room.view, as)) throw new Error(`this screen shows the view of a ${as}`)
  return { ...room, view: room.view }
}
function isView<K extends View['as']>(view: View, as: K): view is Extract<View, { as: K }> {
  return view.as === as
}
