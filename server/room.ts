// One room, one line of thought: what is asked is decided, kept on disk, taken in and shown, one request after another.
import type { Logger } from 'pino'
import { type Archive, withoutLeaving } from '../lib/archive.ts'
import type { Happening, Why } from '../lib/game/event.ts'
import type { Intent, JoinWish, ServerIntent } from '../lib/game/intent.ts'
import { looksBack } from '../lib/game/past.ts'
import type { Moment } from '../lib/game/phase.ts'
import type { Actor, RoomState } from '../lib/game/state.ts'
import type { DraftId, PersonId, RoomCode } from '../lib/ids.ts'
import type { PatchMessage } from '../lib/protocol.ts'
import { scenarioOf } from '../lib/scenario/load.ts'
import type { You } from '../lib/view/view.ts'
import { bodyOf } from './bodies.ts'
import { type Asked, botsOf, type Move } from './bots.ts'
import { alarm } from './clock.ts'
import { mostHappenings, wornOut } from './crowds.ts'
import type { GuestWish, Invited, NotInvited } from './guests.ts'
import type { CommandMark, Journal, Seat } from './journal/journal.ts'
import { hashOf, mintCode, mintKey, mintPerson, mintSeal, traceOf } from './keys.ts'
import type { Law } from './law.ts'
import { type Link, showOf } from './show.ts'
import { type Refused, saying, type Verdict } from './words.ts'

export interface RoomPorts {
  law: Law
  journal: Journal
  /** Milliseconds since 1970. */
  now: () => number
  log: Logger
  /** Sends to every connection that has entered that audience of the room. */
  cast: (room: RoomCode, audience: string, message: PatchMessage) => void
}

export interface Room {
  readonly code: RoomCode
  /** A seated person's command; the same id and body gets the first answer again. `tell` hears the answer before any screen shows what came of it. */
  ask: (person: PersonId, id: string, intent: Intent, tell?: (answer: Verdict) => void) => Promise<Verdict>
  /** Seats somebody new; the key is shown this once. */
  join: (name: string, as: JoinWish) => Promise<{ ok: true; key: string; you: You } | Refused>
  /** Seats people from the facilitator's list, each with a key; with `all`, nobody unless everybody can be. */
  invite: (by: PersonId, guests: readonly GuestWish[], take: 'all' | 'good') => Promise<Invited | NotInvited>
  /** Another code for the door, on the facilitator's behalf; the one it had opens it no more. */
  rotate: (by: PersonId) => Promise<{ ok: true; code: RoomCode } | Refused>
  /** Another key for somebody's seat, on the facilitator's behalf; those they had open nothing any more. */
  renew: (by: PersonId, person: PersonId) => Promise<{ ok: true; key: string } | Refused>
  connect: (link: Link) => Promise<void>
  disconnect: (link: Link) => void
  sync: (link: Link) => Promise<void>
  /** Somebody opens a draft on that screen, or closes it: shown to their own delegation and the facilitator, and kept nowhere. */
  edit: (link: Link, draft: DraftId | null) => void
  /** Takes in what the server has found out by itself; */
  note: (intent: ServerIntent) => Promise<Verdict>
  /** Connections that show the wall. */
  screens: () => number
  /** Looks at the room as it stands, and how many happenings made it so. @throws when it cannot be read from the journal */
  read: <T>(look: (state: RoomState, seq: number) => T) => Promise<T>
  /** Looks at all that has happened in it as well. @throws as above */
  recall: <T>(look: (state: RoomState, happenings: readonly Happening[]) => T) => Promise<T>
  /** All that is kept of the room, to go on elsewhere. */
  pack: () => Promise<Archive>
  /** Ends every connection, and takes nothing more: another room stands in its place. */
  leave: () => Promise<void>
  /** Milliseconds since anybody last needed the room; 0 while somebody is connected or its clock runs. */
  idleFor: () => number
  /** Lets what is under way finish and rings no more. */
  stop: () => Promise<void>
}

const longestQueue = 1000
const answersRemembered = 2000
/** How long comings and goings are gathered before they are shown, milliseconds. */
const presenceDelay = 300
const retryDelay = 1000

/** What goes to the disk along with what is decided. */
interface Along {
  command?: CommandMark | null
  seats?: Seat[]
  door?: RoomCode
  revoke?: PersonId
  why?: Why | undefined
}

interface Standing {
  state: RoomState
  /** Number of happenings folded into the state. */
  seq: number
}

export function roomOf(code: RoomCode, { law, journal, now, log, cast }: RoomPorts): Room {
  const show = showOf({ project: law.project, cast: (audience, message) => cast(code, audience, message), now })
  const clock = alarm(now, (from) => void ring(from))
  const answers = new Map<string, { body: string; answer: Verdict }>()
  const trace = traceOf(code)
  const bots = botsOf({ law, log, trace, act })
  let standing: Standing | null = null
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let usedAt = now()
  let presence: NodeJS.Timeout | undefined
  let unshown = false
  let [stopped, left] = [false, false]

  /** Runs after everything that was asked before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    waiting += 1
    usedAt = now()
    const done = line.then(work).finally(() => {
      waiting -= 1
    })
    line = done.catch(() => {})
    return done
  }

  async function awake(): Promise<Standing> {
    if (standing) return standing
    const happenings = await journal.load(code)
    const state = happenings?.reduce<RoomState | null>(law.evolve, null)
    if (!happenings || !state) throw new Error('There is no such room.')
    standing = { state, seq: happenings.length }
    present()
    return standing
  }

  /** Shows what is now, and sets the alarm and the bots by it. */
  function present(): void {
    if (!standing || stopped) return
    const { state } = standing
    clock.set(state)
    attempt('a view could not be shown', () => show.update(state))
    attempt('the bots could not be set', () => bots.set(state))
  }

  /** A view that cannot be made, or a bot that cannot be called, is a fault to log, never a reason to stop the room. */
  function attempt(fault: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      log.error({ room: trace, err: error }, fault)
    }
  }

  /** Shows what a commit has changed; the asker has been told by then. */
  function showNews(): void {
    if (!unshown) return
    unshown = false
    present()
  }

  async function commit(by: Actor, intent: Intent | ServerIntent, along: Along = {}): Promise<Verdict> {
    if (left) return saying('serverBusy')
    const { state, seq } = await awake()
    if (wornOut(seq, by, intent)) return saying('roomWornOut', { most: mostHappenings })
    const at = now()
    const asked = looksBack(intent) ? law.recalled((await journal.load(code)) ?? [], intent, mintSeal()) : intent
    const decision = law.decide(state, by, asked, at)
    if ('refused' in decision) return saying(decision.refused.code, decision.refused.with)
    const happenings = decision.granted.map((event): Happening => (along.why ? { at, by, event, why: along.why } : { at, by, event }))
    // Folded before it is kept: an event that memory could not take in must not reach the disk.
    const next = happenings.reduce<RoomState>((so, happening) => law.evolve(so, happening), state)
    return keep(next, happenings, along)
  }

  /** Writes down what has been decided, and takes it in. */
  async function keep(next: RoomState, happenings: Happening[], along: Along): Promise<Verdict> {
    const { command = null, seats = [], door, revoke } = along
    const { seq } = await awake()
    try {
      await journal.append({ room: code, after: seq, happenings, command, seats, ...(door && { door }), ...(revoke && { revoke }) })
    } catch (error) {
      log.error({ room: trace, err: error }, 'the journal refused')
      return reopened(command)
    }
    standing = { state: next, seq: seq + happenings.length }
    unshown = true
    return { ok: true }
  }

  /** After a failed write memory is not believed: the room is read anew, and the command granted only if it is found there. */
  async function reopened(command: CommandMark | null): Promise<Verdict> {
    standing = null
    try {
      await awake()
      if (command && (await journal.granted(code, command.person, command.id)) === command.body) return { ok: true }
    } catch (error) {
      standing = null
      log.error({ room: trace, err: error }, 'the room could not be read again')
    }
    return saying('storageFailed')
  }

  /** A failure of ours: nothing was changed, and the asker is told so. */
  function failing(error: unknown): Refused {
    log.error({ room: trace, err: error }, 'a request failed')
    return saying('serverBusy')
  }

  async function answerTo(mark: CommandMark, intent: Intent): Promise<Verdict> {
    const key = `${mark.person}/${mark.id}`
    const first = answers.get(key) ?? (await grantedBefore(mark))
    if (first) return first.body === mark.body ? first.answer : saying('commandIdReused')
    const answer = await commit({ kind: 'person', id: mark.person }, intent, { command: mark })
    if (answer.ok || answer.code !== 'storageFailed') {
      answers.set(key, { body: mark.body, answer })
      const oldest = answers.size > answersRemembered ? answers.keys().next().value : undefined
      if (oldest !== undefined) answers.delete(oldest)
    }
    return answer
  }

  async function grantedBefore({ person, id }: CommandMark): Promise<{ body: string; answer: Verdict } | null> {
    const body = await journal.granted(code, person, id)
    return body === null ? null : { body, answer: { ok: true } }
  }

  async function inviteAll(host: PersonId, guests: readonly GuestWish[], take: 'all' | 'good'): Promise<Invited | NotInvited> {
    const at = now()
    // The server mints who they are; that they come is the inviter's doing.
    const by = { kind: 'person', id: host } as const
    const happenings: Happening[] = []
    const refused: Invited['refused'] = []
    const minted: { row: number; key: string; person: PersonId }[] = []
    let { state: next } = await awake()
    for (const { row, name, as } of guests) {
      const person = mintPerson()
      const decision = law.decide(next, { kind: 'server' }, { type: 'join', person, name, as, invited: true, host }, at)
      if ('refused' in decision) {
        refused.push({ row, why: saying(decision.refused.code, decision.refused.with) })
        continue
      }
      const further = decision.granted.map((event): Happening => ({ at, by, event }))
      next = further.reduce<RoomState>((so, happening) => law.evolve(so, happening), next)
      happenings.push(...further)
      minted.push({ row, key: mintKey(), person })
    }
    if (refused.length > 0 && take === 'all')
      return { ok: false, why: saying('badGuests', { count: refused.length, rows: refused.map(({ row }) => row).join(', ') }), refused }
    const seats = minted.map(({ key, person }): Seat => ({ keyHash: hashOf(key), person }))
    const answer = minted.length > 0 ? await keep(next, happenings, { seats }) : { ok: true as const }
    if (!answer.ok) return { ok: false, why: answer, refused }
    const seated = minted.flatMap(({ row, key, person }) => {
      const seat = next.people[person]
      return seat ? [{ row, key, you: { person, name: seat.name, role: seat.role } }] : []
    })
    return { ok: true, seated, refused }
  }

  async function ring(from: Moment): Promise<void> {
    const answer = await inTurn(async () => {
      const done = await commit({ kind: 'clock' }, { type: 'deadline', from })
      showNews()
      return done
    }).catch(failing)
    if (answer.ok || (answer.code !== 'storageFailed' && answer.code !== 'serverBusy') || stopped) return
    clock.stop()
    setTimeout(() => void inTurn(awake).then(({ state }) => stopped || clock.set(state), failing), retryDelay).unref()
  }

  /** What one bot does, like everybody: one after another, decided, kept, shown. */
  function act(seat: PersonId, choose: (state: RoomState) => Move | null): Promise<Asked | null> {
    return inTurn(async () => {
      const here = await awake().catch(failing)
      if ('ok' in here) return { move: null, answer: saying('storageFailed') }
      const move = choose(here.state)
      if (!move) return null
      const answer = await commit({ kind: 'person', id: seat }, move.intent, { why: move.why })
      showNews()
      return { move, answer }
    })
  }

  function gatherPresence(): void {
    if (stopped) return
    presence ??= setTimeout(() => {
      presence = undefined
      void inTurn(async () => present())
    }, presenceDelay).unref()
  }

  async function packing({ state }: Standing, at: number): Promise<Archive> {
    const happenings = withoutLeaving((await journal.load(code)) ?? [])
    const { seats, commands } = await journal.kept(code)
    const door = state.door
    const room = { code, door, scenario: state.scenario, scenarioVersion: scenarioOf(state.scenario)?.version ?? 0 }
    return { packedAt: Math.max(at, happenings.at(-1)?.at ?? 0), room, happenings, seats, commands }
  }

  async function end(): Promise<void> {
    stopped = true
    clock.stop()
    bots.stop()
    clearTimeout(presence)
    await line
  }

  return {
    code,
    ask: async (person, id, intent, tell = () => {}) => {
      const told = (answer: Verdict): Verdict => {
        tell(answer)
        return answer
      }
      if (waiting >= longestQueue) return told(saying('serverBusy'))
      return inTurn(async () => {
        const answer = told(await answerTo({ person, id, body: bodyOf(intent) }, intent).catch(failing))
        showNews()
        return answer
      })
    },
    join: async (name, as) => {
      if (waiting >= longestQueue) return saying('serverBusy')
      return inTurn(async () => {
        const person = mintPerson()
        const key = mintKey()
        const answer = await commit({ kind: 'server' }, { type: 'join', person, name, as }, { seats: [{ keyHash: hashOf(key), person }] })
        showNews()
        const seat = standing?.state.people[person]
        if (!answer.ok) return answer
        if (!seat) return saying('storageFailed')
        return { ok: true as const, key, you: { person, name: seat.name, role: seat.role } }
      }).catch(failing)
    },
    invite: (by, guests, take) =>
      inTurn(async () => {
        const answer = await inviteAll(by, guests, take)
        showNews()
        return answer
      }).catch((error: unknown): NotInvited => ({ ok: false, why: failing(error), refused: [] })),
    rotate: (by) =>
      inTurn(async () => {
        const door = mintCode()
        const answer = await commit({ kind: 'person', id: by }, { type: 'rotateCode', code: door }, { door })
        showNews()
        return answer.ok ? { ok: true as const, code: door } : answer
      }).catch(failing),
    renew: (by, person) =>
      inTurn(async () => {
        const key = mintKey()
        const along = { revoke: person, seats: [{ keyHash: hashOf(key), person }] }
        const answer = await commit({ kind: 'person', id: by }, { type: 'renewLink', person }, along)
        if (answer.ok) show.expel(person)
        showNews()
        return answer.ok ? { ok: true as const, key } : answer
      }).catch(failing),
    connect: (link) =>
      inTurn(async () => {
        if (left) return link.end()
        if (!(await link.holds())) return show.refuse(link)
        show.add(link, (await awake()).state)
        gatherPresence()
      }),
    disconnect: (link) => {
      show.remove(link)
      gatherPresence()
    },
    edit: (link, draft) => (show.edit(link, draft) ? gatherPresence() : undefined),
    sync: (link) => inTurn(async () => show.sync(link, (await awake()).state)),
    note: (intent) =>
      inTurn(async () => {
        const answer = await commit({ kind: 'server' }, intent)
        showNews()
        return answer
      }).catch(failing),
    screens: () => show.count('screen'),
    read: (look) => inTurn(async () => awake().then(({ state, seq }) => look(state, seq))),
    recall: (look) =>
      inTurn(async () => {
        const { state } = await awake()
        return look(state, (await journal.load(code)) ?? [])
      }),
    pack: () => inTurn(async () => packing(await awake(), now())),
    leave: async () => {
      left = true
      await end()
      show.scatter()
    },
    idleFor: () => (show.isEmpty() && standing?.state.clock.kind !== 'running' ? now() - usedAt : 0),
    stop: end,
  }
}
