// What shows of a turn when Commit closes: reports, open happenings, whether the crisis card is due (E.5).
import type { PackageId, PartyId } from '../ids.ts'
import type { Act, Catalogue, Level } from '../scenario/schema.ts'
import { actOf, levelIn, partyOf } from './catalogue.ts'
import { draw, happens, pick } from './draw.ts'
import { reversalHazard } from './durability.ts'
import { type Effect, inspectionDown, selected } from './effects.ts'
import { gestureFault } from './gesture.ts'
import { grouped } from './group.ts'
import { inForce, type Owed, owed } from './owed.ts'
import { type Reserve, runningReserves, watched } from './reserve.ts'
import { clamp, round6, sumOf } from './round.ts'
import { lowered, type Sight, sight } from './verification.ts'
import { crisisRisk } from './war.ts'
import type { FreeAction, Grade, OpenEvent, PartyOrders, PerParty, Report, Signals, Truth, World } from './world.ts'

/** What one turn puts in before anything shows. A missing order is comply and nothing (RULINGS 8). */
export interface TurnInput {
  orders: Partial<PerParty<PartyOrders>>
  /** Leaves only: branches are resolved before (`resolveEffects`). */
  effects: readonly Effect[]
}

interface Scene {
  c: Catalogue
  world: World
  input: TurnInput
  seed: string
  turn: number
  down: number
  owed: readonly Owed[]
  free: PerParty<FreeAction>
  reserves: Reserve[]
  /** Parties on whom somebody gathers intelligence. */
  targets: ReadonlySet<PartyId>
}

/** Carries out the orders of the turn after the last adjudicated one and draws what is seen of it. */
export function signals(c: Catalogue, world: World, input: TurnInput, seed: string): Signals {
  const down = inspectionDown(input.effects)
  const free = freeActions(c, world, input)
  const scene: Scene = {
    c,
    world,
    input,
    seed,
    turn: world.turn + 1,
    down,
    owed: owed(c, world, down),
    free,
    reserves: runningReserves(c, world, input.orders),
    targets: new Set(Object.values(free).flatMap((f) => (f.kind === 'intelligence' ? [f.target] : []))),
  }
  const acts = actEvents(scene)
  const broken = new Set(acts.flatMap(({ party, broke }) => broke.map((b) => `${party}/${b.measure}`)))
  const struck = struckDown(scene, broken)
  const fates = fatesOf(scene, broken, struck)
  const second = fates.filter(({ o, state }) => state === 'stalled' && isSecondStall(scene, o)).map(({ o }) => o)
  const reports = [...measureReports(scene, fates, second, acts), ...concealmentReports(scene)]
  const open: OpenEvent[] = [
    ...acts,
    ...gestures(scene),
    ...struck.flatMap((o) => o.places.map((place) => happening('struckDown', o, place.package))),
    ...second.flatMap((o) => o.places.map((place) => happening('secondStall', o, place.package))),
    ...restores(scene),
    ...politics(scene),
  ]
  const intelligence = intelligenceOf(scene, reports)
  open.push(...intelligence.filter((i) => i.caught).map(({ party, target }): OpenEvent => ({ kind: 'intelligenceCaught', party, target })))

  const tensionAfterActs = round6(clamp(world.tension + sumOf(tensionLines(c, acts, input.effects), (line) => line.points), 0, 100))
  const brink = open.some((e) => e.kind === 'brink') || acts.some((e) => e.vetoedBy.length === 0 && actOf(c, e.act).brink)
  return {
    reports,
    open,
    tensionAfterActs,
    crisisDue: brink || tensionAfterActs >= c.params.crisisAt,
    crisisRisk: round6(crisisRisk(c.params, tensionAfterActs)),
    secret: {
      truths: truthsOf(fates),
      capitulation: c.principals.find((party) => scene.free[party]?.kind === 'capitulate') ?? null,
      free: scene.free,
      reserves: scene.reserves,
      intelligence,
    },
  }
}

export type ActEvent = Extract<OpenEvent, { kind: 'act' }>

/** What acts that were not vetoed, and events, do to tension, points. */
export function tensionLines(
  c: Catalogue,
  acts: readonly ActEvent[],
  effects: readonly Effect[],
): { points: number; act?: ActEvent; label?: string }[] {
  return [
    ...acts.filter((e) => e.vetoedBy.length === 0).map((act) => ({ points: actOf(c, act.act).tension, act })),
    ...effects.flatMap(({ label, effect }) => (effect.kind === 'tension' ? [{ points: effect.by, label }] : [])),
  ]
}

/** An order that cannot be carried out (a gesture already owed, another's act) comes to nothing. */
function freeActions(c: Catalogue, world: World, input: TurnInput): PerParty<FreeAction> {
  const all: PerParty<FreeAction> = {}
  for (const { id } of c.parties) {
    const free = input.orders[id]?.free ?? { kind: 'nothing' }
    const idle =
      (free.kind === 'gesture' && gestureFault(c, world, id, free.measure) !== null) ||
      (free.kind === 'act' && !actOf(c, free.act).by.includes(id)) ||
      ((free.kind === 'brink' || free.kind === 'capitulate') && !c.principals.includes(id))
    all[id] = idle ? { kind: 'nothing' } : free
  }
  return all
}

function actEvents({ c, input, free, owed: all }: Scene): ActEvent[] {
  return c.parties.flatMap(({ id: party }): ActEvent[] => {
    const action = free[party]
    if (action?.kind !== 'act') return []
    const act: Act = actOf(c, action.act)
    const vetoedBy = act.vetoBy.filter((by) => by !== party && (input.orders[by]?.vetoes ?? []).includes(act.id))
    const broke = vetoedBy.length > 0 ? [] : all.filter((o) => o.party === party && act.breaks.includes(o.measure.id))
    return [
      {
        kind: 'act',
        party,
        act: act.id,
        vetoedBy,
        broke: broke.flatMap((o) => o.places.map((place) => ({ package: place.package, measure: o.measure.id }))),
      },
    ]
  })
}

/** One draw a government: one of its political commitments, the later stages more often (E.3, RULINGS 19). */
function struckDown({ c, world, seed, turn, owed: all }: Scene, broken: Set<string>): Owed[] {
  const political = grouped(
    all.filter((o) => o.measure.kind === 'political' && !broken.has(o.key)),
    (o) => o.party,
  )
  return c.parties.flatMap((party): Owed[] => {
    const exposed = (political.get(party.id) ?? []).map((o) => {
      const mature = o.places.some((place) => world.agreements[place.package]?.mature)
      return { item: o, plain: 2 ** o.measure.stage, weight: 2 ** o.measure.stage * (mature ? c.params.maturityFactor : 1) }
    })
    if (exposed.length === 0) return []
    const young = reversalHazard(c.params, party, world.will[party.id] ?? 50, world.hazardFactor[party.id] ?? 1, 'young')
    const hazard = (young * sumOf(exposed, (e) => e.weight)) / sumOf(exposed, (e) => e.plain)
    if (!happens(seed, turn, 'reversal', party.id, hazard)) return []
    const one = pick(seed, turn, 'reversed', party.id, exposed)
    return one ? [one] : []
  })
}

/** What truly becomes of something owed this turn. */
interface Fate {
  o: Owed
  state: Truth['state']
}

function fatesOf(scene: Scene, broken: Set<string>, struck: readonly Owed[]): Fate[] {
  const { c, input, seed, turn, owed: all } = scene
  const lapses = new Set(
    input.effects.flatMap(({ label, effect }) =>
      effect.kind === 'lapse' ? selected(all, effect.which, label, seed, turn).map((o) => o.key) : [],
    ),
  )
  const fate = (o: Owed): Truth['state'] => {
    if (broken.has(o.key)) return 'broken'
    if (struck.includes(o)) return 'reversed'
    const ordered = input.orders[o.party]?.packages
    if (ordered && o.places.some((place) => ordered[place.package] === 'stall')) return 'stalled'
    const slips = lapses.has(o.key) || happens(seed, turn, 'lapse', o.key, c.params.lapseDrawn)
    return slips ? 'lapsed' : 'kept'
  }
  return all.map((o) => ({ o, state: fate(o) }))
}

function truthsOf(fates: readonly Fate[]): Truth[] {
  const truths: Truth[] = []
  for (const { o, state } of fates) {
    for (const place of o.places) truths.push({ package: place.package, party: o.party, measure: o.measure.id, state })
  }
  return truths
}

/** A stall in a row with one that was reported is an open breach (RULINGS 18). */
function isSecondStall({ world }: Scene, o: Owed): boolean {
  return o.places.some((place) => {
    const before = world.secret.agreements[place.package]?.truth[place.at]
    return before !== undefined && before.stalls > 0 && before.stallReported
  })
}

/** Parties on whom somebody gathers intelligence see their concealable side watched more closely. */
function closer({ c, targets }: Scene, party: PartyId, seen: Sight): Sight {
  return targets.has(party) ? { ...seen, detection: Math.min(0.99, seen.detection + c.params.intelligenceBoost) } : seen
}

function gradeOf({ c, seed, turn }: Scene, key: string, breach: 'breach' | 'none', seen: Sight): Grade {
  if (breach === 'breach') {
    const u = draw(seed, turn, 'detection', key)
    if (u < round6(seen.detection * c.params.clearShare)) return 'clear'
    if (u < round6(seen.detection)) return 'doubtful'
  }
  return happens(seed, turn, 'falseAlarm', key, seen.falseAlarm) ? 'doubtful' : 'clean'
}

function measureReports(scene: Scene, fates: readonly Fate[], second: readonly Owed[], acts: readonly ActEvent[]): Report[] {
  const { c, input, seed, turn, owed: all } = scene
  const doubted = new Set([
    ...input.effects.flatMap(({ label, effect }) =>
      effect.kind === 'doubtfulReport' ? selected(all, effect.which, label, seed, turn).map((o) => o.key) : [],
    ),
    ...acts.filter((e) => e.vetoedBy.length === 0).flatMap((e) => actOf(c, e.act).doubts.map((measure) => `${e.party}/${measure}`)),
  ])
  const reports: Report[] = []
  for (const { o, state } of fates) {
    if (state === 'broken' || state === 'reversed' || second.includes(o)) continue
    const plain = sight(c, o.level, o.measure.observability)
    const seen = o.measure.observability === 'C' ? closer(scene, o.party, plain) : plain
    const grade = gradeOf(scene, o.key, state === 'kept' ? 'none' : 'breach', seen)
    const told: Grade = grade === 'clean' && doubted.has(o.key) ? 'doubtful' : grade
    reports.push(reported(o.package, o.party, o.measure.id, told))
  }
  return reports
}

/** Once per package and party: what inspection found elsewhere, or did not (E.5, E.6). */
function concealmentReports(scene: Scene): Report[] {
  const { c, world, reserves, input, seed, turn, down } = scene
  const runs = (id: PackageId, party: PartyId): boolean => reserves.some((r) => r.package === id && r.party === party)
  const reports = inForce(world).flatMap((agreement) =>
    watched(c, agreement).map((party) => {
      const level: Level = lowered(levelIn(agreement.terms, party), down)
      const seen = closer(scene, party, sight(c, level, 'C'))
      const key = `${agreement.id}/${party}`
      return reported(agreement.id, party, null, gradeOf(scene, key, runs(agreement.id, party) ? 'breach' : 'none', seen))
    }),
  )
  for (const { label, effect } of input.effects) {
    if (effect.kind !== 'reserveReport') continue
    const running = reserves.find((r) => r.party === effect.party)
    const any =
      reports.find((r) => r.party === effect.party)?.package ?? inForce(world).find((a) => a.dues.some((d) => d.party === effect.party))?.id
    const on = running?.package ?? any
    if (on === undefined || !happens(seed, turn, 'reserveReport', label, running ? effect.ifRunning : effect.ifNot)) continue
    const told = reported(on, effect.party, null, running ? 'clear' : 'doubtful')
    const at = reports.findIndex((r) => r.id === told.id)
    if (at < 0) reports.push(told)
    else if (reports[at]?.grade !== 'clear') reports[at] = told
  }
  return reports
}

function reported(id: PackageId, party: PartyId, measure: Report['measure'], grade: Grade): Report {
  return { id: `${id}:${party}:${measure ?? '*'}`, package: id, party, measure, grade, clarified: null, by: null }
}

const happening = (kind: 'struckDown' | 'secondStall', o: Owed, id: PackageId): OpenEvent => ({
  kind,
  package: id,
  party: o.party,
  measure: o.measure.id,
})

function gestures({ c, free }: Scene): OpenEvent[] {
  return c.parties.flatMap(({ id: party }): OpenEvent[] => {
    const action = free[party]
    return action?.kind === 'gesture' ? [{ kind: 'gesture', party, measure: action.measure }] : []
  })
}

/** A promise struck down at home may be restored from the next turn; it is owed again from the turn after (RULINGS 19). */
function restores({ c, world, free, seed, turn }: Scene): OpenEvent[] {
  return c.parties.flatMap(({ id: party }): OpenEvent[] => {
    const action = free[party]
    if (action?.kind !== 'restore') return []
    const { package: asked, measure } = action
    const isReversed = (id: PackageId): boolean =>
      (world.agreements[id]?.dues ?? []).some(
        (d) => d.party === party && d.measure === measure && d.status === 'reversed' && (d.reversedIn ?? turn) < turn,
      )
    if (world.agreements[asked]?.status !== 'inForce' || !isReversed(asked)) return []
    const kind = happens(seed, turn, 'restore', `${party}/${measure}`, c.params.restoreChance) ? 'restored' : 'restoreFailed'
    const everywhere = inForce(world)
      .map((agreement) => agreement.id)
      .filter(isReversed)
    return everywhere.map((id) => ({ kind, package: id, party, measure }))
  })
}

/** Campaigns at home, mediation and the brink, which are open by nature. */
function politics({ c, free }: Scene): OpenEvent[] {
  return c.parties.flatMap(({ id: party }): OpenEvent[] => {
    const action = free[party]
    if (action?.kind === 'homeCampaign') return [{ kind: 'homeCampaign', party }]
    if (action?.kind === 'mediation' && partyOf(c, party).mediator) return [{ kind: 'mediation', party, between: action.between }]
    if (action?.kind === 'brink' || (action?.kind === 'act' && action.brink && c.principals.includes(party)))
      return [{ kind: 'brink', party }]
    return []
  })
}

/** What intelligence shows its owner: the troubled reports on what the target could conceal. */
function intelligenceOf({ c, free, owed: all, seed, turn }: Scene, reports: readonly Report[]): Signals['secret']['intelligence'] {
  return c.parties.flatMap(({ id: party }) => {
    const action = free[party]
    if (action?.kind !== 'intelligence') return []
    const { target } = action
    const concealable = all.filter((o) => o.party === target && o.measure.observability === 'C').map((o) => o.measure.id)
    const found = reports.filter(
      (r) => r.party === target && r.grade !== 'clean' && (r.measure === null || concealable.includes(r.measure)),
    )
    const caught = happens(seed, turn, 'intelligence', `${party}/${target}`, c.params.intelligenceCaught)
    return [{ party, target, caught, reportIds: found.map((r) => r.id) }]
  })
}
