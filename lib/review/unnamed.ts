// Chatham House: a room in which the people of a delegation are one, by its name, and whoever watches is nobody.
// Of people named in a text their delegation is left.
import { scrubber } from '../export/scrub.ts'
import type { Channel, Person, RoomState } from '../game/state.ts'
import { withheld } from '../game/withheld.ts'
import type { PersonId } from '../ids.ts'
import type { Scenario } from '../scenario/schema.ts'

export interface Unnaming {
  /** The room at some moment of it. */
  room: (state: RoomState) => RoomState
  /** Whatever else is told of it. */
  value: <T>(value: T) => T
}

/** null where the room names its people. @param now the room as it stands last: everybody who ever came is known to it */
export function unnamingOf(scenario: Scenario, now: RoomState): Unnaming | null {
  if (now.settings.attribution !== 'delegation') return null
  const short = new Map<string, string>(scenario.parties.map((party) => [party.id, party.short]))
  const called = ({ role }: Person): string => (role.kind === 'delegate' ? (short.get(role.party) ?? role.party) : withheld)
  const one = ({ role }: Person): PersonId => (role.kind === 'delegate' ? `all-${role.party}` : 'all-watching') as PersonId
  const names = new Map(
    Object.values(now.people)
      .filter(isNamed)
      .map((person) => [person.name, called(person)]),
  )
  const idsIn = ({ people }: RoomState) =>
    new Map(
      Object.values(people)
        .filter(isNamed)
        .map((person) => [person.id as string, one(person) as string]),
    )
  const clean = scrubber(scenario, { names, words: new Set(), ids: idsIn(now) })

  function peopleIn({ people }: RoomState): RoomState['people'] {
    const all: RoomState['people'] = {}
    // Who has left comes first, so that whoever sits there stands for the delegation.
    const some = Object.values(people).toSorted((a, b) => Number(b.removed) - Number(a.removed))
    for (const person of some) {
      if (!isNamed(person)) all[person.id] = person
      else {
        const { role } = person
        const seat = role.kind === 'delegate' ? ({ ...role, portfolio: 'head' } as const) : role
        all[one(person)] = { ...person, id: one(person), name: called(person), role: seat, joinedAt: 0, lastActionAt: 0, pausedAt: null }
      }
    }
    return all
  }

  function channelIn(channel: Channel, people: RoomState['people']): Channel {
    const messages = channel.messages.map((message) => {
      const speaker = people[message.by]
      if (speaker && !isNamed(speaker)) return message
      return { ...message, name: message.party === null ? withheld : (short.get(message.party) ?? message.party) }
    })
    return { ...channel, messages }
  }

  return {
    value: clean,
    room: (state) => {
      const channels = Object.fromEntries(Object.entries(state.channels).map(([id, channel]) => [id, channelIn(channel, state.people)]))
      const { people: _named, ...rest } = state
      const scrubbed = scrubber(scenario, { names, words: new Set(), ids: idsIn(state) })({ ...rest, channels })
      return { ...scrubbed, people: peopleIn(state) }
    },
  }
}

/** People who play or watch; bots have names of their own, and facilitators run the room. */
const isNamed = ({ bot, role }: Person): boolean => bot === null && role.kind !== 'facilitator' && role.kind !== 'screen'
