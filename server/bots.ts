// One room's bots: each thinks for a while, then does one thing as its own seat, then thinks again until it has nothing more to do.
import type { Logger } from 'pino'
import type { Play } from '../lib/bots/bot.ts'
import type { Moment } from '../lib/game/phase.ts'
import type { BotPace, RoomState } from '../lib/game/state.ts'
import type { PartyId, PersonId } from '../lib/ids.ts'
import { draw } from '../lib/rules/draw.ts'
import type { BotSeat, Law } from './law.ts'
import type { Verdict } from './words.ts'

/** What a bot asks; only what its strategy thought of has a reason. */
export type Move = Pick<Play, 'intent'> & Partial<Pick<Play, 'why'>>

export interface Bots {
  /** Lets every bot that may act think by the room as it stands now; those that may not stop thinking. */
  set: (state: RoomState) => void
  /** Lets none of them think: another server's do. */
  rest: () => void
  stop: () => void
}

export interface BotPorts {
  law: Pick<Law, 'bots' | 'plays'>
  log: Logger
  /** What a log may say of the room. */
  trace: string
  /**
   * In the room's turn: lets that seat choose by the room as it stands then, and asks what it chose; null when it chose nothing.
   * @throws when the law fails
   */
  act: (seat: PersonId, choose: (state: RoomState) => Move | null) => Promise<Asked | null>
}

export interface Asked {
  /** null when the room could not even be read. */
  move: Move | null
  answer: Verdict
}

/** Milliseconds a bot thinks before each thing it does: at least, at most. */
const thinking: Record<BotPace, readonly [number, number]> = { human: [3000, 9000], quick: [400, 1200], atOnce: [0, 0] }
/** Things one bot may do in one phase: a strategy that never comes to an end does not keep the room awake. */
const mostPlays = 60
const retryDelay = 1000

/** What one bot keeps in mind for the length of a phase. Nothing of it is worth keeping on disk: its plays follow from the room. */
interface Mind {
  seat: BotSeat
  moment: Moment
  pace: BotPace
  timer: NodeJS.Timeout | undefined
  /** It has been called up and waits for its turn, or for the answer. */
  acting: boolean
  /** Times it has thought in this phase. */
  thoughts: number
  played: number
  /** What it could react to when it last looked; while that stands, what was refused is refused, and nothing is nothing. */
  matter: readonly unknown[]
  refused: Set<string>
  /** It has nothing more to do. */
  settled: boolean
  /** Its strategy has failed: it plays nothing more in this phase. */
  benched: boolean
}

export function botsOf({ law, log, trace, act }: BotPorts): Bots {
  const minds = new Map<PartyId, Mind>()
  let last: RoomState | null = null
  let stopped = false

  function set(state: RoomState): void {
    if (stopped) return
    last = state
    const { moment } = state
    const waits = state.clock.kind === 'paused' || Boolean(state.rest)
    const seats = state.status === 'playing' && moment ? law.bots(state) : []
    for (const [party, mind] of minds) {
      if (waits || !seats.some((seat) => isSame(mind, seat, moment))) rest(mind)
      if (!seats.some((seat) => seat.party === party)) minds.delete(party)
    }
    if (!moment || waits) return
    for (const seat of seats) ponder(mindOf(seat, state, moment), state)
  }

  function mindOf(seat: BotSeat, state: RoomState, moment: Moment): Mind {
    const known = minds.get(seat.party)
    if (known && isSame(known, seat, moment)) return known
    const mind: Mind = { seat, moment, pace: state.settings.botPace, timer: undefined, ...blank, matter: [], refused: new Set<string>() }
    minds.set(seat.party, mind)
    return mind
  }

  /** Sets the bot's timer unless it is set, or nothing has come up since it had nothing to do. */
  function ponder(mind: Mind, state: RoomState): void {
    const matter = matterOf(state)
    if (matter.length !== mind.matter.length || matter.some((piece, index) => piece !== mind.matter[index])) {
      mind.matter = matter
      mind.refused.clear()
      mind.settled = false
    }
    if (mind.pace !== state.settings.botPace) rest(mind)
    mind.pace = state.settings.botPace
    if (mind.settled || mind.acting || mind.timer) return
    mind.thoughts += 1
    think(mind, delayOf(mind, state))
  }

  function think(mind: Mind, ms: number): void {
    mind.timer = setTimeout(() => {
      mind.timer = undefined
      void ring(mind)
    }, ms).unref()
  }

  async function ring(mind: Mind): Promise<void> {
    mind.acting = true
    const asked = await act(mind.seat.person, (state) => choose(mind, state)).catch((error: unknown) => failed(mind, error))
    mind.acting = false
    if (stopped || minds.get(mind.seat.party) !== mind) return
    if (asked) heed(mind, asked)
    if (last) set(last)
  }

  /** The law failed over what the bot asked: it plays no more in this phase, and says once more that it is ready. */
  function failed(mind: Mind, error: unknown): null {
    log.error({ room: trace, party: mind.seat.party, err: error }, 'a bot could not act')
    mind.settled = mind.benched
    mind.benched = true
    return null
  }

  /** The first thing on its mind that has not been refused; else that it is ready, once; else nothing. */
  function choose(mind: Mind, state: RoomState): Move | null {
    const { seat, moment } = mind
    const may = state.status === 'playing' && state.clock.kind !== 'paused' && !state.rest
    if (stopped || !may || !law.bots(state).some((one) => isSame(mind, one, state.moment))) return null
    const play = thought(mind, state).find(({ intent }) => !mind.refused.has(JSON.stringify(intent)))
    if (play) return play
    // Whether it answered is its secret: with or without, it takes as long until it says that it is ready.
    if (moment.phase === 'respond' && mind.thoughts < 2 && !mind.benched) return null
    mind.settled = true
    return state.hand.ready.includes(seat.party) ? null : { intent: { type: 'sayReady', from: moment } }
  }

  function thought(mind: Mind, state: RoomState): Play[] {
    if (mind.benched) return []
    try {
      if (mind.played < mostPlays) return law.plays(state, mind.seat.party)
      log.warn({ room: trace, party: mind.seat.party }, 'a bot came to no end')
    } catch (error) {
      log.error({ room: trace, party: mind.seat.party, err: error }, 'a bot failed')
    }
    mind.benched = true
    return []
  }

  function heed(mind: Mind, { move, answer }: Asked): void {
    if (answer.ok) mind.played += 1
    else if (answer.code === 'storageFailed') {
      mind.settled = false
      think(mind, retryDelay)
    } else if (move) {
      mind.refused.add(JSON.stringify(move.intent))
      log.debug({ room: trace, party: mind.seat.party, intent: move.intent.type, code: answer.code }, 'a bot was refused')
    }
  }

  function restAll(): void {
    last = null
    for (const mind of minds.values()) rest(mind)
    minds.clear()
  }

  return {
    set,
    rest: restAll,
    stop: () => {
      stopped = true
      restAll()
    },
  }
}

const blank = { acting: false, thoughts: 0, played: 0, settled: false, benched: false }

function rest(mind: Mind): void {
  clearTimeout(mind.timer)
  mind.timer = undefined
}

const isSame = ({ seat, moment }: Mind, other: BotSeat, now: Moment | null): boolean =>
  seat.person === other.person && seat.strategy === other.strategy && moment.turn === now?.turn && moment.phase === now.phase

/** Drawn, so that bots do not act in one instant. */
function delayOf({ seat, moment, thoughts }: Mind, state: RoomState): number {
  const [least, most] = thinking[state.settings.botPace]
  return Math.round(least + (most - least) * draw(`${state.seed}/pace`, moment.turn, moment.phase, `${seat.party}/${thoughts}`))
}

/** What others' delegations keep to themselves: a secret order must not so much as set a bot thinking. */
const secret: readonly string[] = ['orders', 'ordersDrafts', 'ordersBy', 'responses', 'crisisChoices', 'ready', 'nudged']

/** The pieces of the room that a bot may see and act upon; each is another object once it has changed. */
function matterOf({ proposals, world, hand }: RoomState): readonly unknown[] {
  const open = Object.entries(hand).flatMap(([name, piece]) => (secret.includes(name) ? [] : [piece]))
  return [proposals, world, ...open]
}
