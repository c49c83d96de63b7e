// A room set up for a test: the small law, a journal in memory, a clock that stands still, and links that remember what they were told.
import pino from 'pino'
import { expect } from 'vitest'
import type { JoinWish } from '../../lib/game/intent.ts'
import type { PartyId, PersonId } from '../../lib/ids.ts'
import type { PatchMessage, ViewMessage } from '../../lib/protocol.ts'
import type { Look, You } from '../../lib/view/view.ts'
import type { Journal } from '../journal/journal.ts'
import { memoryJournal } from '../journal/memory.ts'
import { hashOf, readCode } from '../keys.ts'
import type { Room } from '../room.ts'
import { type OpeningWish, oneOf, type Rooms, roomsOf } from '../rooms.ts'
import type { Link } from '../show.ts'
import { atOnce, type Soon } from '../showing.ts'
import { smallLaw } from './law.ts'

export const quiet = pino({ level: 'silent' })

export const wish: OpeningWish = {
  title: 'A test',
  scenario: 'small',
  preset: 'six',
  turns: null,
  seed: 'seed',
  natures: 'sincere',
  scoresShown: true,
  facilitator: 'Fay',
  bots: {},
}

/** A link whose person hears of everything, in the order it came. */
export interface Heard extends Link {
  heard: (['you', You] | ['view', ViewMessage] | ['patch', PatchMessage] | ['bye', { code: string }] | ['end'])[]
  kinds: () => string[]
  forget: () => void
}

export interface Table {
  room: Room
  rooms: Rooms
  journal: Journal
  facilitator: PersonId
  screen: PersonId
  clock: { now: number }
  /** @param looksAs what a facilitator looks as */
  link: (person: PersonId, looksAs?: Look) => Heard
  join: (as: JoinWish) => Promise<PersonId>
}

export const delegateOf = (party: string): JoinWish => ({ kind: 'delegate', party: party as PartyId })

/** Links to one room, and what casts to them. */
export function linking(): { cast: (room: string, audience: string, message: PatchMessage) => void; link: Table['link'] } {
  const entered = new Map<string, Set<Heard>>()
  const cast = (_room: string, audience: string, message: PatchMessage): void => {
    for (const link of entered.get(audience) ?? []) link.heard.push(['patch', message])
  }
  const link = (person: PersonId, looksAs: Look | null = null): Heard => {
    const heard: Heard['heard'] = []
    const one: Heard = {
      person,
      looksAs,
      language: 'en',
      holds: async () => true,
      heard,
      kinds: () => heard.map(([kind]) => kind),
      forget: () => void heard.splice(0),
      you: (you) => void heard.push(['you', you]),
      view: (message) => void heard.push(['view', message]),
      bye: (why) => void heard.push(['bye', why]),
      end: () => void heard.push(['end']),
      enter: (audience) => void entered.set(audience, (entered.get(audience) ?? new Set()).add(one)),
      leave: (audience) => void entered.get(audience)?.delete(one),
    }
    return one
  }
  return { cast, link }
}

/** @param change of what the room is opened with @param soon when it shows what is new */
export async function tableOf(
  journal: Journal = memoryJournal(),
  law = smallLaw,
  change: Partial<OpeningWish> = {},
  soon: Soon = atOnce,
): Promise<Table> {
  const clock = { now: 1_000_000 }
  const { cast, link } = linking()
  const rooms = roomsOf({
    law,
    journal,
    now: () => clock.now,
    log: quiet,
    build: 'test',
    cast,
    soon,
    idle: 1000,
    keep: 100_000,
    most: 1000,
  })
  const opened = oneOf(await rooms.open([{ ...wish, ...change }], null))
  if (!opened || 'ok' in opened) throw new Error('The room did not open.')
  const code = readCode(opened.code)
  const room = code && (await rooms.find(code))
  const facilitator = await journal.seatOf(hashOf(opened.facilitatorKey))
  const screen = await journal.seatOf(hashOf(opened.wallKey))
  if (!room || !facilitator || !screen) throw new Error('The room did not open.')

  const join = async (as: JoinWish): Promise<PersonId> => {
    const joined = await room.join('Somebody', as)
    expect(joined.ok).toBe(true)
    return joined.ok ? joined.you.person : ('' as PersonId)
  }
  return { room, rooms, journal, facilitator: facilitator.person, screen: screen.person, clock, link, join }
}
