// The hidden column opened: orders, free actions, reserves, natures and objectives, turn by turn.
import { dealtObjectives } from '../game/clockwork.ts'
import type { RoomState, TurnRecord } from '../game/state.ts'
import type { Table } from '../game/table.ts'
import type { PackageId, PartyId } from '../ids.ts'
import type { PackageOrder, World } from '../rules/world.ts'
import type { Line } from './line.ts'
import type { Hidden, HiddenTurn } from './review.ts'

type Past = Pick<Table, 'scenario' | 'catalogue' | 'state'>

/** @param scores whether objectives show if they were met */
export function hiddenOf(past: Past, { worlds }: Line, scores: 'open' | 'kept'): Hidden {
  return {
    turns: past.state.history.map((record) => hiddenTurn(past, record, worlds.get(record.turn) ?? past.state.world)),
    parties: past.catalogue.parties.map(({ id }) => partyOf(past, id, scores)),
  }
}

const titleOf = ({ world }: RoomState, id: PackageId): string => world.agreements[id]?.terms.title ?? id

function hiddenTurn({ catalogue, state }: Past, record: TurnRecord, world: World): HiddenTurn {
  const { turn, orders, signals, responses } = record
  const parties = catalogue.parties.map(({ id: party }) => {
    const given = orders[party]
    const owed = Object.values(world.agreements).filter(
      (one) => one.since <= turn && (one.endedIn ?? turn) >= turn && one.dues.some((due) => due.party === party),
    )
    return {
      party,
      given: given !== undefined,
      orders: owed.map(({ id, terms }) => ({ package: id, title: terms.title, order: given?.packages[id] ?? ('comply' as PackageOrder) })),
      free: signals.secret.free[party] ?? given?.free ?? { kind: 'nothing' as const },
      reserves: signals.secret.reserves
        .filter((one) => one.party === party)
        .map((one) => ({ package: one.package, title: titleOf(state, one.package) })),
      response: responses[party] ?? null,
      intelligence: signals.secret.intelligence
        .filter((one) => one.party === party)
        .map(({ target, caught, reportIds }) => ({ target, caught, found: reportIds.length })),
    }
  })
  return { turn, parties }
}

function partyOf(past: Past, party: PartyId, scores: 'open' | 'kept'): Hidden['parties'][number] {
  const { state } = past
  const { secret, asset } = state.world
  const scored = scores === 'open' ? state.standing?.parties[party]?.objectives : undefined
  const truth = secret.asset[party]
  return {
    party,
    nature: state.natures[party] ?? 'sincere',
    objectives: (dealtObjectives(past)[party] ?? []).map(({ id, text, weight }) => ({
      id,
      text,
      weight,
      met: scored?.find((one) => one.id === id)?.met ?? null,
    })),
    credit: secret.credit[party] ?? 0,
    asset: truth === undefined ? null : { truth, estimate: asset[party] ?? truth },
    reserves: (Object.entries(secret.agreements) as [PackageId, (typeof secret.agreements)[PackageId]][]).flatMap(([id, { reserve }]) => {
      const own = reserve[party]
      return own && own.turns + Number(own.running) > 0
        ? [{ package: id, title: titleOf(state, id), turns: own.turns, running: own.running, seen: own.seen }]
        : []
    }),
  }
}
