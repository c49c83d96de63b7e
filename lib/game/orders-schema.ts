// What a delegation orders and answers, as strict schemas.
import * as z from 'zod'
import { actId, measureId, packageId, partyId } from '../ids.ts'

const dueRef = z.strictObject({ package: packageId, measure: measureId })

export const freeActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('gesture'), measure: measureId }),
  z.strictObject({ kind: z.literal('act'), act: actId, brink: z.boolean() }),
  z.strictObject({ kind: z.literal('homeCampaign') }),
  z.strictObject({ kind: z.literal('intelligence'), target: partyId }),
  z.strictObject({ kind: z.literal('mediation'), between: z.tuple([partyId, partyId]) }),
  z.strictObject({ kind: z.literal('restore'), package: packageId, measure: measureId }),
  z.strictObject({ kind: z.literal('brink') }),
  z.strictObject({ kind: z.literal('capitulate') }),
])

export const ordersSchema = z.strictObject({
  packages: z.record(packageId, z.enum(['comply', 'stall', 'hedge'])),
  free: freeActionSchema,
  vetoes: z.array(actId).max(20),
})

export const responseSchema = z.strictObject({
  suspend: z.array(dueRef).max(120),
  resume: z.array(dueRef).max(120),
  withdraw: z.array(packageId).max(40),
})
