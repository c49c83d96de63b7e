// Who is connected to one room, and what each is shown: one view for an audience, whole on arrival and as patches after.
import type { RefusalCode } from '../lib/game/refusal.ts'
import type { Person, RoomState } from '../lib/game/state.ts'
import type { DraftId, PersonId } from '../lib/ids.ts'
import type { PatchMessage, ViewMessage } from '../lib/protocol.ts'
import { projectWaiting } from '../lib/view/project.ts'
import type { Look, You } from '../lib/view/view.ts'
import { youOf } from '../lib/view/you.ts'
import type { Language } from '../lib/words/languages.ts'
import { type Audience, audience, audienceOf, type Onlooker, viewerOf } from './audience.ts'
import type { Law } from './law.ts'
import { type Refused, saying } from './words.ts'

/** One connection of one person, whatever carries it. */
export interface Link {
  readonly person: PersonId
  /** What a facilitator looks as: sees all that audience is sent, and counts as nobody. null for a seat of one's own. */
  readonly looksAs: Look | null
  /** In which it is spoken to now; it may choose another at any time. */
  readonly language: Language
  /** Whether the key that it came with still opens the seat. */
  holds: () => Promise<boolean>
  you: (you: You) => void
  view: (message: ViewMessage) => void
  bye: (why: Refused) => void
  /** Begins to receive what is cast to that audience. */
  enter: (audience: string) => void
  leave: (audience: string) => void
  /** Ends the connection once what was told has left. */
  end: () => void
}

export interface Show {
  /** Shows a new connection its whole view. */
  add: (link: Link, state: RoomState) => void
  remove: (link: Link) => void
  /** A screen has opened a draft, or closed it; false when that is nothing new. */
  edit: (link: Link, draft: DraftId | null) => boolean
  /** Ends the connections of one person, whose keys have been taken back. */
  expel: (person: PersonId) => void
  /** The same for those of that person's connections whose own key opens nothing any more. */
  recheck: (person: PersonId) => Promise<void>
  /** Who is connected, here alone. */
  people: () => PersonId[]
  /** Turns away a connection whose key opens nothing any more. */
  refuse: (link: Link) => void
  /** Ends all connections without a word: they come again by themselves. */
  scatter: () => void
  /** Sends the whole view again, in the language that is spoken now. */
  sync: (link: Link, state: RoomState) => void
  /** Shows every audience what has changed for it, after those who may no longer look have been moved or shown out. */
  update: (state: RoomState) => void
  isEmpty: () => boolean
  /** Connections of such viewers; whoever only looks as them is not among them. */
  count: (kind: Onlooker['kind']) => number
}

interface Place {
  audience: string
  /** What its viewer and `you` were made of: while those are the same objects, so are they. */
  of: readonly unknown[]
  viewer: Onlooker
  language: Language
  person: Person
  /** The draft that is open on this screen. */
  draft: DraftId | null
  /** As the connection was told last. */
  you: You
}

/** Who is there, and has what open: the same for all audiences. */
interface Presence {
  online: ReadonlySet<PersonId>
  editing: ReadonlyMap<PersonId, DraftId>
}

export interface ShowPorts {
  project: Law['project']
  cast: (audience: string, message: PatchMessage) => void
  /** Who is connected at other servers. */
  elsewhere: () => readonly PersonId[]
  /** Milliseconds since 1970. */
  now: () => number
}

export function showOf({ project, cast, elsewhere, now }: ShowPorts): Show {
  const places = new Map<Link, Place>()
  const audiences = new Map<string, { audience: Audience; state: RoomState }>()
  /** When people who have left were here last. */
  const since = new Map<PersonId, number>()

  /** Who was connected elsewhere when that was last asked. */
  let away: readonly PersonId[] = []

  const people = (): PersonId[] => [...new Set([...places.keys()].filter(({ looksAs }) => looksAs === null).map(({ person }) => person))]
  let lastOnline: ReadonlySet<PersonId> = new Set()
  /** The same object while the same people are. */
  function online(): ReadonlySet<PersonId> {
    const now = new Set([...people(), ...away])
    if (now.size !== lastOnline.size || [...now].some((person) => !lastOnline.has(person))) lastOnline = now
    return lastOnline
  }

  const presence = (): Presence => ({ online: online(), editing: editing() })

  function lookElsewhere(): void {
    const before = away
    away = elsewhere()
    const still = online()
    for (const person of before) if (!still.has(person)) since.set(person, now())
  }

  function expelFrom(link: Link): void {
    const place = places.get(link)
    if (!place) return
    places.delete(link)
    since.set(link.person, now())
    link.leave(place.audience)
    farewell(link, place.person.role.kind === 'screen' ? 'wallRenewed' : 'badKey')
  }

  const editing = (): Map<PersonId, DraftId> =>
    new Map([...places].flatMap(([{ person }, { draft }]) => (draft === null ? [] : [[person, draft]])))

  function refresh(
    { audience: name, viewer, language }: Pick<Place, 'audience' | 'viewer' | 'language'>,
    state: RoomState,
    now: Presence,
  ): Audience {
    const known = audiences.get(name)?.audience ?? audience()
    audiences.set(name, { audience: known, state })
    const message = known.show(
      viewer.kind === 'waiting' ? projectWaiting(state) : project(state, viewer, now.online, since, language, now.editing),
    )
    if (message) cast(name, message)
    return known
  }

  function welcome(link: Link, { viewer, person }: Looker, state: RoomState): void {
    const { language } = link
    const you = youOf(state, person, link.looksAs)
    const of = madeOf(link, state)
    const place = { audience: audienceOf(viewer, language), of, viewer, language, person, you, draft: places.get(link)?.draft ?? null }
    places.set(link, place)
    // Many come at once: whoever finds an audience that is up to date sees what it sees. Who is there now is told a moment later.
    const there = audiences.get(place.audience)
    const shown = (there?.state === state ? there.audience : refresh(place, state, presence())).whole()
    link.enter(place.audience)
    link.you(you)
    if (shown) link.view(shown)
  }

  function dismiss(link: Link, state: RoomState): void {
    const place = places.get(link)
    places.delete(link)
    if (place) link.leave(place.audience)
    const turnedAway = place?.person.role.kind === 'waiting'
    farewell(link, state.status === 'closed' ? 'roomClosed' : turnedAway ? 'turnedAway' : 'notSeated')
  }

  function farewell(link: Link, why: RefusalCode): void {
    link.bye(saying(why))
    link.end()
  }

  /** Takes everybody out of a view that is no longer theirs; tells who has to be shown another. */
  function reseat(state: RoomState): { link: Link; looker: Looker }[] {
    const moved: { link: Link; looker: Looker }[] = []
    for (const [link, place] of [...places]) {
      const of = madeOf(link, state)
      if (of.every((one, at) => one === place.of[at])) continue
      const looker = lookerOn(link, state)
      if (!looker) {
        dismiss(link, state)
        continue
      }
      const { viewer, person } = looker
      const audience = audienceOf(viewer, link.language)
      const you = youOf(state, person, link.looksAs)
      places.set(link, { ...place, audience, of, viewer, language: link.language, person, you })
      if (audience !== place.audience) {
        link.leave(place.audience)
        moved.push({ link, looker })
      } else if (JSON.stringify(you) !== JSON.stringify(place.you)) link.you(you)
    }
    return moved
  }

  /** The state of the room by which everybody sits where they sit. */
  let seatedBy: RoomState | null = null

  function update(state: RoomState): void {
    lookElsewhere()
    const moved = reseat(state)
    seatedBy = state
    const present = new Map([...places.values()].map((place) => [place.audience, place]))
    const now = presence()
    for (const place of present.values()) refresh(place, state, now)
    for (const { link, looker } of moved) welcome(link, looker, state)
  }

  /** Nobody hears of a state in an audience that is, by that state, no longer theirs. */
  function upTo(state: RoomState): void {
    if (state !== seatedBy) update(state)
  }

  return {
    add: (link, state) => {
      upTo(state)
      const looker = lookerOn(link, state)
      if (looker) welcome(link, looker, state)
      else dismiss(link, state)
    },
    remove: (link) => {
      if (places.delete(link) && link.looksAs === null) since.set(link.person, now())
    },
    edit: (link, draft) => {
      const place = places.get(link)
      if (!place || link.looksAs !== null || place.draft === draft) return false
      places.set(link, { ...place, draft })
      return true
    },
    expel: (person) => {
      for (const link of [...places.keys()]) if (link.person === person) expelFrom(link)
    },
    recheck: async (person) => {
      for (const link of [...places.keys()]) if (link.person === person && !(await link.holds())) expelFrom(link)
    },
    people,
    refuse: (link) => farewell(link, 'badKey'),
    scatter: () => {
      for (const [link, place] of [...places]) {
        places.delete(link)
        link.leave(place.audience)
        link.end()
      }
    },
    sync: (link, state) => {
      upTo(state)
      const place = places.get(link)
      if (!place) return
      const looker = lookerOn(link, state)
      if (looker && audienceOf(looker.viewer, link.language) !== place.audience) {
        link.leave(place.audience)
        return welcome(link, looker, state)
      }
      const shown = refresh(place, state, presence()).whole()
      if (shown) link.view(shown)
    },
    update,
    isEmpty: () => places.size === 0,
    count: (kind) => [...places].filter(([link, place]) => link.looksAs === null && place.viewer.kind === kind).length,
  }
}

/** Who looks on a connection, and as whom. */
interface Looker {
  viewer: Onlooker
  person: Person
}

/** All that decides who looks on a connection, as whom, and what it is told of itself. */
const madeOf = ({ person, language }: Link, { people, status, consents, surveys, proposals }: RoomState): readonly unknown[] => [
  people[person],
  status,
  language,
  consents,
  surveys,
  proposals,
]

/** null when the seat is gone, or is no facilitator's and yet looks as others. */
function lookerOn({ person: id, looksAs }: Link, state: RoomState): Looker | null {
  const person = seated(state, id)
  if (!person || !looksAs) return person && { viewer: viewerOf(person.role), person }
  return person.role.kind === 'facilitator' ? { viewer: looksAs, person } : null
}

/** The person in that seat now; null when the seat is gone or the room closed. */
export function seated(state: RoomState, id: PersonId): Person | null {
  const person = state.people[id]
  return person && !person.removed && state.status !== 'closed' ? person : null
}
