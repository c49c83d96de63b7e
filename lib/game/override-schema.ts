// What the facilitator may set by hand, as a strict schema: figures within their ranges, reports, commitments.
import * as z from 'zod'
import { measureId, packageId, partyId } from '../ids.ts'
import { figureRanges } from '../rules/figure-ranges.ts'
import { settable } from '../rules/override.ts'

const reportId = z.string().min(1).max(120)
const within = (kind: keyof typeof figureRanges) => z.number().min(figureRanges[kind].min).max(figureRanges[kind].max)

/** Natures and objectives are not among them. */
export const overrideChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tension'), to: within('tension') }),
  z.strictObject({ kind: z.literal('trust'), holder: partyId, toward: partyId, to: within('trust') }),
  z.strictObject({ kind: z.literal('will'), party: partyId, to: within('will') }),
  z.strictObject({ kind: z.literal('pressure'), party: partyId, to: within('pressure') }),
  z.strictObject({ kind: z.literal('asset'), party: partyId, to: within('asset') }),
  z.strictObject({ kind: z.literal('reach'), party: partyId, to: within('reach') }),
  z.strictObject({ kind: z.literal('report'), report: reportId, grade: z.enum(['clean', 'doubtful', 'clear']) }),
  z.strictObject({
    kind: z.literal('commitment'),
    package: packageId,
    party: partyId,
    measure: measureId,
    status: z.enum(settable),
  }),
])
