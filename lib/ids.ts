// The names of things, branded so that none is taken for another.
import * as z from 'zod'

/** Two to eight capitals and digits, set by the scenario. */
export const partyId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/)
  .brand<'PartyId'>()
export type PartyId = z.infer<typeof partyId>

export const measureId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/)
  .brand<'MeasureId'>()
export type MeasureId = z.infer<typeof measureId>

export const actId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/)
  .brand<'ActId'>()
export type ActId = z.infer<typeof actId>

export const injectId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/)
  .brand<'InjectId'>()
export type InjectId = z.infer<typeof injectId>

export const objectiveId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .brand<'ObjectiveId'>()
export type ObjectiveId = z.infer<typeof objectiveId>

/** Minted by whoever asks, so that a repeated request is recognised. */
/** Never the name of something every object has by birth: ids are keys of records. */
const own =
  /^(?!(?:constructor|prototype|toString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|__proto__|__(?:define|lookup)[GS]etter__)$)[A-Za-z0-9_-]{4,40}$/
const minted = z.string().regex(own)
export const packageId = minted.brand<'PackageId'>()
export type PackageId = z.infer<typeof packageId>
export const draftId = minted.brand<'DraftId'>()
export type DraftId = z.infer<typeof draftId>

export const personId = minted.brand<'PersonId'>()
export type PersonId = z.infer<typeof personId>

/** Eight Crockford base-32 characters, written in two groups of four; kept without the hyphen. */
export const roomCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  .brand<'RoomCode'>()
export type RoomCode = z.infer<typeof roomCode>
