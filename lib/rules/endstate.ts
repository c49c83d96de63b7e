// How the game ended (E.12, RULINGS 31).
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue, Measure } from '../scenario/schema.ts'
import { levelIn, measureOf, stepsOf } from './catalogue.ts'
import { inForce } from './owed.ts'
import { sum } from './round.ts'
import type { Agreement, Due, EndState, TurnFacts, World } from './world.ts'

/** The end state of the world as it stands after its last adjudicated turn. */
export function endState(c: Catalogue, world: World): EndState {
  if (world.over) return world.over.kind
  const rollback = rollbackState(c, world)
  if (rollback) return rollback
  const kept = (world.facts.at(-1)?.public.active ?? []).filter((a) => a.keptAsReported)
  const stages = stagesInForce(world)
  if (kept.some((a) => a.level >= 1 && (stages.get(a.package) ?? 0) >= 3 && isHalt(measureOf(c, a.measure)))) return 'freeze'
  if (kept.some((a) => measureOf(c, a.measure).stage >= 1)) return 'calm'
  const signed = Object.values(world.agreements)
  if (signed.length === 0) return 'stalemate'
  const contactStands = kept.length > 0 || inForce(world).length > 0
  return contactStands ? 'stalemate' : 'collapsed'
}

/** A halt of production, declared or hidden: the scenario's freeze. */
const isHalt = (measure: Measure): boolean => measure.halts === 'production' || measure.halts === 'hiddenProduction'

/** A step that takes capability apart: stage 4, once, material, military or nuclear. */
function isRollback(measure: Measure): boolean {
  const capability = measure.domain === 'nuclear' || measure.domain === 'military'
  return measure.stage === 4 && measure.mode === 'do' && measure.kind === 'material' && capability
}

function stagesInForce(world: World): Map<PackageId, TurnFacts['public']['packages'][number]['stage']> {
  return new Map(inForce(world).map((agreement) => [agreement.id, agreement.stage]))
}

/** Verified needs a completed step by an inspected party, true but for one turn's share, and at most one turn with a reserve. */
function rollbackState(c: Catalogue, world: World): 'verifiedRollback' | 'hedgedRollback' | 'rollbackBegun' | null {
  const found = inForce(world)
    .filter((agreement) => agreement.stage === 4 && agreement.since <= world.turn)
    .map((agreement) => ofAgreement(c, world, agreement))
  return (['verifiedRollback', 'hedgedRollback', 'rollbackBegun'] as const).find((end) => found.includes(end)) ?? null
}

function ofAgreement(c: Catalogue, world: World, agreement: Agreement): 'verifiedRollback' | 'hedgedRollback' | 'rollbackBegun' | null {
  const gone: Due['status'][] = ['broken', 'reversed', 'suspended', 'ended', 'expired']
  const steps = agreement.dues
    .map((due, at) => ({ due, at }))
    .filter(({ due }) => isRollback(measureOf(c, due.measure)) && levelIn(agreement.terms, due.party) >= 1 && !gone.includes(due.status))
  if (steps.length === 0) return null
  const done = steps.filter(({ due }) => due.status === 'done')
  if (!agreement.mature || done.length === 0) return 'rollbackBegun'
  const secret = world.secret.agreements[agreement.id]
  const reserveTurns = sum(Object.values(secret?.reserve ?? {}).map((r) => r.turns))
  const real = done.some(({ due, at }) => {
    const oneTurn = 1 / stepsOf(agreement.terms, measureOf(c, due.measure))
    return (secret?.truth[at]?.done ?? 0) >= 1 - oneTurn - 1e-5
  })
  return reserveTurns <= 1 && real ? 'verifiedRollback' : 'hedgedRollback'
}

/** Reserves still running when the hidden column is opened. */
export function runningAtEnd(world: World): { package: PackageId; party: PartyId }[] {
  return inForce(world).flatMap(({ id }) =>
    Object.entries(world.secret.agreements[id]?.reserve ?? {})
      .filter(([, r]) => r.running)
      .map(([party]) => ({ package: id, party: party as PartyId })),
  )
}
