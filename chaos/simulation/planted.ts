// Bugs to plant, so that the simulation proves that it would have found them. Nothing here is reachable from the server.
import { setImmediate as soon } from 'node:timers/promises'
import type { GameEvent, Happening } from '../../lib/game/event.ts'
import type { Decision } from '../../lib/game/refusal.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PatchMessage } from '../../lib/protocol.ts'
import type { Journal } from '../../server/journal/journal.ts'
import type { Law } from '../../server/law.ts'
import type { Screen } from './screen.ts'
import type { Invariant } from './violation.ts'
import type { Bugs } from './world.ts'

export interface Planted {
  /** The invariants by any of which it may be caught. */
  caughtBy: readonly Invariant[]
  bugs: () => Bugs
}

const journal = (change: (sound: Journal) => Partial<Journal>): Bugs => ({ journal: (sound) => ({ ...sound, ...change(sound) }) })
/** What a room reads when it wakes is not what is there. */
const reading = (change: (all: Happening[]) => Happening[]): Bugs =>
  journal((sound) => ({
    after: async (...asked) => {
      const since = await sound.after(...asked)
      return since && { ...since, happenings: change(since.happenings) }
    },
  }))
const law = (change: (sound: Law) => Partial<Law>): Bugs => ({ law: (sound) => ({ ...sound, ...change(sound) }) })
const screen = (change: (sound: Screen) => Partial<Screen>): Bugs => ({ screen: (sound) => ({ ...sound, ...change(sound) }) })
const granting = (decision: Decision<GameEvent>, change: (events: GameEvent[]) => GameEvent[]): Decision<GameEvent> =>
  'refused' in decision ? decision : { granted: change(decision.granted) }

/** Every so many of its calls. */
function every(count: number): () => boolean {
  let calls = 0
  return () => ++calls % count === 0
}

const inJournal: Record<string, Planted> = {
  'acknowledges before the write is durable': {
    caughtBy: ['durable', 'gapless', 'view', 'revoked'],
    bugs: () =>
      journal((sound) => ({
        append: async (entry) => (entry.after === 0 ? sound.append(entry) : void soon().then(() => sound.append(entry).catch(() => {}))),
      })),
  },
  'takes a failed write for a good one': {
    caughtBy: ['durable', 'gapless', 'view'],
    bugs: () => journal((sound) => ({ append: (entry) => sound.append(entry).catch(() => {}) })),
  },
  'keeps no mark of what was granted': {
    caughtBy: ['durable', 'once'],
    bugs: () => journal((sound) => ({ append: (entry) => sound.append({ ...entry, command: null }) })),
  },
  'marks a command with another body': {
    caughtBy: ['durable', 'once'],
    bugs: () =>
      journal((sound) => ({
        append: (entry) => sound.append({ ...entry, command: entry.command && { ...entry.command, body: 'something' } }),
      })),
  },
  'forgets the last event when it reads a room': {
    caughtBy: ['answered', 'view', 'durable'],
    bugs: () => reading((all) => all.slice(0, -1)),
  },
  'reads the last two events in the wrong order': {
    caughtBy: ['view', 'answered', 'phase', 'author'],
    bugs: () => reading((all) => [...all.slice(0, -2), ...all.slice(-2).reverse()]),
  },
  'knows no command again after a restart': {
    caughtBy: ['answered', 'once', 'durable'],
    bugs: () => journal(() => ({ granted: async () => null })),
  },
  'keeps half of what was decided': {
    caughtBy: ['durable', 'gapless', 'view', 'answered'],
    bugs: () =>
      journal((sound) => ({
        append: (entry) => sound.append({ ...entry, happenings: entry.happenings.slice(0, Math.max(1, entry.happenings.length - 1)) }),
      })),
  },
}

const spoofed = (state: RoomState, change: Partial<RoomState>): RoomState => ({ ...state, ...change })

const inLaw: Record<string, Planted> = {
  'takes orders in any phase': {
    caughtBy: ['phase'],
    bugs: () =>
      law((sound) => ({
        decide: (state, by, intent, at) => {
          const open = intent.type === 'giveOrders' && state.moment
          const as = open ? spoofed(state, { moment: { turn: open.turn, phase: 'commit' } }) : state
          return sound.decide(as, by, intent, at)
        },
      })),
  },
  'takes signatures while the table is paused': {
    caughtBy: ['phase'],
    bugs: () =>
      law((sound) => ({
        decide: (state, by, intent, at) => {
          const as = intent.type === 'signPackage' ? spoofed(state, { clock: { kind: 'running', endsAt: at + 1 } }) : state
          return sound.decide(as, by, intent, at)
        },
      })),
  },
  'adjudicates a turn twice': {
    caughtBy: ['adjudication'],
    bugs: () =>
      law((sound) => ({
        decide: (...asked) =>
          granting(sound.decide(...asked), (events) =>
            events.flatMap((event): GameEvent[] => (event.type === 'turnAdjudicated' ? [event, event] : [event])),
          ),
      })),
  },
  'lets one delegation order for another': {
    caughtBy: ['author'],
    bugs: () =>
      law((sound) => ({
        decide: (...asked) =>
          granting(sound.decide(...asked), (events) =>
            events.map((event) =>
              event.type === 'ordersGiven' ? { ...event, party: sound.parties(asked[0]).at(-1) ?? event.party } : event,
            ),
          ),
      })),
  },
  'forgets reminders in memory': {
    caughtBy: ['view'],
    bugs: () =>
      law((sound) => ({
        evolve: (state, happening) => (state && happening.event.type === 'nudged' ? state : sound.evolve(state, happening)),
      })),
  },
  'never lets a phase end by its clock': {
    caughtBy: ['answered'],
    bugs: () =>
      law((sound) => ({
        decide: (state, by, intent, at) =>
          intent.type === 'deadline' ? { refused: { code: 'phaseMoved' } as never } : sound.decide(state, by, intent, at),
      })),
  },
  'shows a delegation what another has ordered': {
    caughtBy: ['view'],
    bugs: () =>
      law((sound) => ({
        project: (state, viewer, online, since, language) => {
          const view = sound.project(state, viewer, online, since, language)
          return viewer.kind === 'delegation' ? ({ ...view, others: state.hand.orders } as never) : view
        },
      })),
  },
  'shows observers how many orders are in': {
    caughtBy: ['view'],
    bugs: () =>
      law((sound) => ({
        project: (state, viewer, online, since, language) => {
          const view = sound.project(state, viewer, online, since, language)
          return viewer.kind === 'observer' ? ({ ...view, orders: Object.keys(state.hand.orders).length } as never) : view
        },
      })),
  },
  'shows the wall an old view': {
    caughtBy: ['view'],
    bugs: () => {
      const old = new Map<string, unknown>()
      const stale = every(3)
      return law((sound) => ({
        project: (state, viewer, online, since, language) => {
          const view = sound.project(state, viewer, online, since, language)
          if (viewer.kind !== 'screen') return view
          const shown = stale() || !old.has('wall') ? view : (old.get('wall') as typeof view)
          old.set('wall', shown)
          return shown
        },
      }))
    },
  },
  'shows everybody the facilitator’s log': {
    caughtBy: ['view'],
    bugs: () =>
      law((sound) => ({
        project: (state, viewer, online, since, language) =>
          ({ ...sound.project(state, viewer, online, since, language), log: state.log }) as never,
      })),
  },
}

const inRoom: Record<string, Planted> = {
  'does a repeated command again': {
    caughtBy: ['durable', 'once'],
    bugs: () => {
      let n = 0
      return { room: (room) => ({ ...room, ask: (person, id, ...rest) => room.ask(person, `${id}-${n++}`, ...rest) }) }
    },
  },
  'answers before it has decided': {
    caughtBy: ['durable'],
    bugs: () => ({
      room: (room) => ({
        ...room,
        ask: async (...asked) => {
          void room.ask(...asked).catch(() => {})
          return { ok: true }
        },
      }),
    }),
  },
  'says no to what it has done': {
    caughtBy: ['durable', 'once'],
    bugs: () => {
      const now = every(7)
      return {
        room: (room) => ({
          ...room,
          ask: async (...asked) => {
            const answer = await room.ask(...asked)
            return now() ? { ok: false, code: 'wrongPhase', with: {} } : answer
          },
        }),
      }
    },
  },
  'forgets to answer': {
    caughtBy: ['answered'],
    bugs: () => {
      const now = every(50)
      return { room: (room) => ({ ...room, ask: (...asked) => (now() ? new Promise(() => {}) : room.ask(...asked)) }) }
    },
  },
  'does not notice who leaves': {
    caughtBy: ['view'],
    bugs: () => ({ room: (room) => ({ ...room, disconnect: () => {} }) }),
  },
}

type Receive = Screen['receive']
const receiving = (change: (receive: Receive) => Receive): Bugs => screen((sound) => ({ receive: change(sound.receive) }))

const onScreen: Record<string, Planted> = {
  'drops a patch now and then': {
    caughtBy: ['order', 'view'],
    bugs: () => {
      const now = every(15)
      return receiving((receive) => (audience, message) => (now() ? undefined : receive(audience, message)))
    },
  },
  'sends a patch twice': {
    caughtBy: ['order'],
    bugs: () => {
      const now = every(15)
      return receiving((receive) => (audience, message) => {
        receive(audience, message)
        if (now()) receive(audience, message)
      })
    },
  },
  'lets one patch overtake another': {
    caughtBy: ['order', 'view'],
    bugs: () =>
      receiving((receive) => {
        let held: [string, PatchMessage] | null = null
        const now = every(10)
        return (audience, message) => {
          if (!held && now()) held = [audience, message]
          else {
            receive(audience, message)
            if (held) receive(...held)
            held = null
          }
        }
      }),
  },
  'numbers patches by what happens in the room': {
    caughtBy: ['order'],
    bugs: () => {
      const now = every(9)
      return receiving(
        (receive) => (audience, message) => receive(audience, now() ? { ...message, version: message.version + 1 } : message),
      )
    },
  },
  'sends two screens of an audience different things': {
    caughtBy: ['order', 'view'],
    bugs: () => {
      const now = every(11)
      return receiving(
        (receive) => (audience, message) => receive(audience, now() ? { ...message, patch: message.patch.slice(1) } : message),
      )
    },
  },
  'leaves whoever is moved in the old audience': {
    caughtBy: ['revoked', 'order'],
    bugs: () => screen(() => ({ leave: () => {} })),
  },
  'shows whoever is removed no door': {
    caughtBy: ['revoked'],
    bugs: () => screen(() => ({ leave: () => {}, bye: () => {}, end: () => {} })),
  },
  'brings whoever returns back to where they were': {
    caughtBy: ['revoked', 'order'],
    bugs: () => {
      const before = new Map<PersonId, string>()
      return screen((sound) => ({
        enter: (audience) => {
          const known = before.get(sound.person) ?? audience
          before.set(sound.person, known)
          sound.enter(known)
        },
      }))
    },
  },
  'lets everybody in with the facilitators': {
    caughtBy: ['revoked', 'order'],
    bugs: () => screen((sound) => ({ enter: () => sound.enter('facilitator') })),
  },
  'tells whoever is moved nothing of the new seat': {
    caughtBy: ['view', 'revoked', 'order'],
    bugs: () => {
      const first = new Set<Screen>()
      return screen((sound) => ({
        view: (message) => {
          if (!first.has(sound)) sound.view(message)
          first.add(sound)
        },
      }))
    },
  },
}

export const planted: Record<string, Planted> = { ...inJournal, ...inLaw, ...inRoom, ...onScreen }
