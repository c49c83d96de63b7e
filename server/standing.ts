// How one room stands in memory: woken from its last snapshot and what happened since, moved on by what is kept, caught up with other servers.
import type { Logger } from 'pino'
import type { Happening } from '../lib/game/event.ts'
import { UnknownHappening } from '../lib/game/evolve.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PersonId, RoomCode } from '../lib/ids.ts'
import { beginningOf, chained, type Place } from './journal/chain.ts'
import { type CommandMark, type Journal, JournalConflict, type Rewrite, type Seat } from './journal/journal.ts'
import type { Law } from './law.ts'

export interface Standing extends Place {
  state: RoomState
}

/** What goes to the disk along with what is decided. */
export interface Along {
  command?: CommandMark | null
  seats?: Seat[]
  door?: RoomCode
  revoke?: PersonId
  rewrite?: Rewrite
}

/** What was decided on the room as it stood, and what the room comes to by it. */
export interface Decided {
  happenings: Happening[]
  next: RoomState
  along: Along
}

/**
 * `kept`: it is on the disk, now or from before. `moved`: nothing is kept, since others have written; the room has caught up, decide again.
 * `reused`: the command's id stands for another command. `outgrown`: a newer build has gone on with the room, which this one cannot.
 * `failed`: nothing is known to be kept.
 */
export type Kept = 'kept' | 'moved' | 'reused' | 'outgrown' | 'failed'

/** What an asker is told whose request was not kept. */
export const refusalOf = { failed: 'storageFailed', reused: 'commandIdReused', outgrown: 'newerVersion' } as const

export interface Memory {
  /** @throws when there is no such room, or it cannot be read */
  awake: () => Promise<Standing>
  /** null when nothing is in memory. */
  now: () => Standing | null
  keep: (decided: Decided) => Promise<Kept>
  /** Takes in what others have written. @returns whether there was anything; @throws as above */
  catchUp: () => Promise<boolean>
  /** Keeps a snapshot where waking would otherwise take a while. */
  rest: () => Promise<void>
}

export interface MemoryPorts {
  law: Pick<Law, 'evolve'>
  journal: Journal
  log: Logger
  /** Mark of the running build. */
  build: string
  /** What a log may say of the room. */
  trace: string
  /** Told when the room stands otherwise by something else than what was kept just now, with what others wrote. */
  moved: (happenings: readonly Happening[]) => void
  /** Told when a newer build has written what this one does not know. */
  outgrown: () => void
}

/** Happenings after which a snapshot is kept: folding so many takes a few milliseconds. */
const snapshotEvery = 500
/** How long a room that a newer build has gone on with is left alone, milliseconds. */
const beyondFor = 5000
/** At the end of a room's stay in memory, fewer are worth one. */
const snapshotAtRest = 100

export function memoryOf(code: RoomCode, { law, journal, log, build, trace, moved, outgrown }: MemoryPorts): Memory {
  let standing: Standing | null = null
  let snapped = 0
  let beyond: { error: UnknownHappening; at: number } | null = null

  async function awake(): Promise<Standing> {
    if (standing) return standing
    // All its people come again and again, and each time the whole history would be read.
    if (beyond && performance.now() - beyond.at < beyondFor) throw beyond.error
    const woken = await wake(code, { law, journal, build }).catch(disown)
    if (!woken) throw new Error('There is no such room.')
    standing = woken.standing
    snapped = woken.from
    settle()
    moved([])
    return standing
  }

  /** What cannot be followed any more is not held on to. */
  function disown(error: unknown): never {
    if (error instanceof UnknownHappening) {
      beyond = { error, at: performance.now() }
      const known = standing
      standing = null
      if (known) outgrown()
    }
    throw error
  }

  /** Memory is not believed any more: the room is read anew. */
  async function reopen(): Promise<void> {
    const known = standing !== null
    standing = null
    try {
      await awake()
    } catch (error) {
      standing = null
      if (known && error instanceof UnknownHappening) outgrown()
      throw error
    }
  }

  async function catchUp(): Promise<boolean> {
    const here = standing
    if (!here) return false
    const since = await journal.after(code, here)
    if (!since) {
      await reopen()
      return true
    }
    if (since.seq === here.seq) return false
    const { seq, head } = since
    standing = { state: folded(here.state, since.happenings), seq, head }
    settle()
    moved(since.happenings)
    return true
  }

  function folded(state: RoomState, happenings: readonly Happening[]): RoomState {
    try {
      return happenings.reduce<RoomState>((so, happening) => law.evolve(so, happening), state)
    } catch (error) {
      return disown(error)
    }
  }

  async function keep(decided: Decided): Promise<Kept> {
    const { happenings, next, along } = decided
    const { seq, head } = await awake()
    const { command = null, seats = [], door, revoke, rewrite } = along
    const further = { ...(door && { door }), ...(revoke && { revoke }), ...(rewrite && { rewrite }) }
    try {
      await journal.append({ room: code, after: seq, head, happenings, command, seats, ...further })
    } catch (error) {
      return unkept(error, command)
    }
    if (rewrite) {
      // The whole chain is another; what is on the disk stands, also where it cannot be read just now.
      await reopen().catch((error: unknown) => log.error({ room: trace, err: error }, 'the room could not be read again'))
      return 'kept'
    }
    standing = { state: next, ...chained({ seq, head }, happenings) }
    settle()
    return 'kept'
  }

  /** The command counts if the journal has it; else, where others were first, there is something new to decide on. */
  async function unkept(error: unknown, command: CommandMark | null): Promise<Kept> {
    const outrun = error instanceof JournalConflict
    if (!outrun) log.error({ room: trace, err: error }, 'the journal refused')
    try {
      const news = outrun ? await catchUp() : await reopen().then(() => false)
      const body = command && (await journal.granted(code, command.person, command.id))
      if (body) return body === command?.body ? 'kept' : 'reused'
      return news ? 'moved' : 'failed'
    } catch (failure) {
      log.error({ room: trace, err: failure }, 'the room could not be read again')
      return failure instanceof UnknownHappening ? 'outgrown' : 'failed'
    }
  }

  function settle(): void {
    if (standing && standing.seq - snapped >= snapshotEvery) setImmediate(() => void snap())
  }

  async function snap(): Promise<void> {
    if (!standing || standing.seq === snapped) return
    const { seq } = standing
    const before = snapped
    snapped = seq
    try {
      await journal.keepSnapshot(code, { ...standing, build })
    } catch (error) {
      // Without it the room only wakes more slowly.
      snapped = before
      log.warn({ room: trace, err: error }, 'no snapshot could be kept')
    }
  }

  return {
    awake,
    now: () => standing,
    keep,
    catchUp,
    rest: async () => {
      if (standing && standing.seq - snapped >= snapshotAtRest) await snap()
    },
  }
}

/**
 * A room read from its journal: the last snapshot that this build can use, and what happened after it; null when there is no such room.
 * @returns with the number of happenings that were not folded
 */
export async function wake(
  code: RoomCode,
  { law, journal, build }: Pick<MemoryPorts, 'law' | 'journal' | 'build'>,
): Promise<{ standing: Standing; from: number } | null> {
  const snapshot = await journal.snapshot(code, build)
  const since = snapshot && (await journal.after(code, snapshot))
  const start = since ? snapshot : null
  const rest = since ?? (await journal.after(code, beginningOf(code)))
  if (!rest) return null
  const state = rest.happenings.reduce<RoomState | null>(law.evolve, start?.state ?? null)
  return state && { standing: { state, seq: rest.seq, head: rest.head }, from: start?.seq ?? 0 }
}
