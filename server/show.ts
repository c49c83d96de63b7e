// Who is connected to one room, and what each is shown: one view for an audience, whole on arrival and as patches after.
import type { RefusalCode } from '../lib/game/refusal.ts'
import type { Person, RoomState } from '../lib/game/state.ts'
import type { PersonId } from '../lib/ids.ts'
import type { PatchMessage, ViewMessage } from '../lib/protocol.ts'
import type { You } from '../lib/view/view.ts'
import { type Audience, audience, nameOf, viewerOf } from './audience.ts'
import type { Law } from './law.ts'
import { saying } from './words.ts'

/** One connection of one person, whatever carries it. */
export interface Link {
  readonly person: PersonId
  you: (you: You) => void
  view: (message: ViewMessage) => void
  bye: (why: { code: RefusalCode; message: string }) => void
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
  /** Sends the whole view again. */
  sync: (link: Link, state: RoomState) => void
  /** Shows every audience what has changed for it, after those who may no longer look have been moved or shown out. */
  update: (state: RoomState) => void
  isEmpty: () => boolean
  /** Connections in that audience. */
  count: (audience: string) => number
}

interface Place {
  audience: string
  person: Person
}

export interface ShowPorts {
  project: Law['project']
  cast: (audience: string, message: PatchMessage) => void
}

export function showOf({ project, cast }: ShowPorts): Show {
  const places = new Map<Link, Place>()
  const audiences = new Map<string, Audience>()

  const online = (): Set<PersonId> => new Set([...places.keys()].map(({ person }) => person))

  function refresh(name: string, person: Person, state: RoomState): Audience {
    const known = audiences.get(name) ?? audience()
    audiences.set(name, known)
    const message = known.show(project(state, viewerOf(person.role), online()))
    if (message) cast(name, message)
    return known
  }

  function welcome(link: Link, person: Person, state: RoomState): void {
    const name = nameOf(viewerOf(person.role))
    places.set(link, { audience: name, person })
    const shown = refresh(name, person, state).whole()
    link.enter(name)
    link.you({ person: person.id, name: person.name, role: person.role })
    if (shown) link.view(shown)
  }

  function dismiss(link: Link, state: RoomState): void {
    const place = places.get(link)
    places.delete(link)
    if (place) link.leave(place.audience)
    const { code, message } = saying(state.status === 'closed' ? 'roomClosed' : 'notSeated')
    link.bye({ code, message })
    link.end()
  }

  /** Takes everybody out of a view that is no longer theirs; tells who has to be shown another. */
  function reseat(state: RoomState): { link: Link; person: Person }[] {
    const moved: { link: Link; person: Person }[] = []
    for (const [link, place] of [...places]) {
      const person = seated(state, link.person)
      if (!person) dismiss(link, state)
      else if (nameOf(viewerOf(person.role)) !== place.audience) {
        link.leave(place.audience)
        places.set(link, { audience: nameOf(viewerOf(person.role)), person })
        moved.push({ link, person })
      } else {
        places.set(link, { ...place, person })
        if (JSON.stringify(person.role) !== JSON.stringify(place.person.role))
          link.you({ person: person.id, name: person.name, role: person.role })
      }
    }
    return moved
  }

  return {
    add: (link, state) => {
      const person = seated(state, link.person)
      if (person) welcome(link, person, state)
      else dismiss(link, state)
    },
    remove: (link) => void places.delete(link),
    sync: (link, state) => {
      const place = places.get(link)
      const shown = place && refresh(place.audience, place.person, state).whole()
      if (shown) link.view(shown)
    },
    update: (state) => {
      const moved = reseat(state)
      const present = new Map([...places.values()].map(({ audience, person }) => [audience, person]))
      for (const [name, person] of present) refresh(name, person, state)
      for (const { link, person } of moved) welcome(link, person, state)
    },
    isEmpty: () => places.size === 0,
    count: (audience) => [...places.values()].filter((place) => place.audience === audience).length,
  }
}

/** The person in that seat now; null when the seat is gone or the room closed. */
export function seated(state: RoomState, id: PersonId): Person | null {
  const person = state.people[id]
  return person && !person.removed && state.status !== 'closed' ? person : null
}
