// What must hold when things go wrong, each invariant by its name, and how a breach of one is told.

export const invariants = {
  durable: 'Every acknowledged command is in the journal; no refused one is.',
  once: 'Nothing happens twice: a repeated command gets the first answer and changes nothing.',
  gapless: 'The events of a room are gapless and in one order.',
  adjudication: 'A turn is adjudicated once.',
  phase: 'No order, answer or signature counts outside its phase, or while the table is paused.',
  author: 'Nobody acts for a delegation that is not theirs.',
  view: 'What a screen shows is the projection of what is on the disk, and nothing else.',
  order: 'Views of an audience never go backwards, and all its screens see one order.',
  revoked: 'Who was moved, removed or shown out loses the old view at once.',
  answered: 'Every command is answered, and the room goes on.',
} as const
export type Invariant = keyof typeof invariants

export interface Violation {
  invariant: Invariant
  detail: string
}
export type Report = (invariant: Invariant, detail: string) => void
