// Keys, codes and names minted by chance: what a person holds, and the hash that is all the server keeps of it.
import { createHash, randomBytes } from 'node:crypto'
import type { Seal } from '../lib/game/seal.ts'
import { type PersonId, personId, type RoomCode, roomCode } from '../lib/ids.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A secret of 192 random bits, base64url, 32 characters. Shown once; only `hashOf` it is kept. */
export const mintKey = (): string => randomBytes(24).toString('base64url')

/** SHA-256, base64url: enough at rest for a key that is itself random (nothing to guess, so nothing to slow down). */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** SHA-256, hexadecimal, as the room's seed is published. */
export const hexHashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** 128 random bits to draw every chance of a room from. */
export const mintSeed = (): string => randomBytes(16).toString('base64url')

/** A seed with the fingerprint it is published by. */
export function mintSeal(): Seal {
  const seed = mintSeed()
  return { seed, seedHash: hexHashOf(seed) }
}

export const mintPerson = (): PersonId => personId.parse(randomBytes(9).toString('base64url'))

/** Eight Crockford characters, 40 bits. */
export function mintCode(): RoomCode {
  const letters = [...randomBytes(8)].map((byte) => crockford[byte & 31])
  return roomCode.parse(letters.join(''))
}

/** A code as people type it (hyphen, spaces, small letters, O for 0, I or L for 1); null when it can be none. */
export function readCode(typed: string): RoomCode | null {
  if (typed.length > 40) return null
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const read = roomCode.safeParse(plain)
  return read.success ? read.data : null
}

/** What a log may say of a room: never its code, by which one could join. */
export const traceOf = (code: RoomCode): string => hashOf(code).slice(0, 8)
