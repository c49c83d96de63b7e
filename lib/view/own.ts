// What a delegation knows of itself alone. The facilitator sees it of each.
import { dealtObjectives } from '../game/clockwork.ts'
import { pendingWill } from '../game/price.ts'
import type { FeltTrust, RoomState } from '../game/state.ts'
import type { ObjectiveId, PartyId, PersonId } from '../ids.ts'
import { objectiveResult, stageAsked } from '../rules/objective.ts'
import { byKey, remembered, rememberedOfAll, rememberedOfTwo } from '../rules/remember.ts'
import type { PerParty, World } from '../rules/world.ts'
import { awaitingOf } from './awaiting.ts'
import { channelsFor } from './channels.ts'
import { unheard, withoutNames } from './hearing.ts'
import { worldAsKnownTo } from './known.ts'
import type { ObjectiveView } from './objective-view.ts'
import type { Sight } from './project.ts'
import { perParty } from './public.ts'
import { draftsOf, editingIn, standViews } from './team.ts'
import { todoOf } from './todo.ts'
import type { Own, OwnPerson } from './view.ts'

export function projectOwn(sight: Sight, party: PartyId, viewer: 'itself' | 'facilitator'): Own {
  const { state, scenario } = sight
  const { world, hand } = state
  const { secret } = world
  const brief = scenario.briefs[party]
  if (!brief) throw new Error(`The scenario has no brief for ${party}.`)
  const willTold = state.history.at(-1)?.result.will[party]
  return {
    party,
    brief,
    objectives: objectives(sight, party),
    nature: state.natures[party] ?? 'sincere',
    will: world.will[party] ?? 0,
    credit: secret.credit[party] ?? 0,
    pendingWill: promised(sight)(party),
    willReceipt: willTold ? withoutNames(willTold, unheard(state, { kind: 'delegation', party })) : null,
    asset: secret.asset[party] ?? null,
    reserves: Object.entries(secret.agreements).flatMap(([id, { reserve }]) => {
      const own = reserve[party]
      return own && own.turns + Number(own.running) > 0
        ? [{ package: id as keyof typeof secret.agreements, running: own.running, seen: own.seen }]
        : []
    }),
    awaiting: awaitingOf(state, party),
    drafts: draftsOf(state, party),
    editing: editingIn(sight, party),
    stands: standViews(state, party),
    ordersDraft: hand.ordersDrafts[party] ?? null,
    orders: hand.orders[party] ?? null,
    ordersBy: ordersBy(state, party),
    freeDone: hand.signals?.secret.free[party] ?? null,
    intelligence: (hand.signals?.secret.intelligence ?? [])
      .filter((effort) => effort.party === party)
      .map(({ target, caught, reportIds }) => ({ target, caught, reports: reportIds })),
    response: hand.responses[party] ?? null,
    crisisChoice: hand.crisisChoices[party] ?? null,
    polled: feltNow(sight, party).map(({ person }) => person),
    felt: viewer === 'itself' ? { sealed: true } : { sealed: false, answers: feltNow(sight, party).map(({ answers }) => answers) },
    record: recordOf(sight, party),
    // The facilitator has every channel once, beside these.
    channels: viewer === 'itself' ? channelsFor(state, { kind: 'delegation', party }) : [],
    nudged: hand.nudged[party] ?? null,
    watchers: watching(state.people)
      .filter(({ role }) => role.kind === 'observer' && role.party === party)
      .map(({ id, name }) => ({ person: id, name, online: sight.online.has(id) })),
    entered: hand.entered?.[party] ?? [],
    todo: todoOf(sight, party),
  }
}

const nobody: Own['ordersBy'] = { changed: null, given: null }

function ordersBy({ hand, people }: RoomState, party: PartyId): Own['ordersBy'] {
  const by = hand.ordersBy?.[party]
  if (!by) return nobody
  const named = (id: PersonId | undefined): OwnPerson | null => {
    const person = id && people[id]
    return person && person.role.kind === 'delegate' && person.role.party === party ? { person: person.id, name: person.name } : null
  }
  return { changed: named(by.changed), given: named(by.given) }
}

/** The same while nothing of it has changed. */
const promised = ({ catalogue, state }: Sight) =>
  promisedIn(catalogue, state.proposals, state.hand, state.world, state.history)(state.moment?.turn ?? null)

const promisedIn = rememberedOfAll(
  (
    catalogue: Sight['catalogue'],
    proposals: RoomState['proposals'],
    hand: RoomState['hand'],
    world: World,
    history: RoomState['history'],
  ) =>
    byKey((turn: number | null) =>
      byKey((party: PartyId) =>
        pendingWill({ catalogue, state: { proposals, hand, world, history, moment: turn === null ? null : { turn } } }, party),
      ),
    ),
)

/** What its people have answered in the poll of this turn. */
const feltNow = ({ state }: Sight, party: PartyId): FeltTrust[] =>
  state.felt.filter((felt) => felt.party === party && felt.turn === state.moment?.turn)

const recordOf = ({ state, catalogue }: Sight, party: PartyId): PerParty<number> => recordIn(catalogue, state.world.record)(party)

const recordIn = rememberedOfTwo((catalogue: Sight['catalogue'], record: World['record']) =>
  byKey((party: PartyId) =>
    perParty(
      catalogue.parties.filter(({ id }) => id !== party),
      ({ id }) => record[id]?.[party] ?? 0,
    ),
  ),
)

const watching = remembered((people: RoomState['people']) =>
  Object.values(people).filter(({ removed, role }) => !removed && role.kind === 'observer' && role.party !== undefined),
)

/** What has been reckoned of a world: objectives change only when it does, and every phase shows them again. */
const reckoned = new WeakMap<World, Map<PartyId, { of: readonly ObjectiveId[]; told: ObjectiveView[] }>>()

/** Objectives as they would stand if the game ended now, as far as the delegation itself can tell. */
function objectives(sight: Sight, party: PartyId): ObjectiveView[] {
  const { state, catalogue } = sight
  const of = state.objectives[party] ?? []
  const kept = reckoned.get(state.world) ?? new Map()
  reckoned.set(state.world, kept)
  const before = kept.get(party)
  if (before?.of === of) return before.told
  const known = worldAsKnownTo(sight, party)
  const told = (dealtObjectives(sight)[party] ?? []).map((objective): ObjectiveView => {
    const { met, progress } = objectiveResult(catalogue, known, objective)
    const { id, text, hint, weight, test } = objective
    const stage = stageAsked(test)
    return { id, text, hint, weight, met, progress: progress ? `${tenths(progress.is)} / ${tenths(progress.asked)}` : null, stage }
  })
  kept.set(party, { of, told })
  return told
}

/** Figures are shown to a tenth at most. */
const tenths = (value: number): number => Math.round(10 * value) / 10
