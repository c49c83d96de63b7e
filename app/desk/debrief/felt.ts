// The answers of one person to the poll while they are given: nothing is filled in beforehand, and anything may be left out.
import type { PartyId } from '../../../lib/ids.ts'
import type { PerParty } from '../../../lib/rules/world.ts'

/** 0–100, in five steps: to be told apart by feeling, and hit with a thumb. */
export const steps = [0, 25, 50, 75, 100] as const
export type Step = (typeof steps)[number]
export type Question = 'ofThem' | 'ofUs'
export type Felt = PerParty<Partial<Record<Question, Step>>>

/** Answers as they were kept, or none. */
export function readFelt(kept: unknown): Felt {
  if (typeof kept !== 'object' || kept === null) return {}
  const felt: Felt = {}
  for (const [party, answers] of Object.entries(kept)) {
    if (typeof answers !== 'object' || answers === null) continue
    const { ofThem, ofUs } = answers as Partial<Record<Question, unknown>>
    felt[party as PartyId] = { ...(isStep(ofThem) && { ofThem }), ...(isStep(ofUs) && { ofUs }) }
  }
  return felt
}

const isStep = (value: unknown): value is Step => steps.some((step) => step === value)

/** What can be sent: the delegations of which both questions are answered. */
export function whole(felt: Felt): PerParty<Record<Question, Step>> {
  const all: PerParty<Record<Question, Step>> = {}
  for (const [party, { ofThem, ofUs } = {}] of Object.entries(felt) as [PartyId, Felt[PartyId]][])
    if (ofThem !== undefined && ofUs !== undefined) all[party] = { ofThem, ofUs }
  return all
}
