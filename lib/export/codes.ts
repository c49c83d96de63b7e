// Codes that stand for people in an export: the same in every export of a room, and known to nobody who was not told.
import type { Happening } from '../game/event.ts'
import type { Role } from '../game/state.ts'
import { type PersonId, type RoomCode, roomCode } from '../ids.ts'
import { draw } from '../rules/draw.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = (salt: string, key: string, count: number): string =>
  Array.from({ length: count }, (_, n) => alphabet[Math.floor(draw(salt, n, 'code', key) * alphabet.length)] ?? '0').join('')

/** What an export never holds: the ids of the room's facilitators and walls, minted by chance. */
const saltOf = (happenings: readonly Happening[]): string =>
  happenings
    .flatMap(({ event }) => (event.type === 'personJoined' && isHouse(event.role) ? [event.person] : []))
    .slice(0, 2)
    .join(' ')

const isHouse = ({ kind }: Role): boolean => kind === 'facilitator' || kind === 'screen'

/** The session's own code: nobody joins by it, and it is the room's code where the export is brought in. */
export function sessionCode(happenings: readonly Happening[]): RoomCode {
  const first = happenings[0]?.event
  return roomCode.parse(letters(saltOf(happenings), `session ${first?.type === 'roomOpened' ? first.code : ''}`, 8))
}

/** A code of a letter and four signs for everybody who ever joined; bots keep their public names. */
export function codesOf(happenings: readonly Happening[]): Map<PersonId, string> {
  const salt = saltOf(happenings)
  const codes = new Map<PersonId, string>()
  const taken = new Set<string>()
  for (const { event } of happenings) {
    if (event.type !== 'personJoined' || codes.has(event.person)) continue
    const letter = event.role.kind === 'facilitator' ? 'F' : event.role.kind === 'screen' ? 'W' : 'P'
    let code = ''
    for (let again = 0; code === '' || taken.has(code); again += 1) code = letter + letters(salt, `${event.person} ${again}`, 4)
    taken.add(code)
    codes.set(event.person, code)
  }
  return codes
}
