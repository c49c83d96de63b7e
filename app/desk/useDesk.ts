// What every piece of the desk looks at, and the way from one piece to another.
import { createContext, use } from 'react'
import { useSeatedAs } from '../_client/useRoom.ts'

/** The desk's places, in the order of its navigation. */
export const places = ['now', 'packages', 'compose', 'orders', 'answers', 'board', 'talk', 'brief'] as const
export type Place = (typeof places)[number]

/** What the composer is opened with. */
export type ComposeFrom =
  | { kind: 'new' }
  | { kind: 'draft'; draft: string }
  | { kind: 'counter'; package: string }
  | { kind: 'reference'; id: string }
  /** An old one: what was agreed, or a version that was on the table. */
  | { kind: 'old'; package: string; version: number | null }

export interface DeskPlace {
  place: Place
  compose: ComposeFrom
  go: (place: Place) => void
  /** Opens the composer on something. */
  openComposer: (from: ComposeFrom) => void
}
export const DeskPlaceContext = createContext<DeskPlace | null>(null)

/** Where the desk stands, and how to go elsewhere. */
export function useDeskPlace(): DeskPlace {
  const at = use(DeskPlaceContext)
  if (!at) throw new Error('useDeskPlace outside of the desk')
  return at
}

/** The delegation's own view, its catalogue as tuned for this room, who sits here, and whether a bot plays meanwhile. */
export function useDesk() {
  const { view, catalogue, you, seat, send, editing, looking, stand } = useSeatedAs('delegation')
  const { own, room } = view
  const mine = view.delegations.find((delegation) => delegation.party === own.party)
  // Who looks or watches sees what whoever signs would see; who enters for a delegation stands in for them, also where nobody sits.
  const onlooks = looking || stand === 'watching'
  const signs =
    stand === 'entering' || (mine?.members.some((member) => member.signs && (onlooks || member.person === you?.person)) ?? false)
  const bot = mine?.members.some((member) => member.bot) ?? false
  return { view, own, room, catalogue, you, seat, send, editing, looking, stand, signs, bot }
}
