// Two worlds that differ in what one delegation keeps to itself, and nothing else: everybody outside it must be sent the same bytes.
import type { Intent } from '../../lib/game/intent.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PartyId, PersonId } from '../../lib/ids.ts'
import type { PackageOrder } from '../../lib/rules/world.ts'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { dice, wishes } from '../../lib/testing/players.ts'
import { neverLate } from '../simulation/late.ts'
import type { Screen } from '../simulation/screen.ts'
import { type Time, virtualTime } from '../simulation/time.ts'
import { asTable } from '../simulation/wishes.ts'
import { type Bugs, type World, worldOf } from '../simulation/world.ts'

type Dice = ReturnType<typeof dice>
const parties = sixParty.parties.map(({ id }) => id)

/**
 * `words`: what is said, drafted and polled in private, which no rule ever reveals; compared to the end.
 * `deeds`: secret orders and reserves; compared for as long as the same is reported.
 */
export type Kind = 'words' | 'deeds'

/** All that one person was sent, in order, and how its commands were answered. */
type Tape = string[]

interface Half {
  world: World
  tapes: Map<PersonId, Tape>
  canaries: Set<string>
  /** Frames of each person that have been compared. */
  heard: Map<PersonId, number>
}

export interface Compared {
  /** Frames that were compared. */
  frames: number
  /** Things done in private that differed. */
  secrets: number
  /** Who was sent something else, and what; null when nobody was. */
  difference: string | null
}

export async function compare(seed: string, kind: Kind, rounds: number, bugs: () => Bugs = () => ({})): Promise<Compared> {
  const time = virtualTime(seed)
  const roll = dice(seed)
  const actor = roll.of(parties)
  const halves: Half[] = []
  try {
    for (let n = 0; n < 2; n += 1) halves.push(await halfOf(seed, time, bugs()))
    const [one, other] = halves as [Half, Half]
    await sitDown(halves, time)
    const compared = await play(one, other, { seed, kind, rounds, actor, roll, time })
    return compared
  } finally {
    for (const { world } of halves) await world.stop()
    time.end()
  }
}

/** A room whose screens are all taped. */
async function halfOf(seed: string, time: Time, bugs: Bugs): Promise<Half> {
  const tapes = new Map<PersonId, Tape>()
  const tapeOf = (person: PersonId): Tape => tapes.get(person) ?? tapes.set(person, []).get(person) ?? []
  const taping = (screen: Screen): Screen => {
    const tape = (frame: unknown): void => void tapeOf(screen.person).push(JSON.stringify(frame))
    const taped: Screen = {
      ...screen,
      you: (you) => tape(['you', you]),
      view: (message) => {
        tape(['view', message])
        screen.view(message)
      },
      bye: (why) => {
        tape(['bye', why])
        screen.bye(why)
      },
      receive: (audience, message) => {
        tape(['patch', message])
        screen.receive(audience, message)
      },
    }
    return bugs.screen?.(taped) ?? taped
  }
  const world = await worldOf(seed, time, { ...bugs, screen: taping }, () => {}, neverLate)
  return { world, tapes, canaries: new Set(), heard: new Map() }
}

/** Two people to every delegation and two observers; in both rooms at the same moments. */
async function sitDown(halves: readonly Half[], time: Time): Promise<void> {
  for (const party of [...parties, ...parties, null, null]) {
    for (const { world } of halves) await world.join(party)
    time.pass(1)
  }
  for (const { world } of halves) {
    for (const person of world.people) world.connect(person)
    await world.settle()
    world.ask(world.people[0] as PersonId, 'start', { type: 'startGame' })
    await world.settle()
  }
}

interface Script {
  seed: string
  kind: Kind
  rounds: number
  /** The delegation with the secrets. */
  actor: PartyId
  roll: Dice
  time: Time
}

async function play(one: Half, other: Half, script: Script): Promise<Compared> {
  const { kind, rounds, actor, roll, time, seed } = script
  const hidden = [dice(`${seed}-one`), dice(`${seed}-other`)] as const
  let secrets = 0
  let frames = 0
  for (let round = 0; round < rounds; round += 1) {
    const state = one.world.truth()
    const also = other.world.truth()
    if (!state || !also || state.status !== 'playing') break
    if (told(state) !== told(also)) break
    for (const [n, half] of [one, other].entries()) secrets += inPrivate(half, round, kind, actor, hidden[n] ?? roll)
    await settle(one, other)
    const asked = inPublic(one, state, script)
    for (const { by, intent, n } of asked) {
      for (const half of [one, other]) half.world.ask(half.world.people[by] as PersonId, `public-${round}-${n}`, intent)
      await settle(one, other)
      if (answered(one, `public-${round}-${n}`) !== answered(other, `public-${round}-${n}`)) {
        // What the actor may do depends on its secrets; what others may do must not.
        if (partyOf(state, one.world.people[by]) === actor) return { frames, secrets, difference: firstDifference(one, other, actor) }
        return { frames, secrets, difference: `person ${by} was answered differently: ${answered(one, `public-${round}-${n}`)}` }
      }
    }
    comeAndGo([one, other], state, script)
    await settle(one, other)
    time.pass(roll.of([0, 500, 5000, 60_000]))
    await settle(one, other)
    time.pass(400)
    await settle(one, other)
    if (kind === 'deeds' && revealed(one.world.truth()) !== revealed(other.world.truth())) break
    const difference = firstDifference(one, other, actor)
    if (difference) return { frames, secrets, difference }
    frames = [...one.tapes.values()].reduce((sum, tape) => sum + tape.length, 0)
  }
  return { frames, secrets, difference: canaryFound(one, actor) ?? canaryFound(other, actor) }
}

/** People drop out, return, and are moved or shown out in the middle of a turn: the same ones in both. */
function comeAndGo(halves: readonly Half[], state: RoomState, { actor, roll }: Script): void {
  const [chance, who, to] = [roll.next(), roll.next(), roll.of(parties.filter((id) => id !== actor))]
  const [first] = halves
  const n = 2 + Math.floor(who * ((first?.world.people.length ?? 2) - 2))
  const mine = partyOf(state, first?.world.people[n]) === actor
  for (const { world } of halves) {
    const person = world.people[n] as PersonId
    const screen = world.screens().find((one) => one.person === person)
    if (chance < 0.1 && screen) world.drop(screen)
    else if (chance < 0.3 && !screen) world.connect(person)
    else if (chance < 0.36) {
      const seat = { kind: 'delegate', party: mine ? actor : to, portfolio: 'press' } as const
      world.ask(world.people[0] as PersonId, `move-${world.asked.size}`, { type: 'seatPerson', person, role: seat })
    } else if (chance < 0.38) world.ask(world.people[0] as PersonId, `out-${world.asked.size}`, { type: 'removePerson', person })
  }
}

async function settle(one: Half, other: Half): Promise<void> {
  await one.world.settle()
  await other.world.settle()
}

/** What the rules have revealed: from there on the two may differ. */
const told = (state: RoomState | null): string =>
  JSON.stringify([state?.status, state?.hand.signals?.reports, state?.hand.signals?.open, state?.hand.signals?.crisisDue, state?.moment])

/** Deeds come out with the score at the end as well: it counts every reserve still running (R47). Words never do. */
const revealed = (state: RoomState | null): string => `${told(state)} ${JSON.stringify(state?.standing)}`

const partyOf = (state: RoomState, id: PersonId | undefined): PartyId | null => {
  const role = id && state.people[id]?.role
  return role && role.kind === 'delegate' ? role.party : null
}

const answered = ({ world }: Half, id: string): string => {
  const answer = world.asked.get(id)?.answer
  return JSON.stringify(answer && (answer.ok ? 'ok' : [answer.code, answer.with]))
}

/** What the actor's people do in private: as often as chance of this half has it, each with a text that stands nowhere else. */
function inPrivate(half: Half, round: number, kind: Kind, actor: PartyId, roll: Dice): number {
  const { world } = half
  const state = world.truth()
  if (!state) return 0
  const people = world.people.filter((id) => partyOf(state, id) === actor && !state.people[id]?.removed)
  const person = people[Math.floor(roll.next() * people.length)]
  if (!person) return 0
  const count = kind === 'words' ? Math.floor(roll.next() * 4) : 0
  for (let n = 0; n < count; n += 1) {
    const canary = `canary ${round} ${n} ${Math.floor(roll.next() * 1e9)}`
    half.canaries.add(canary)
    world.ask(person, `private-${round}-${n}`, privateWord(canary, actor, roll))
  }
  if (kind === 'words') return count
  const orders = wishes(asTable(state), actor, roll).find((intent) => intent.type === 'giveOrders')
  if (orders?.type !== 'giveOrders') return 0
  const packages = Object.fromEntries(
    Object.keys(orders.orders.packages).map((id) => [id, roll.of<PackageOrder>(['comply', 'stall', 'hedge'])]),
  )
  world.ask(person, `private-${round}`, { ...orders, orders: { packages, free: { kind: 'nothing' }, vetoes: [] } })
  return 1
}

function privateWord(canary: string, party: PartyId, roll: Dice): Intent {
  const terms = { ...roll.of(sixParty.packages).terms, title: canary }
  const polled = Object.fromEntries(
    parties.filter((id) => id !== party).map((id) => [id, { ofThem: Math.floor(roll.next() * 100), ofUs: 50 }]),
  )
  return roll.of<Intent>([
    { type: 'say', channel: { kind: 'team', party }, text: canary },
    { type: 'say', channel: { kind: 'help', party }, text: canary },
    { type: 'saveDraft', draft: `draft-${roll.of(['a', 'b', 'c'])}` as never, terms, counters: null },
    { type: 'discardDraft', draft: `draft-${roll.of(['a', 'b', 'c'])}` as never },
    {
      type: 'draftOrders',
      orders: { packages: {}, free: roll.of([{ kind: 'nothing' } as const, { kind: 'homeCampaign' } as const]), vetoes: [] },
    },
    { type: 'pollTrust', answers: polled },
  ])
}

/** What everybody sees, the same in both: play by the other delegations, the actor's open moves, the facilitator, comings and goings. */
function inPublic(half: Half, state: RoomState, { actor, roll, kind }: Script): { by: number; intent: Intent; n: number }[] {
  const { people } = half.world
  const asked: { by: number; intent: Intent; n: number }[] = []
  const ask = (by: number, intent: Intent): void => void asked.push({ by, intent, n: asked.length })
  people.forEach((person, by) => {
    const party = partyOf(state, person)
    if (!party || roll.next() < 0.5) return
    const plays = wishes(asTable(state), party, roll).filter((intent) => party !== actor || isOpen(intent, kind))
    if (plays.length > 0) ask(by, roll.of(plays))
  })
  const open = Object.values(state.proposals).find(({ status }) => status === 'tabled')
  if (open && state.moment?.phase === 'negotiate') {
    for (const party of new Set(open.versions.at(-1)?.terms.commitments.map((one) => one.party))) {
      const by = people.findIndex((person) => partyOf(state, person) === party)
      if (by >= 0) ask(by, { type: 'signPackage', package: open.id, version: open.versions.length, reserve: 'none' })
    }
  }
  const chance = roll.next()
  if (chance < 0.45 && state.moment) ask(0, { type: 'nextPhase', from: state.moment })
  return asked
}

const isOpen = (intent: Intent, kind: Kind): boolean => intent.type !== 'giveOrders' || kind === 'words'

/** The first frame that somebody outside the actor's delegation was sent in one world and not in the other. */
function firstDifference(one: Half, other: Half, actor: PartyId): string | null {
  const state = one.world.truth()
  for (const [n, person] of one.world.people.entries()) {
    const role = state?.people[person]?.role
    if (!role || role.kind === 'facilitator' || (role.kind === 'delegate' && role.party === actor)) continue
    const tape = fresh(one, person)
    const also = fresh(other, other.world.people[n] as PersonId)
    const at = tape.findIndex((frame, index) => frame !== also[index])
    if (at >= 0) return `person ${n} (${JSON.stringify(role)}): ${apart(tape[at] ?? '', also[at] ?? 'nothing')}`
    if (also.length > tape.length)
      return `person ${n} (${JSON.stringify(role)}) was sent more in one of the two: ${also[tape.length]?.slice(0, 200)}`
  }
  return null
}

/** Frames not compared yet, with people and the room called by their number: what is minted by chance differs between any two rooms. */
function fresh({ world, tapes, heard }: Half, person: PersonId): string[] {
  const tape = tapes.get(person) ?? []
  const names = new Map<string, string>([...world.people.map((id, n) => [id, `person-${n}`] as const), [world.code, 'room']])
  const minted = new RegExp([...names.keys()].map((id) => id.replace(/[^\w]/g, '\\$&')).join('|'), 'g')
  const frames = tape.slice(heard.get(person) ?? 0).map((frame) => frame.replace(minted, (id) => names.get(id) ?? id))
  heard.set(person, tape.length)
  return frames
}

function apart(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return `…${one.slice(Math.max(0, at - 80), at + 80)}… against …${other.slice(Math.max(0, at - 80), at + 80)}…`
}

/** A private text in a frame it must not be in; or in none at all, where it ought to be. */
function canaryFound({ world, tapes, canaries }: Half, actor: PartyId): string | null {
  const state = world.truth()
  const granted = [...world.asked.values()]
    .filter(({ id, answer }) => id.startsWith('private') && answer?.ok)
    .map(({ intent }) => JSON.stringify(intent))
  const shown = [...canaries].filter((canary) => granted.some((intent) => intent.includes(canary)))
  const own: string[] = []
  for (const person of world.people) {
    const role = state?.people[person]?.role
    const tape = tapes.get(person)?.join('\n') ?? ''
    if (role?.kind === 'facilitator' || (role?.kind === 'delegate' && role.party === actor)) own.push(tape)
    else {
      const found = [...canaries].find((canary) => tape.includes(canary))
      if (found) return `${JSON.stringify(role)} was sent “${found}”`
    }
  }
  const unseen = shown.find((canary) => !own.some((tape) => tape.includes(canary)))
  return unseen === undefined ? null : `nobody was sent “${unseen}”, not even those whose it is: this trial would see nothing`
}
