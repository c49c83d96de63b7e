// One room played over its socket with a fixed seed, moment by moment, so that every run shows the same table.
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { openRoom } from './people.ts'
import { act, advance, type Hand, joined } from './play.ts'

const parties = ['DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS'] as const
const pack = 'pack-tabled'

export interface PlayedRoom {
  code: string
  /** Where each screen of the room opens, with its key. */
  at: { desk: string; observer: string; control: string; wall: string; rooms: string; paper: string }
  control: Hand
  /** Plays on to a moment; called in the order of `moments`. */
  to: Record<Moment, () => Promise<void>>
}
export const moments = ['lobby', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief', 'ended'] as const
export type Moment = (typeof moments)[number]

/** No phase ends by itself while screens are looked at. */
const hours = Object.fromEntries(['brief', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief'].map((phase) => [phase, 120]))

export async function playedRoom(url: string, seed: string): Promise<PlayedRoom> {
  const opened = await openRoom(url, { seed, preset: 'four', title: 'Tuesday’s table', phaseMinutes: hours })
  const { code } = opened
  const keys: Record<string, string> = {}
  for (const party of parties) keys[party] = (await joined(url, code, party)).key
  const observer = await joined(url, code, null)
  const control = { url, key: opened.facilitatorKey }
  const by = (party: (typeof parties)[number]): Hand => ({ url, key: keys[party] ?? '' })
  const say = (party: (typeof parties)[number], channel: object, text: string) => act(by(party), { type: 'say', channel, text })
  return {
    code,
    control,
    at: {
      desk: `/desk/${code}#key=${keys.USA}`,
      observer: `/desk/${code}#key=${observer.key}`,
      control: `/control/${code}#key=${opened.facilitatorKey}`,
      wall: `/wall/${code}#key=${opened.wallKey}`,
      rooms: `/rooms#key=${opened.facilitatorKey}`,
      paper: `/paper/${code}`,
    },
    to: {
      lobby: async () => {},
      negotiate: async () => {
        await act(control, { type: 'startGame' })
        await advance(control, 'negotiate')
        await say('DPRK', { kind: 'plenary' }, 'We could halt the tests for two turns, if the drills are halted too.')
        await say('USA', { kind: 'plenary' }, 'That asks three steps of us and gives one.')
        await say('ROK', { kind: 'caucus', parties: ['USA', 'ROK'] }, 'Shall we answer with relief in tranches, each after a clean report?')
        await act(by('USA'), { type: 'tablePackage', package: pack, terms: termsOf('P1'), draft: null })
        await act(by('DPRK'), { type: 'signPackage', package: pack, version: 1, reserve: 'none' })
        await act(by('CHN'), { type: 'tablePackage', package: 'pack-other', terms: termsOf('P2'), draft: null })
      },
      commit: async () => {
        for (const party of ['USA', 'ROK'] as const)
          await act(by(party), { type: 'signPackage', package: pack, version: 1, reserve: 'none' })
        await advance(control, 'commit')
      },
      respond: async () => {
        const stalled = { packages: { [pack]: 'stall' }, free: { kind: 'act', act: 'K01', brink: false }, vetoes: [] }
        await act(by('DPRK'), { type: 'giveOrders', orders: stalled, confirmed: 'once' })
        await advance(control, 'respond')
      },
      adjudicate: () => advance(control, 'adjudicate'),
      debrief: () => advance(control, 'debrief'),
      ended: () => act(control, { type: 'endGame' }),
    },
  }
}

function termsOf(id: string) {
  const found = sixParty.packages.find((one) => one.id === id)
  if (!found) throw new Error(`The scenario has no reference package ${id}.`)
  return found.terms
}
