// What the facilitator does about who can come in: another join code, a guest list with links, another link for one person.

import { type PersonId, personId } from '../../lib/ids.ts'
import { type GuestRefused, guestsSchema, staffSchema } from '../../lib/protocol.ts'
import type { Language } from '../../lib/words/languages.ts'
import type { GuestWish, RowRefused } from '../guests.ts'
import { type Asked, bodyAs, inWords, json, no, type Reply, type Route } from '../http.ts'
import { cleanName } from '../names.ts'
import type { Room } from '../room.ts'
import { type Refused, saying, told } from '../words.ts'
import { byFacilitator, type DoorPorts } from './door.ts'

export function peopleRoutes(ports: DoorPorts): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/rooms/{code}/rotate',
      handle: (asked) =>
        byFacilitator(asked, ports, async (room, by) => {
          const rotated = await room.rotate(by)
          return rotated.ok ? json({ code: rotated.code }) : no(rotated)
        }),
    },
    {
      method: 'POST',
      path: '/api/rooms/{code}/people/{person}/link',
      handle: (asked) =>
        byFacilitator(asked, ports, async (room, by) => {
          const person = personId.safeParse(asked.at.person)
          if (!person.success) return no(saying('noSuchPerson'))
          const renewed = await room.renew(by, person.data)
          return renewed.ok ? json({ code: room.code, key: renewed.key }) : no(renewed)
        }),
    },
    {
      method: 'POST',
      path: '/api/rooms/{code}/guests',
      handle: (asked) => byFacilitator(asked, ports, (room, by) => invite(asked, room, by)),
    },
    {
      method: 'POST',
      path: '/api/rooms/{code}/staff',
      handle: (asked) => byFacilitator(asked, ports, (room, by) => staff(asked, room, by)),
    },
  ]
}

/** Keys are shown this once. Rows that cannot be seated are told by their number. */
async function invite({ request }: Asked, room: Room, by: PersonId): Promise<Reply> {
  const read = await bodyAs(request, guestsSchema)
  if ('refused' in read) return no(read.refused)
  const { guests, take } = read.body
  const named = guests.map((guest) => ({ ...guest, clean: cleanName(guest.name, 40) }))
  const nameless = named.flatMap(({ row, clean }) => (clean === null ? [{ row, why: saying('badName') }] : []))
  const wishes = named.flatMap(({ row, clean, party, portfolio }): GuestWish[] =>
    clean === null ? [] : [{ row, name: clean, as: { kind: 'delegate', party, portfolio } }],
  )
  if (nameless.length > 0 && take === 'all') {
    const rows = nameless.map(({ row }) => row)
    return notAll(saying('badGuests', { count: rows.length, rows: rows.join(', ') }), nameless)
  }
  const invited = await room.invite(by, wishes, take)
  const refused = [...nameless, ...invited.refused].sort((a, b) => a.row - b.row)
  if (!invited.ok) return notAll(invited.why, refused)
  return inWords((language) => ({ code: room.code, seated: invited.seated, refused: rowsIn(refused, language) }), 201)
}

const notAll = (why: Refused, refused: readonly RowRefused[]): Reply =>
  inWords((language) => ({ ...told(why, language), refused: rowsIn(refused, language) }), 409)

function rowsIn(refused: readonly RowRefused[], language: Language): GuestRefused[] {
  return refused.map(({ row, why }) => {
    const { code, message } = told(why, language)
    return { row, code, message }
  })
}

/** One facilitator or observer, with a link of their own. */
async function staff({ request }: Asked, room: Room, by: PersonId): Promise<Reply> {
  const read = await bodyAs(request, staffSchema)
  if ('refused' in read) return no(read.refused)
  const name = cleanName(read.body.name, 40)
  if (name === null) return no(saying('badName'))
  const invited = await room.invite(by, [{ row: 1, name, as: read.body.as }], 'good')
  if (!invited.ok) return no(invited.why)
  const [seat] = invited.seated
  const [refusal] = invited.refused
  if (seat) return json({ code: room.code, key: seat.key, you: seat.you }, 201)
  return no(refusal?.why ?? saying('serverBusy'))
}
