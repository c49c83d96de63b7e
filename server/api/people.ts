// What the facilitator does about who can come in: another join code, a guest list with links, another link for one person.

import { personId } from '../../lib/ids.ts'
import { guestsSchema } from '../../lib/protocol.ts'
import { type Asked, bodyAs, json, no, type Reply, type Route } from '../http.ts'
import { cleanName } from '../names.ts'
import type { GuestWish, Room } from '../room.ts'
import { saying } from '../words.ts'
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
    { method: 'POST', path: '/api/rooms/{code}/guests', handle: (asked) => byFacilitator(asked, ports, (room) => invite(asked, room)) },
  ]
}

/** Keys are shown this once. Rows that cannot be seated are told by their number. */
async function invite({ request }: Asked, room: Room): Promise<Reply> {
  const read = await bodyAs(request, guestsSchema)
  if ('refused' in read) return no(read.refused)
  const { guests, take } = read.body
  const named = guests.map((guest) => ({ ...guest, clean: cleanName(guest.name, 40) }))
  const nameless = named.flatMap(({ row, clean }) => (clean === null ? [{ row, ...wordsOf('badName') }] : []))
  const wishes = named.flatMap(({ row, clean, party, portfolio }): GuestWish[] =>
    clean === null ? [] : [{ row, name: clean, as: { kind: 'delegate', party, portfolio } }],
  )
  if (nameless.length > 0 && take === 'all') {
    const rows = nameless.map(({ row }) => row)
    return json({ ...saying('badGuests', { count: rows.length, rows: rows.join(', ') }), refused: nameless }, 409)
  }
  const invited = await room.invite(wishes, take)
  const refused = [...nameless, ...invited.refused].sort((a, b) => a.row - b.row)
  return invited.ok ? json({ code: room.code, seated: invited.seated, refused }, 201) : json({ ...invited, refused }, 409)
}

function wordsOf(why: 'badName') {
  const { code, message } = saying(why)
  return { code, message }
}
