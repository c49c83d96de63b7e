// Dealing seats evenly: everybody who plays or only watches, spread over the delegations with as few moves as it takes.
import type { PartyId, PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import { botOf } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import { type Person, type Portfolio, portfolios, type RoomState } from './state.ts'
import type { Table } from './table.ts'

type Answer = Decision<GameEvent>

interface Seat {
  person: PersonId
  portfolio: Portfolio | null
}

/** Before the game starts; delegations that a bot plays are left out, unless bots play all of them. */
export function dealSeats({ state, catalogue }: Table): Answer {
  if (state.status !== 'lobby') return refused('alreadyStarted')
  const all = catalogue.parties.map(({ id }) => id)
  const free = all.filter((id) => !botOf(state, id))
  const dealt = dealtOver(state, free.length > 0 ? free : all)
  if (dealt.size === 0) return refused('nobodyToDeal')
  const granted = [...dealt].flatMap(([party, seats]) => seats.flatMap((seat) => seatedSo(state, party, seat)))
  return granted.length > 0 ? { granted } : refused('dealtAlready')
}

function seatedSo(state: RoomState, party: PartyId, { person, portfolio }: Seat): GameEvent[] {
  const role = { kind: 'delegate', party, portfolio: portfolio ?? 'negotiator' } as const
  const now = state.people[person]?.role
  const same = now?.kind === 'delegate' && now.party === party && now.portfolio === role.portfolio
  return same ? [] : [{ type: 'personSeated', person, role }]
}

/** Who sits where, and with which portfolio; empty when there is nobody. */
function dealtOver(state: RoomState, parties: readonly PartyId[]): Map<PartyId, Seat[]> {
  const people = Object.values(state.people)
    .filter(
      (one) =>
        !one.removed &&
        one.bot === null &&
        (one.role.kind === 'delegate' || (one.role.kind === 'observer' && one.role.party === undefined)),
    )
    .sort(inOrder)
  if (people.length === 0) return new Map()
  const here = (party: PartyId): Person[] => people.filter(({ role }) => role.kind === 'delegate' && role.party === party)
  const sizes = sizesFor(people.length, parties, here)
  const kept = new Map(parties.map((party) => [party, here(party).slice(0, sizes.get(party))]))
  const staying = new Set([...kept.values()].flat())
  const moving = people.filter((one) => !staying.has(one))
  // One at a time to whom most are wanting, so that delegations with nobody come first: heads before all others.
  for (const one of moving) {
    const [party] = parties
      .toSorted((a, b) => (kept.get(a)?.length ?? 0) - (kept.get(b)?.length ?? 0))
      .filter((id) => wanting(kept, sizes, id))
    if (party) kept.get(party)?.push(one)
  }
  return new Map([...kept].map(([party, members]) => [party, withPortfolios(party, members)]))
}

/** Heads first, then in the order they came. */
function inOrder(a: Person, b: Person): number {
  const isHead = ({ role }: Person): number => (role.kind === 'delegate' && role.portfolio === 'head' ? 0 : 1)
  return isHead(a) - isHead(b) || a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1)
}

const wanting = (kept: Map<PartyId, Person[]>, sizes: Map<PartyId, number>, party: PartyId): boolean =>
  (kept.get(party)?.length ?? 0) < (sizes.get(party) ?? 0)

/** How many each delegation gets: as even as can be, the odd ones where most sit already. */
function sizesFor(count: number, parties: readonly PartyId[], here: (party: PartyId) => Person[]): Map<PartyId, number> {
  const even = Math.floor(count / parties.length)
  const odd = count % parties.length
  const fullest = parties.toSorted((a, b) => here(b).length - here(a).length)
  return new Map(parties.map((party) => [party, even + (fullest.indexOf(party) < odd ? 1 : 0)]))
}

/** Whoever stays keeps a portfolio; the first is head where nobody is; newcomers get what is free. */
function withPortfolios(party: PartyId, members: readonly Person[]): Seat[] {
  const held = members.map(({ id, role }): Seat => {
    const mine = role.kind === 'delegate' && role.party === party ? role.portfolio : null
    return { person: id, portfolio: mine }
  })
  const led = held.some(({ portfolio }) => portfolio === 'head')
  const seats = held.map((seat, at): Seat => (at === 0 && !led ? { ...seat, portfolio: 'head' } : seat))
  const taken = new Set(seats.flatMap(({ portfolio }) => portfolio ?? []))
  return seats.map((seat) => {
    if (seat.portfolio) return seat
    const portfolio = portfolios.find((one) => !taken.has(one)) ?? 'negotiator'
    taken.add(portfolio)
    return { ...seat, portfolio }
  })
}
