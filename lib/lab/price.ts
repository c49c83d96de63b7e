// `lab price`: what a package asks of each party and gives it, from a document any program can write.
import * as z from 'zod'
import type { MeasureId, PartyId } from '../ids.ts'
import { check, type Fault } from '../rules/check.ts'
import type { Footing } from '../rules/footing.ts'
import type { Ledger } from '../rules/ledger.ts'
import { preview } from '../rules/preview.ts'
import type { Matrix, PerParty } from '../rules/world.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import { type Catalogue, levelSchema, type Scenario, type Sequence, stageSchema, type Terms } from '../scenario/schema.ts'
import { firstFault, Mistake, quoted } from './mistake.ts'

const will = z.number().min(3).max(97)
const names = z.array(z.string()).max(60)

/** The document. All but the commitments may be left out; what then holds stands with each field. */
export const askedSchema = z.strictObject({
  /** Default: the first this build knows. */
  scenario: z.string().optional(),
  state: z
    .strictObject({
      /** Default: the scenario's at the start. */
      tension: z.number().min(0).max(100).optional(),
      /** One for all, or by party; default: at the start. */
      will: z
        .union([will, z.record(z.string(), will)], { error: 'must be a number from 3 to 97, or such a number for each party' })
        .optional(),
      /** holder → toward; a pair left out has the scenario's prior. */
      trust: z.record(z.string(), z.record(z.string(), z.number().min(0).max(1))).optional(),
      /** Highest stage that has matured; default 0. */
      opened: stageSchema.optional(),
    })
    .optional(),
  package: z.strictObject({
    commitments: z
      .array(z.strictObject({ party: z.string(), measure: z.string() }))
      .min(1)
      .max(60),
    /** Default: simultaneous. */
    sequence: z.enum(['simultaneous', 'in-turn', 'tranche']).optional(),
    /** Who goes first, with in-turn. */
    first: z.array(z.string()).max(12).optional(),
    /** Instalments, with tranche. */
    tranches: z.number().int().min(1).max(6).optional(),
    /** Level of inspection by party; default 0. */
    verify: z.record(z.string(), levelSchema).optional(),
    /** Turns; default 6 at stage 4, else 4, as in the reference packages. */
    duration: z.number().int().min(1).max(12).optional(),
    clauses: z.strictObject({ snapback: names.optional(), escrow: names.optional() }).optional(),
  }),
})
type Asked = z.infer<typeof askedSchema>

export interface PricedParty
  extends Pick<Ledger, 'need' | 'irretrievable' | 'loss' | 'gain' | 'durability' | 'trust' | 'evComply' | 'evHedge' | 'willCost'> {}

export interface Priced {
  /** −1 … 1, positive when the first principal bears more; null when it is no party. */
  asymmetry: number | null
  parties: PerParty<PricedParty>
}

/**
 * Prices a package, every number known exactly to everybody.
 * @param known the scenarios that may be named; the first is the default
 * @throws Mistake
 */
export function priced(document: unknown, known: readonly Scenario[]): Priced {
  const read = askedSchema.safeParse(document)
  if (!read.success) throw new Mistake(firstFault(read.error))
  const asked = read.data
  const scenario = asked.scenario === undefined ? known[0] : known.find(({ id }) => id === asked.scenario)
  if (!scenario)
    throw new Mistake(`scenario: there is no ${quoted(asked.scenario ?? '')}; there is ${known.map(({ id }) => id).join(', ')}.`)
  const c = catalogueOf(scenario)
  const footing = footingOf(c, asked.state ?? {})
  const terms = termsOf(c, asked.package)
  const { ledgers, asymmetry } = preview(c, footing, terms)
  return { asymmetry: asymmetry.value, parties: Object.fromEntries(Object.entries(ledgers).map(([id, weighed]) => [id, told(weighed)])) }
}

function told(l: Ledger): PricedParty {
  const { need, irretrievable, loss, gain, durability, trust, evComply, evHedge, willCost } = l
  return { need, irretrievable, loss, gain, durability, trust, evComply, evHedge, willCost }
}

function footingOf(c: Catalogue, state: NonNullable<Asked['state']>): Footing {
  const known = (id: string, place: string): PartyId => partyIn(c, id, `state.${place}`)
  const will: PerParty<number> = {}
  const given = state.will
  for (const { id, startWill } of c.parties) will[id] = typeof given === 'number' ? given : startWill
  if (typeof given === 'object') for (const [id, value] of Object.entries(given)) will[known(id, 'will')] = value
  const trust: Matrix = { ...c.prior }
  for (const [holder, row] of Object.entries(state.trust ?? {})) {
    const own = { ...trust[known(holder, 'trust')] }
    for (const [toward, value] of Object.entries(row)) {
      if (toward === holder) throw new Mistake(`state.trust.${holder}: ${holder} has no trust in itself.`)
      own[known(toward, `trust.${holder}`)] = value
    }
    trust[holder as PartyId] = own
  }
  const { tension = c.startTension, opened = 0 } = state
  return { tension, will, trust, opened, hazardFactor: {}, needRises: [], turn: 1 }
}

function partyIn(c: Catalogue, id: string, place: string): PartyId {
  const found = c.parties.find((party) => party.id === id)
  if (!found) throw new Mistake(`${place}: there is no party ${quoted(id)}; there is ${c.parties.map((party) => party.id).join(', ')}.`)
  return found.id
}

function termsOf(c: Catalogue, asked: Asked['package']): Terms {
  const commitments = asked.commitments.map(({ party, measure }, n) => {
    const place = `package.commitments[${n}]`
    if (!c.measures.some(({ id }) => id === measure)) throw new Mistake(`${place}: there is no measure ${quoted(measure)}.`)
    return { party: partyIn(c, party, place), measure: measure as MeasureId }
  })
  const stage = Math.max(...c.measures.filter(({ id }) => commitments.some(({ measure }) => measure === id)).map((m) => m.stage))
  const inspected = Object.entries(asked.verify ?? {}).map(([id, level]) => [partyIn(c, id, 'package.verify'), level] as const)
  const terms: Terms = {
    title: 'Priced',
    commitments,
    sequence: sequenceOf(c, asked),
    verify: Object.fromEntries(inspected.filter(([, level]) => level > 0)),
    duration: asked.duration ?? (stage === 4 ? 6 : 4),
    clauses: {
      snapback: (asked.clauses?.snapback ?? []) as MeasureId[],
      escrow: (asked.clauses?.escrow ?? []) as MeasureId[],
      clarify: true,
      dispute: 'suspend',
    },
  }
  const fault = check(c, terms)
  if (fault) throw new Mistake(`package: ${faultWords(fault)}`)
  return terms
}

/** A field that would say nothing in its sequence (nobody first, one instalment) may stand there all the same. */
function sequenceOf(c: Catalogue, { sequence = 'simultaneous', first = [], tranches = 1 }: Asked['package']): Sequence {
  if (sequence !== 'in-turn' && first.length > 0) throw new Mistake('package.first: goes with "sequence": "in-turn" alone.')
  if (sequence !== 'tranche' && tranches > 1) throw new Mistake('package.tranches: goes with "sequence": "tranche" alone.')
  if (sequence === 'in-turn') {
    if (first.length === 0) throw new Mistake('package.first: "sequence": "in-turn" needs the parties that go first.')
    return { kind: 'in-turn', first: first.map((id) => partyIn(c, id, 'package.first')) }
  }
  if (sequence === 'tranche' && tranches < 2) {
    throw new Mistake('package.tranches: "sequence": "tranche" needs a number of instalments from 2 to 6.')
  }
  return sequence === 'tranche' ? { kind: 'tranche', tranches } : { kind: 'simultaneous' }
}

function faultWords(fault: Fault): string {
  switch (fault.code) {
    case 'unknownParty':
      return `there is no party ${quoted(fault.party)}.`
    case 'unknownMeasure':
      return `there is no measure ${quoted(fault.measure)}.`
    case 'notTheirsToCommit':
      return `${fault.party} may not commit ${fault.measure}.`
    case 'duplicateCommitment':
      return `${fault.party} commits ${fault.measure} twice.`
    case 'tooFewParties':
      return 'at least two parties have to commit something.'
    case 'verifyStranger':
      return `${fault.party} is to be inspected but commits nothing.`
    case 'firstStranger':
      return `${fault.party} is to go first but commits nothing.`
    case 'everyoneFirst':
      return 'not everybody can go first.'
    case 'clauseStranger':
      return `clauses.${fault.clause} names ${quoted(fault.measure)}, which nobody commits.`
  }
}
