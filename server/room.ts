// One room, one line of thought: what is asked is decided, kept on disk, taken in and shown, one request after another.
import type { Logger } from 'pino'
import type { Archive } from '../lib/archive.ts'
import type { Happening, Why } from '../lib/game/event.ts'
import type { Intent, JoinWish, ServerIntent } from '../lib/game/intent.ts'
import { looksBack } from '../lib/game/past.ts'
import type { Moment } from '../lib/game/phase.ts'
import type { Actor, RoomState } from '../lib/game/state.ts'
import type { DraftId, PersonId, RoomCode } from '../lib/ids.ts'
import type { PatchMessage } from '../lib/protocol.ts'
import type { You } from '../lib/view/view.ts'
import { bodyOf } from './bodies.ts'
import { type Asked, botsOf, type Move } from './bots.ts'
import { alarm } from './clock.ts'
import { mostHappenings, wornOut } from './crowds.ts'
import type { GuestWish, Invited, NotInvited } from './guests.ts'
import { inviting } from './invite.ts'
import type { CommandMark, Journal } from './journal/journal.ts'
import { hashOf, mintCode, mintKey, mintPerson, mintSeal, traceOf } from './keys.ts'
import type { Law } from './law.ts'
import { packed } from './packing.ts'
import { type Link, showOf } from './show.ts'
import type { Soon } from './showing.ts'
import { type Along, type Decided, memoryOf, refusalOf, type Standing } from './standing.ts'
import { withdrawing } from './withdrawal.ts'
import { faultOf, type Refused, saying, type Verdict } from './words.ts'

export interface RoomPorts {
  law: Law
  journal: Journal
  /** Milliseconds since 1970. */
  now: () => number
  log: Logger
  /** Mark of the running build, by which it knows its own snapshots. */
  build: string
  /** Sends to every connection that has entered that audience of the room. */
  cast: (room: RoomCode, audience: string, message: PatchMessage) => void
  soon: Soon
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

/** Times a request is decided anew because other servers were first. */
const mostTries = 25

export function roomOf(code: RoomCode, { law, journal, now, log, build, cast, soon }: RoomPorts): Room {
  const show = showOf({
    project: law.project,
    cast: (audience, message) => cast(code, audience, message),
    elsewhere: () => journal.elsewhere(code).people,
    now,
  })
  const clock = alarm(now, (from) => void ring(from))
  const answers = new Map<string, { body: string; answer: Verdict }>()
  const trace = traceOf(code)
  const bots = botsOf({ law, log, trace, act })
  const memory = memoryOf(code, { law, journal, log, build, trace, moved, outgrown })
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let usedAt = now()
  let presence: NodeJS.Timeout | undefined
  let unshown = false
  let stopped = false
  let left = false
  /** When the journal was last asked for what others wrote, by the process's own clock. */
  let caughtUpAt = Number.NEGATIVE_INFINITY
  let hurried = false
  const unwatch = journal.watch(code, { happened, people: gatherPresence })
  journal.tell(code, [])

  /** Runs after everything that was asked before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    usedAt = now()
    return queued(work)
  }

  function queued<T>(work: () => Promise<T>): Promise<T> {
    waiting += 1
    const done = line.then(work).finally(() => {
      waiting -= 1
    })
    line = done.catch(() => {})
    return done
  }

  /** Takes in what other servers wrote to the room. @param asOf what was written by then is enough */
  async function catchUp(asOf: number): Promise<void> {
    if (caughtUpAt >= asOf) return
    const began = performance.now()
    await memory.catchUp()
    caughtUpAt = began
    showNews()
  }

  /** Another server has written to the room. */
  function happened(seq: number): void {
    const here = memory.now()
    if (stopped || hurried || !here || here.seq === seq) return
    hurried = true
    const asOf = performance.now()
    void queued(async () => {
      hurried = false
      await catchUp(asOf)
    }).catch(failing)
  }

  /** What others have written is in memory, and not shown yet. */
  function moved(happenings: readonly Happening[]): void {
    unshown = true
    for (const { event } of happenings) if (event.type === 'linkRenewed') void show.recheck(event.person).catch(failing)
  }

  /** A newer build has gone on with the room: its people are sent to look for a server that can follow. */
  function outgrown(): void {
    clock.stop()
    bots.rest()
    show.scatter()
  }

  /** The room as it stands, shown when it has just been woken. */
  async function awake(): Promise<Standing> {
    const known = memory.now()
    const here = await memory.awake()
    if (!known) showNews()
    return here
  }

  /** Shows what is now, and sets the alarm and the bots by it. */
  function present(): void {
    const here = memory.now()
    if (!here || stopped) return
    const { state } = here
    clock.set(state)
    attempt('a view could not be shown', () => show.update(state))
    // One server's bots are enough; another's take over when it is gone.
    attempt('the bots could not be set', () => (journal.elsewhere(code).led ? bots.rest() : bots.set(state)))
  }

  /** A view that cannot be made, or a bot that cannot be called, is a fault to log, never a reason to stop the room. */
  function attempt(fault: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      log.error({ room: trace, err: error }, fault)
    }
  }

  /** Shows what commits have changed; the askers have been told by then. */
  function showNews(): void {
    if (unshown) soon(showUnshown)
  }

  function showUnshown(): void {
    unshown = false
    present()
  }

  /** Decides, keeps and takes in; anew, where another server was first. Where nothing is decided, nothing is kept. */
  async function settle(decide: (state: RoomState) => Promise<Decided | Refused | null>): Promise<Verdict> {
    if (left) return saying('serverBusy')
    for (let tries = 0; tries < mostTries; tries += 1) {
      const made = await decide((await awake()).state)
      if (!made) return { ok: true }
      if ('code' in made) return made
      const kept = await memory.keep(made)
      if (kept === 'kept') {
        unshown = true
        return { ok: true }
      }
      if (kept !== 'moved') return saying(refusalOf[kept])
    }
    return saying('serverBusy')
  }

  async function decided(state: RoomState, by: Actor, intent: Intent | ServerIntent, along: Along, why?: Why): Promise<Decided | Refused> {
    const at = now()
    if (wornOut((await awake()).seq, by, intent)) return saying('roomWornOut', { most: mostHappenings })
    const asked = looksBack(intent) ? law.recalled((await journal.load(code)) ?? [], intent, mintSeal()) : intent
    const decision = law.decide(state, by, asked, at)
    if ('refused' in decision) return saying(decision.refused.code, decision.refused.with)
    const happenings = decision.granted.map((event): Happening => (why ? { at, by, event, why } : { at, by, event }))
    const gone = happenings.find(({ event }) => event.type === 'wordsWithdrawn')?.event
    if (gone?.type === 'wordsWithdrawn') return withdrawing({ law, journal, code }, gone.person, { happenings, along })
    // Folded before it is kept: an event that memory could not take in must not reach the disk.
    return { happenings, next: happenings.reduce<RoomState>((so, happening) => law.evolve(so, happening), state), along }
  }

  const commit = (by: Actor, intent: Intent | ServerIntent, along: Along = {}): Promise<Verdict> =>
    settle((state) => decided(state, by, intent, along))

  /** A failure of ours: nothing was changed, and the asker is told so. */
  function failing(error: unknown): Refused {
    log.error({ room: trace, err: error }, 'a request failed')
    return faultOf(error)
  }

  async function answerTo(mark: CommandMark, intent: Intent): Promise<Verdict> {
    const key = `${mark.person}/${mark.id}`
    const first = answers.get(key)
    if (first) return first.body === mark.body ? first.answer : saying('commandIdReused')
    const answer = await asGrantedBefore(mark, await commit({ kind: 'person', id: mark.person }, intent, { command: mark }))
    // Another command under a known id must not take the place of the known one.
    if (answer.ok || (answer.code !== 'storageFailed' && answer.code !== 'commandIdReused')) {
      answers.set(key, { body: mark.body, answer })
      const oldest = answers.size > answersRemembered ? answers.keys().next().value : undefined
      if (oldest !== undefined) answers.delete(oldest)
    }
    return answer
  }

  /** What is granted is known to be new by the journal; what is refused now may have been granted once. */
  async function asGrantedBefore({ person, id, body }: CommandMark, answer: Verdict): Promise<Verdict> {
    if (answer.ok || answer.code === 'storageFailed' || answer.code === 'commandIdReused') return answer
    const before = await journal.granted(code, person, id)
    if (before === null) return answer
    return before === body ? { ok: true } : saying('commandIdReused')
  }

  async function inviteAll(host: PersonId, guests: readonly GuestWish[], take: 'all' | 'good'): Promise<Invited | NotInvited> {
    const last: { invited: Invited | NotInvited } = { invited: { ok: true, seated: [], refused: [] } }
    const answer = await settle(async (state) => {
      const { decided: made, invited } = inviting(law, state, { host, guests, take }, now())
      last.invited = invited
      return made
    })
    return answer.ok ? last.invited : { ok: false, why: answer, refused: last.invited.refused }
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

  /** What one bot does, like everybody: one after another, decided, kept, shown. It chooses anew where another server was first. */
  function act(seat: PersonId, choose: (state: RoomState) => Move | null): Promise<Asked | null> {
    return inTurn(async () => {
      const here = await awake().catch(failing)
      if ('ok' in here) return { move: null, answer: saying('storageFailed') }
      const last: { move: Move | null } = { move: null }
      const answer = await settle(async (state) => {
        const move = choose(state)
        last.move = move
        return move && decided(state, { kind: 'person', id: seat }, move.intent, {}, move.why)
      })
      showNews()
      return last.move && { move: last.move, answer }
    })
  }

  function gatherPresence(): void {
    if (stopped) return
    presence ??= setTimeout(() => {
      presence = undefined
      void queued(async () => present())
    }, presenceDelay).unref()
  }

  async function end(): Promise<void> {
    stopped = true
    clock.stop()
    bots.stop()
    clearTimeout(presence)
    await line
    unwatch()
    await memory.rest()
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
        const seat = memory.now()?.state.people[person]
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
    connect: (link) => {
      const asked = performance.now()
      return inTurn(async () => {
        if (left) return link.end()
        if (!(await link.holds())) return show.refuse(link)
        // Whoever was shown more by another server is not shown less here.
        await catchUp(asked)
        show.add(link, (await awake()).state)
        journal.tell(code, show.people())
        gatherPresence()
      })
    },
    disconnect: (link) => {
      show.remove(link)
      if (!stopped) journal.tell(code, show.people())
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
    recall: (look) => inTurn(async () => look((await awake()).state, (await journal.load(code)) ?? [])),
    pack: () => inTurn(async () => packed(code, journal, await awake(), now())),
    leave: async () => {
      left = true
      await end()
      show.scatter()
    },
    idleFor: () => (show.isEmpty() && memory.now()?.state.clock.kind !== 'running' ? now() - usedAt : 0),
    stop: end,
  }
}
