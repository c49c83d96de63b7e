// Replay: every moment of a game looks as it did to the seat that looks again.
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { playOut } from '../testing/players.ts'
import { party, type TestTable, tableWith } from '../testing/table.ts'
import { project } from '../view/project.ts'
import { frameOf, stateAt } from './frame.ts'
import { lineOf } from './line.ts'

const seed = process.env.OVERTURE_SEED ?? 'frame'

/** Everything that seat was sent while the game was played, with the number of happenings it stood on. */
function sentWhilePlaying(viewer: Parameters<typeof project>[2]): { table: TestTable; sent: { seq: number; text: string }[] } {
  const table = tableWith({ seed, turns: 2, natures: 'dealt', settings: { deck: 'on' } })
  const here = new Set<PersonId>(Object.keys(table.state.people) as PersonId[])
  const sent: { seq: number; text: string }[] = []
  let gone = false
  playOut(table, seed, ({ state, happenings }) => {
    sent.push({ seq: happenings.length, text: JSON.stringify(project(sixParty, state, viewer, here)) })
    if (gone || state.moment?.phase !== 'respond') return
    gone = true
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'commit', name: 'once more' })
  })
  return { table, sent }
}

test.each([{ kind: 'delegation', party: party('USA') }, { kind: 'screen' }, { kind: 'observer' }] as const)(
  '[V4] a replay as $kind $party is what was sent then, byte for byte',
  (viewer) => {
    const { table, sent } = sentWhilePlaying(viewer)
    const line = lineOf(table.happenings)
    expect(sent.length).toBeGreaterThan(5)
    for (const { seq, text } of sent) {
      const state = stateAt(line, table.happenings, seq, line.legs.filter((leg) => leg.seq <= seq).slice(0, 3))
      if (!state) throw new Error('There was no room.')
      expect(JSON.stringify(frameOf(sixParty, state, viewer, { kind: 'facilitator' }))).toBe(text)
    }
  },
)

test('[V5] who replays as another delegation reads neither its team nor its caucuses nor its help line', () => {
  const table = tableWith({ seed })
  const say = (by: string, channel: object, text: string) => table.ask(by, { type: 'say', channel, text } as never)
  say('USA', { kind: 'team', party: 'USA' }, 'team word')
  say('USA', { kind: 'caucus', parties: ['USA', 'ROK'] }, 'caucus word')
  say('USA', { kind: 'help', party: 'USA' }, 'help word')
  say('USA', { kind: 'plenary' }, 'open word')
  const as = { kind: 'delegation', party: party('USA') } as const
  const read = (reader: Parameters<typeof frameOf>[3]) => JSON.stringify(frameOf(sixParty, table.state, as, reader))
  const whole = (reader: Parameters<typeof frameOf>[3]) => JSON.stringify(frameOf(sixParty, table.state, { kind: 'whole' }, reader))
  for (const reader of [as, { kind: 'facilitator' }] as const)
    for (const word of ['team word', 'caucus word', 'help word', 'open word']) expect(read(reader)).toContain(word)
  for (const see of [read, whole]) {
    const rok = see({ kind: 'delegation', party: party('ROK') })
    expect([rok.includes('open word'), rok.includes('caucus word'), rok.includes('team word'), rok.includes('help word')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    const observer = see({ kind: 'observer' })
    expect(['team word', 'caucus word', 'help word'].some((word) => observer.includes(word))).toBe(false)
  }
})
