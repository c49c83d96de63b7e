// One seed of the simulation: a schedule of commands, drops, returns, kicks, moves, rewinds, failing writes and restarts.
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { dice } from '../../lib/testing/players.ts'
import { projectWaiting } from '../../lib/view/project.ts'
import type { View, WaitingView } from '../../lib/view/view.ts'
import { viewerOf } from '../../server/audience.ts'
import { overtureLaw as honest } from '../../server/law.ts'
import { checkGapless, checkHistory } from './journal-checks.ts'
import { differenceOf } from './same.ts'
import { virtualTime } from './time.ts'
import type { Violation } from './violation.ts'
import { wishOf } from './wishes.ts'
import { type Bugs, type World, worldOf } from './world.ts'

export interface Plan {
  /** Commands and faults together. */
  operations: number
  clients: number
}

export interface Ran {
  violations: Violation[]
  operations: number
  /** Commands that were granted and answered so. */
  acknowledged: number
  crashes: number
  /** How often each kind of event came to be, so that a schedule that reaches nothing shows. */
  events: Record<string, number>
}

type Dice = ReturnType<typeof dice>
type Tell = (invariant: 'view' | 'answered', detail: string) => void
/** How long comings and goings are gathered, and some more: then every screen has been shown who is there. */
const gathered = 400
/** A deadline that met a failing disk is tried again a second later. */
const retried = 1500

/** Plays one schedule; the same seed plays the same one. */
export async function simulate(seed: string, plan: Plan, bugs: Bugs = {}): Promise<Ran> {
  const violations: Violation[] = []
  const report = (invariant: Violation['invariant'], detail: string): void => {
    if (violations.length < 20) violations.push({ invariant, detail })
  }
  const time = virtualTime(seed)
  const roll = dice(seed)
  const world = await worldOf(seed, time, bugs, report)
  let crashes = 0
  let done = 0
  try {
    const parties = sixParty.parties.map(({ id }) => id)
    for (let n = 0; n < plan.clients - 2; n += 1) await world.join(n < parties.length ? (parties[n] ?? null) : roll.of([...parties, null]))
    for (const person of world.people) world.connect(person)
    world.ask(world.people[0] as never, 'start', { type: 'startGame' })
    await world.settle()
    while (done < plan.operations) {
      const burst = 1 + Math.floor(roll.next() * 6)
      for (let n = 0; n < burst; n += 1) step(world, done + n, roll)
      done += burst
      if (roll.next() < 0.02) {
        crashes += 1
        world.crash()
      }
      await world.settle()
      time.pass(roll.of([0, 10, 400, 3000, 20_000, 60_000]))
      await world.settle()
      if (roll.next() < 0.15) await checkScreens(world, time.pass, report)
    }
    await finish(world, time.pass, report)
  } catch (error) {
    report('answered', `the room does not go on: ${error}`)
  } finally {
    await world.stop()
    time.end()
  }
  const acknowledged = [...world.asked.values()].filter(({ answer }) => answer?.ok).length
  return { violations, operations: done, acknowledged, crashes, events: countEvents(world) }
}

function countEvents({ disk, code }: World): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { event } of disk.kept(code)) counts[event.type] = (counts[event.type] ?? 0) + 1
  return counts
}

/** One thing happens: mostly somebody asks something. */
function step(world: World, n: number, roll: Dice): void {
  const state = world.truth()
  if (!state) return
  const chance = roll.next()
  const connected = world.screens().filter((screen) => !screen.isOver())
  if (chance < 0.12) {
    const away = world.people.filter((id) => !connected.some(({ person }) => person === id))
    const back = away.length > 0 ? roll.of(away) : roll.of(world.people)
    world.connect(back)
  } else if (chance < 0.18 && connected.length > 0) world.drop(roll.of(connected))
  else if (chance < 0.19 && world.people.length < 30) world.arrive(roll.of([...sixParty.parties.map(({ id }) => id), null]))
  else if (chance < 0.21) world.disk.failNext(roll.of(['before', 'after'] as const))
  else if (chance < 0.32 && world.asked.size > 0) {
    const one = roll.of([...world.asked.values()].slice(-40))
    // A refusal is not kept on disk; after a restart its id is free again.
    const other = one.answer?.ok && roll.next() < 0.2
    world.repeat(one, other ? { type: 'say', channel: { kind: 'plenary' }, text: `other ${n}` } : one.intent)
  } else {
    const person = roll.next() < 0.25 ? (world.people[0] ?? roll.of(world.people)) : roll.of(world.people)
    world.ask(person, `command-${n}`, wishOf(state, person, `mark ${n}.`, roll))
  }
}

/** What each screen shows is what the disk says it may show. */
async function checkScreens(world: World, pass: (ms: number) => void, report: Tell, how: 'quickly' | 'anew' = 'quickly'): Promise<void> {
  // The write may have failed already and fail once more; each time it takes two steps until it is tried again.
  for (let n = 0; n < 5 && isOverdue(world); n += 1) {
    pass(retried)
    await world.settle()
  }
  if (isOverdue(world)) report('answered', 'the time of the phase is up, and nothing happens')
  pass(gathered)
  await world.settle()
  // Anew: as if nothing had been seen of the room before, so that nothing remembered can hide behind what is remembered here.
  const state = how === 'anew' ? structuredClone(world.truth()) : world.truth()
  if (!state) return
  const here = world.screens().filter((screen) => !screen.isOver())
  const online = new Set(here.map(({ person }) => person))
  const expected = new Map<string, View | WaitingView>()
  for (const screen of here) {
    const role = state.people[screen.person]?.role
    const audience = screen.audience()
    if (!role || !audience) continue
    const viewer = viewerOf(role)
    const should =
      expected.get(audience) ??
      (viewer.kind === 'waiting' ? projectWaiting(state) : honest.project(state, viewer, online, new Map(), screen.language))
    expected.set(audience, should)
    const difference = differenceOf(screen.shown(), should, how)
    if (difference) report('view', `the screen of ${audience} differs ${difference}`)
  }
}

function isOverdue(world: World): boolean {
  const state = world.truth()
  return state?.status === 'playing' && state.clock.kind === 'running' && state.clock.endsAt < Date.now()
}

/** Everybody comes back, repeats what was never answered, and the journal is read from its beginning. */
async function finish(world: World, pass: (ms: number) => void, report: Parameters<typeof checkGapless>[1]): Promise<void> {
  for (const one of world.asked.values()) if (one.answer === null) world.repeat(one)
  await world.settle()
  for (const one of world.asked.values()) if (one.answer === null) world.repeat(one)
  await world.settle()
  await checkScreens(world, pass, report, 'anew')
  await checkAnswers(world, report)
  checkGapless(world.disk.entries, report)
  checkHistory(world.disk.kept(world.code), report)
}

async function checkAnswers(world: World, report: Parameters<typeof checkGapless>[1]): Promise<void> {
  const marks = new Map<string, string>()
  for (const { command } of world.disk.entries) {
    if (!command) continue
    const key = `${command.person}/${command.id}`
    if (marks.has(key)) report('once', `${command.id} is in the journal twice`)
    marks.set(key, command.body)
  }
  const said = countSaid(world)
  for (const { person, id, body, answer, intent } of world.asked.values()) {
    const kept = marks.get(`${person}/${id}`)
    if (answer === null) report('answered', `${id} was never answered`)
    else if (answer.ok && kept !== body) report('durable', `${id} was acknowledged and is not in the journal`)
    else if (!answer.ok && kept !== undefined) report('durable', `${id} was refused (${answer.code}) and is in the journal`)
    if (intent.type !== 'say') continue
    const times = said.get(intent.text) ?? 0
    if (times !== (answer?.ok ? 1 : 0)) report(times > 1 ? 'once' : 'durable', `what ${id} said stands ${times} times in the journal`)
  }
}

function countSaid(world: World): Map<string, number> {
  const said = new Map<string, number>()
  for (const { event } of world.disk.kept(world.code)) {
    if (event.type === 'said') said.set(event.text, (said.get(event.text) ?? 0) + 1)
  }
  return said
}
