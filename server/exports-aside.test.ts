// A large session is exported in a thread of its own: another room goes on meanwhile.
import { setTimeout as pause } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import type { PersonId, RoomCode } from '../lib/ids.ts'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { playOut } from '../lib/testing/players.ts'
import { type TestTable, tableWith } from '../lib/testing/table.ts'
import { memoryJournal } from './journal/memory.ts'
import { hashOf } from './keys.ts'
import { overtureLaw } from './law.ts'
import { houseOf } from './testing/running.ts'

/** Sixty people who have agreed talk and answer in each of eight turns; chance may end a game before, and then another is played. */
function large(seed: string): TestTable {
  const table = tableWith({ seed, turns: 8, started: 'lobby' })
  const parties = sixParty.parties.map(({ id }) => id)
  const people = Array.from({ length: 54 }, (_, n) => ({ id: `person-${n}` as PersonId, party: parties[n % parties.length] ?? parties[0] }))
  for (const { id, party } of people) {
    table.ask('server', { type: 'join', person: id, name: `Person ${id}`, as: { kind: 'delegate', party } as never })
    table.ask(id, { type: 'setConsent', consent: 'given' })
  }
  table.ask('control', { type: 'startGame' })
  playOut(table, seed, ({ state }) => {
    for (const { id, party } of people) {
      if (state.moment?.phase === 'negotiate')
        for (const channel of [{ kind: 'plenary' }, { kind: 'team', party }] as const)
          table.ask(id, {
            type: 'say',
            channel: channel as never,
            text: `${id} says at some length what there is to say in turn ${state.moment.turn}`,
          })
      if (state.moment?.phase === 'debrief')
        table.ask(id, { type: 'answerSurvey', survey: 'turn', turn: state.moment.turn, answers: { read: 3 }, texts: {} })
    }
  })
  return table.state.history.length >= 6 ? table : large(`${seed}+`)
}

test('while a session of sixty people is exported, another room answers', { timeout: 120_000 }, async () => {
  const journal = memoryJournal()
  const { happenings, state } = large(process.env.OVERTURE_SEED ?? 'large')
  const [key, code] = ['k'.repeat(32), state.code as RoomCode]
  await journal.append({
    room: code,
    after: 0,
    happenings: [...happenings],
    command: null,
    seats: [{ keyHash: hashOf(key), person: 'control' as PersonId }],
  })
  const house = await houseOf(journal, Date.now, overtureLaw)
  onTestFinished(() => house.close())
  const { facilitatorKey } = await house.open()
  const control = house.client(facilitatorKey)
  await control.next('view')
  let packed: Uint8Array | null = null
  const exporting = fetch(`${house.origin}/api/rooms/${code}/export`, { headers: { authorization: `Bearer ${key}` } })
    .then((response) => response.arrayBuffer())
    .then((body) => {
      packed = new Uint8Array(body)
    })
  const waits: number[] = []
  const began = performance.now()
  while (packed === null) {
    const asked = performance.now()
    // Asked too often it is refused; that is an answer too.
    await control.ask({ id: `broadcast-${waits.length}`, type: 'broadcast', text: `still here ${waits.length}` })
    waits.push(performance.now() - asked)
    // People do not ask without end, and whoever does is shown out.
    await pause(60)
  }
  await exporting
  const took = performance.now() - began
  expect(Object.keys(unzipSync(packed))).toContain('talk.csv')
  // Were it made in the server's own thread, one answer would wait for all of it.
  expect(waits.length).toBeGreaterThan(3)
  const sorted = waits.toSorted((a, b) => a - b)
  const [half, longest] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0]
  process.stdout.write(
    `${happenings.length} happenings exported in ${Math.round(took)} ms; another room meanwhile: ${waits.length} answers, p50 ${half.toFixed(1)} ms, longest ${Math.round(longest)} ms\n`,
  )
})
