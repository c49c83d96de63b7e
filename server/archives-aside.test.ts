// A large room that comes from another machine is looked through in a thread of its own: another room goes on meanwhile.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { control, personOf, tableWith } from '../lib/testing/table.ts'
import { packed } from './archive.ts'
import { memoryJournal } from './journal/memory.ts'
import { hashOf } from './keys.ts'
import { overtureLaw } from './law.ts'
import { houseOf } from './testing/running.ts'

const lines = 20_000

/** A room in which much has been said, as a file of some twenty megabytes unpacked. */
function talkative(): Promise<Buffer> {
  const { state, happenings, now } = tableWith()
  const channel = { id: 'plenary', kind: 'plenary' as const, parties: [] }
  const said = Array.from({ length: lines }, (_, n) => ({
    at: now,
    by: { kind: 'person' as const, id: personOf('USA') },
    event: { type: 'said' as const, channel, id: String(n + 1), by: personOf('USA'), text: `${n}: ${'much to say '.repeat(60)}` },
  }))
  return packed({
    packedAt: now,
    room: { code: state.code, door: state.door, scenario: state.scenario, scenarioVersion: 1 },
    happenings: [...happenings, ...said],
    seats: [{ keyHash: hashOf('k'.repeat(32)), person: control }],
    commands: [],
  })
}

test('while a large room is brought in, another room answers', { timeout: 120_000 }, async () => {
  const file = await talkative()
  const house = await houseOf(memoryJournal(), Date.now, overtureLaw)
  onTestFinished(() => house.close())
  const bystander = house.client((await house.open()).facilitatorKey)
  await bystander.next('view')
  let answer: Response | null = null
  const began = performance.now()
  const bringing = fetch(`${house.origin}/api/archives`, { method: 'POST', body: new Uint8Array(file) }).then((response) => {
    answer = response
  })
  const waits: number[] = []
  while (answer === null) {
    const asked = performance.now()
    await bystander.ask({ id: `broadcast-${waits.length}`, type: 'broadcast', text: `still here ${waits.length}` })
    waits.push(performance.now() - asked)
    await pause(30)
  }
  await bringing
  const took = performance.now() - began
  expect((answer as Response).status).toBe(201)
  const longest = Math.max(...waits)
  process.stdout.write(
    `${lines} lines brought in in ${Math.round(took)} ms; another room meanwhile: ${waits.length} answers, longest ${Math.round(longest)} ms\n`,
  )
  // Were it looked through in the server's own thread, one answer would wait for nearly all of it.
  expect(waits.length).toBeGreaterThan(3)
  expect(longest).toBeLessThan(took / 2)
})
