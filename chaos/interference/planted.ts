// Leaks to plant, so that the comparison of worlds proves that it would have found them.
import type { RoomState } from '../../lib/game/state.ts'
import type { Law } from '../../server/law.ts'
import type { Screen } from '../simulation/screen.ts'
import type { Bugs } from '../simulation/world.ts'
import type { Kind } from './pair.ts'

export interface Leak {
  kind: Kind
  bugs: () => Bugs
}

/** Whatever a delegation keeps to itself, as one number that a careless server might let through. */
const secretsOf = (state: RoomState): number =>
  Object.keys(state.drafts).length + Object.values(state.channels).reduce((sum, { messages }) => sum + messages.length, 0)

const law = (change: (sound: Law) => Partial<Law>): Bugs => ({ law: (sound) => ({ ...sound, ...change(sound) }) })
const showing = (more: (state: RoomState) => object): Bugs =>
  law((sound) => ({ project: (state, ...rest) => ({ ...sound.project(state, ...rest), ...more(state) }) as never }))

export const leaks: Record<string, Leak> = {
  'counts what is said in private': { kind: 'words', bugs: () => showing((state) => ({ count: secretsOf(state) })) },
  'pads views by what is drafted': { kind: 'words', bugs: () => showing((state) => ({ pad: 'x'.repeat(secretsOf(state) % 7) })) },
  'names who is drafting': {
    kind: 'words',
    bugs: () => showing((state) => ({ drafting: Object.values(state.drafts).map(({ party }) => party) })),
  },
  'shows everybody every team’s talk': {
    kind: 'words',
    bugs: () => showing((state) => ({ talk: Object.values(state.channels).flatMap(({ messages }) => messages.map(({ text }) => text)) })),
  },
  'tells when somebody last did something': {
    kind: 'words',
    bugs: () =>
      showing((state) => ({
        last: Math.max(0, ...Object.values(state.people).map(({ lastActionAt }) => lastActionAt)),
        n: state.log.length,
        of: secretsOf(state),
      })),
  },
  'draws chance by how much has happened': {
    kind: 'words',
    bugs: () =>
      law((sound) => ({
        decide: (state, ...rest) => sound.decide({ ...state, seed: `${state.seed}/${secretsOf(state)}` }, ...rest),
      })),
  },
  'refuses by what others keep to themselves': {
    kind: 'words',
    bugs: () =>
      law((sound) => ({
        decide: (state, by, intent, at) =>
          intent.type === 'tablePackage' && secretsOf(state) % 2 === 1
            ? ({ refused: { code: 'serverBusy', with: {} } } as never)
            : sound.decide(state, by, intent, at),
      })),
  },
  'explains a refusal by what others keep to themselves': {
    kind: 'words',
    bugs: () =>
      law((sound) => ({
        decide: (state, by, intent, at) => {
          const decision = sound.decide(state, by, intent, at)
          if (!('refused' in decision)) return decision
          return { refused: { ...decision.refused, with: { ...decision.refused.with, count: secretsOf(state) } } }
        },
      })),
  },
  'sends an empty patch whenever anything happens': {
    kind: 'words',
    bugs: () => {
      let calls = 0
      return law((sound) => ({
        project: (state, viewer, ...rest) => {
          calls += 1
          const view = sound.project(state, viewer, ...rest)
          return viewer.kind === 'screen' ? ({ ...view, calls } as never) : view
        },
      }))
    },
  },
  'numbers views by what happens in the room': {
    kind: 'words',
    bugs: () => {
      let calls = 0
      const counting = (screen: Screen): Screen => ({
        ...screen,
        receive: (audience, message) => screen.receive(audience, { ...message, version: message.version + calls }),
      })
      return {
        screen: counting,
        law: (sound) => ({
          ...sound,
          evolve: (state, happening) => {
            if (happening.event.type === 'draftSaved') calls += 1
            return sound.evolve(state, happening)
          },
        }),
      }
    },
  },
  'lights a lamp when orders are in': {
    kind: 'words',
    bugs: () => showing((state) => ({ lamps: Object.keys(state.hand.ordersDrafts).length })),
  },
  'shows what others have ordered': { kind: 'deeds', bugs: () => showing((state) => ({ orders: state.hand.orders })) },
  'shows how many stall': {
    kind: 'deeds',
    bugs: () =>
      showing((state) => ({
        stalls: Object.values(state.hand.orders).flatMap((orders) =>
          Object.values(orders?.packages ?? {}).filter((order) => order === 'stall'),
        ).length,
      })),
  },
  'shows who keeps a reserve': {
    kind: 'deeds',
    bugs: () => showing((state) => ({ reserves: Object.values(state.world.secret.agreements).map(({ reserve }) => reserve) })),
  },
}
