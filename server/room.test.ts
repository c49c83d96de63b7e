// One room's line of thought: durable first, then memory, then the wire; retries known again; nothing shown to whom it does not concern.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Intent } from '../lib/game/intent.ts'
import type { PartyId } from '../lib/ids.ts'
import type { Journal } from './journal/journal.ts'
import { memoryJournal } from './journal/memory.ts'
import { phaseTakes, smallLaw, smallView } from './testing/law.ts'
import { delegateOf, type Heard, tableOf } from './testing/table.ts'
import { saying } from './words.ts'

const plenary = (text: string): Intent => ({ type: 'say', channel: { kind: 'plenary' }, text })
const team = (party: string, text: string): Intent => ({ type: 'say', channel: { kind: 'team', party: party as PartyId }, text })
const start: Intent = { type: 'startGame' }
const ok = { ok: true }

const viewOf = (link: Heard) => {
  const last = link.heard.findLast(([kind]) => kind === 'view')
  return last?.[0] === 'view' ? smallView(last[1].view) : null
}

describe('asking', () => {
  test('commands of a room run one after another, in the order they came', async () => {
    const { room, facilitator, journal } = await tableOf()
    const answers = await Promise.all([
      room.ask(facilitator, 'command-1', plenary('one')),
      room.ask(facilitator, 'command-2', plenary('two')),
    ])
    expect(answers).toEqual([ok, ok])
    const happened = await journal.load(room.code)
    expect(happened?.slice(-2).map(({ event }) => event.type === 'said' && event.text)).toEqual(['one', 'two'])
  })

  test('[RULINGS 37] a retry gets the first answer and happens once; another body under the same id is refused', async () => {
    const { room, facilitator, journal } = await tableOf()
    expect(await room.ask(facilitator, 'command-1', plenary('one'))).toEqual(ok)
    expect(await room.ask(facilitator, 'command-1', plenary('one'))).toEqual(ok)
    expect(await room.ask(facilitator, 'command-1', plenary('two'))).toMatchObject({ ok: false, code: 'commandIdReused' })
    expect(await journal.load(room.code)).toHaveLength(4)
  })

  test('[RULINGS 37] a refused command is refused again though it would be granted by now', async () => {
    const { room, join, facilitator } = await tableOf()
    const ann = await join(delegateOf('AA'))
    expect(await room.ask(ann, 'command-1', start)).toMatchObject({ code: 'facilitatorOnly' })
    expect(await room.ask(ann, 'command-1', start)).toMatchObject({ code: 'facilitatorOnly' })
    expect(await room.ask(facilitator, 'command-1', start)).toEqual(ok)
  })

  test('[RULINGS 37] a retry after a restart gets the first answer', async () => {
    const { room, rooms, facilitator, clock } = await tableOf()
    await room.ask(facilitator, 'command-1', plenary('one'))
    clock.now += 2000
    await rooms.tidy()
    const again = await rooms.find(room.code)
    expect(again).not.toBe(room)
    expect(await again?.ask(facilitator, 'command-1', plenary('two'))).toMatchObject({ code: 'commandIdReused' })
    expect(await again?.ask(facilitator, 'command-1', plenary('one'))).toEqual(ok)
    expect(await again?.ask(facilitator, 'command-1', plenary('two'))).toMatchObject({ code: 'commandIdReused' })
  })

  test('what is not on disk is neither granted nor shown, and the room goes on', async () => {
    const journal = memoryJournal()
    const fault = { now: false }
    const failing: Journal = {
      ...journal,
      append: async (entry) => {
        if (fault.now) throw new Error('The disk is full.')
        await journal.append(entry)
      },
    }
    const { room, facilitator, link } = await tableOf(failing)
    const screen = link(facilitator)
    await room.connect(screen)
    screen.forget()
    fault.now = true
    expect(await room.ask(facilitator, 'command-1', plenary('lost'))).toMatchObject({ ok: false, code: 'storageFailed' })
    expect(await room.join('Ann', delegateOf('AA'))).toMatchObject({ ok: false, code: 'storageFailed' })
    expect(screen.kinds()).toEqual([])
    fault.now = false
    expect(await room.ask(facilitator, 'command-1', plenary('kept'))).toEqual(ok)
    expect(screen.kinds()).toEqual(['patch'])
    expect(await room.read((state) => Object.keys(state.people))).toHaveLength(2)
  })

  test('a write that failed after it had reached the disk counts', async () => {
    const journal = memoryJournal()
    const fault = { now: false }
    const failing: Journal = {
      ...journal,
      append: async (entry) => {
        await journal.append(entry)
        if (fault.now) throw new Error('The acknowledgement was lost.')
      },
    }
    const { room, facilitator, link } = await tableOf(failing)
    const screen = link(facilitator)
    await room.connect(screen)
    screen.forget()
    fault.now = true
    expect(await room.ask(facilitator, 'command-1', plenary('kept'))).toEqual(ok)
    expect(screen.kinds()).toEqual(['patch'])
  })

  test('a law that fails changes nothing and stops nobody', async () => {
    const law = {
      ...smallLaw,
      decide: (...asked: Parameters<typeof smallLaw.decide>) => {
        if (asked[2].type === 'endGame') throw new Error('A fault in the law.')
        return smallLaw.decide(...asked)
      },
    }
    const { room, facilitator } = await tableOf(memoryJournal(), law)
    expect(await room.ask(facilitator, 'command-1', { type: 'endGame' })).toMatchObject({ code: 'serverBusy' })
    expect(await room.ask(facilitator, 'command-2', plenary('on'))).toEqual(ok)
  })
})

describe('showing', () => {
  test('who arrives gets the whole view; whose view does not change is sent nothing', async () => {
    const { room, join, link, facilitator, screen } = await tableOf()
    const [ann, ben] = [await join(delegateOf('AA')), await join(delegateOf('BB'))]
    const links = { ann: link(ann), ben: link(ben), wall: link(screen) }
    for (const one of Object.values(links)) await room.connect(one)
    expect(links.ann.kinds()).toEqual(['you', 'view'])
    for (const one of Object.values(links)) one.forget()
    await room.ask(facilitator, 'command-1', team('AA', 'between us'))
    expect(links.ann.kinds()).toEqual(['patch'])
    expect(links.ben.kinds()).toEqual([])
    expect(links.wall.kinds()).toEqual([])
  })

  test('versions count what an audience was sent, and nothing it was not', async () => {
    const { room, join, link, facilitator } = await tableOf()
    const [ann, ben] = [await join(delegateOf('AA')), await join(delegateOf('BB'))]
    const [one, other] = [link(ann), link(ben)]
    await room.connect(one)
    await room.connect(other)
    for (const text of ['1', '2', '3']) await room.ask(facilitator, `command-${text}`, team('AA', text))
    await room.ask(facilitator, 'command-4', plenary('all'))
    const versions = (from: Heard) =>
      from.heard.flatMap(([kind, message]) => (kind === 'view' || kind === 'patch' ? [message.version] : []))
    expect(versions(one)).toEqual([1, 2, 3, 4, 5])
    expect(versions(other)).toEqual([1, 2])
  })

  test('who was removed is told so and hears nothing more', async () => {
    const { room, join, link, facilitator } = await tableOf()
    const ann = await join(delegateOf('AA'))
    const screen = link(ann)
    await room.connect(screen)
    screen.forget()
    await room.ask(facilitator, 'command-1', { type: 'removePerson', person: ann })
    await room.ask(facilitator, 'command-2', plenary('later'))
    expect(screen.heard).toEqual([['bye', saying('notSeated')], ['end']])
    const late = link(ann)
    await room.connect(late)
    expect(late.kinds()).toEqual(['bye', 'end'])
  })

  test('who is moved loses the old view at once and is shown the new one', async () => {
    const { room, join, link, facilitator } = await tableOf()
    const ann = await join(delegateOf('AA'))
    const screen = link(ann)
    await room.connect(screen)
    await room.ask(facilitator, 'command-1', team('BB', 'of the others'))
    screen.forget()
    await room.ask(facilitator, 'command-2', {
      type: 'seatPerson',
      person: ann,
      role: { kind: 'delegate', party: 'BB' as PartyId, portfolio: 'head' },
    })
    await room.ask(facilitator, 'command-3', team('AA', 'of the old ones'))
    expect(screen.kinds()).toEqual(['you', 'view'])
    expect(viewOf(screen)?.talk).toEqual({ team: ['of the others'] })
  })

  test.each(['connect', 'sync'] as const)(
    'and so where the server is behind, and another’s %s comes before it has shown the move',
    async (how) => {
      const behind: (() => void)[] = []
      let late = false
      const { room, join, link, facilitator } = await tableOf(undefined, undefined, {}, (show) => void (late ? behind.push(show) : show()))
      const [ann, bea] = [await join(delegateOf('AA')), await join(delegateOf('AA'))]
      const [screen, other] = [link(ann), link(bea)]
      await room.connect(screen)
      if (how === 'sync') await room.connect(other)
      screen.forget()
      late = true
      const role = { kind: 'delegate', party: 'BB' as PartyId, portfolio: 'head' } as const
      await room.ask(facilitator, 'command-1', { type: 'seatPerson', person: ann, role })
      await room.ask(facilitator, 'command-2', team('AA', 'of the old ones'))
      expect(screen.kinds()).toEqual([])
      await room[how](other)
      expect(viewOf(other)?.talk).toEqual({ team: ['of the old ones'] })
      expect(screen.kinds()).toEqual(['you', 'view'])
      expect(viewOf(screen)?.talk).toEqual({})
      for (const show of behind) show()
      expect(screen.kinds()).toEqual(['you', 'view'])
    },
  )

  test('a closed room says good-bye to everybody', async () => {
    const { room, link, facilitator, screen } = await tableOf()
    const [one, other] = [link(facilitator), link(screen)]
    await room.connect(one)
    await room.connect(other)
    await room.ask(facilitator, 'command-1', { type: 'closeRoom' })
    for (const each of [one, other]) expect(each.heard.slice(-2)).toEqual([['bye', saying('roomClosed')], ['end']])
  })

  test('sync sends the whole view again', async () => {
    const { room, link, facilitator } = await tableOf()
    const screen = link(facilitator)
    await room.connect(screen)
    await room.ask(facilitator, 'command-1', plenary('one'))
    screen.forget()
    await room.sync(screen)
    expect(viewOf(screen)?.talk).toEqual({ plenary: ['one'] })
  })
})

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('comings and goings are gathered and shown together', async () => {
    const { room, join, link, facilitator } = await tableOf()
    const screen = link(facilitator)
    await room.connect(screen)
    await vi.advanceTimersByTimeAsync(1000)
    screen.forget()
    const people = [await join(delegateOf('AA')), await join(delegateOf('BB')), await join(delegateOf('CC'))]
    for (const person of people) await room.connect(link(person))
    expect(screen.kinds()).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(screen.kinds()).toEqual(['patch'])
    await room.sync(screen)
    expect(viewOf(screen)?.online).toBe(4)
  })

  test('a phase ends when its time is up, and the next one begins', async () => {
    const { room, facilitator, clock } = await tableOf()
    await room.ask(facilitator, 'command-1', start)
    clock.now += phaseTakes - 10
    await vi.advanceTimersByTimeAsync(phaseTakes - 10)
    expect(await room.read((state) => state.moment?.phase)).toBe('brief')
    clock.now += 10
    await vi.advanceTimersByTimeAsync(10)
    expect(await room.read((state) => state.moment?.phase)).toBe('negotiate')
  })

  test('a deadline that cannot be written is tried again', async () => {
    const journal = memoryJournal()
    const fault = { now: false }
    const append: Journal['append'] = async (entry) => {
      if (fault.now) throw new Error('The disk is full.')
      await journal.append(entry)
    }
    const { room, facilitator, clock } = await tableOf({ ...journal, append })
    await room.ask(facilitator, 'command-1', start)
    fault.now = true
    clock.now += phaseTakes
    await vi.advanceTimersByTimeAsync(phaseTakes + 5000)
    expect(await room.read((state) => state.moment?.phase)).toBe('brief')
    fault.now = false
    await vi.advanceTimersByTimeAsync(2000)
    expect(await room.read((state) => state.moment?.phase)).toBe('negotiate')
  })

  test('a room woken after its deadline moves on at once', async () => {
    const first = await tableOf()
    await first.room.ask(first.facilitator, 'command-1', start)
    await first.rooms.stop()
    const second = await tableOf(first.journal)
    second.clock.now += phaseTakes * 3
    const room = await second.rooms.find(first.room.code)
    expect(await room?.read((state) => state.moment?.phase)).toBe('brief')
    await vi.advanceTimersByTimeAsync(1)
    expect(await room?.read((state) => [state.moment?.phase, state.clock])).toEqual([
      'negotiate',
      { kind: 'running', endsAt: second.clock.now + phaseTakes },
    ])
  })

  test('an idle room sleeps, one with a running clock or somebody in it does not, one past keeping is removed', async () => {
    const { room, rooms, journal, facilitator, link, clock } = await tableOf()
    await room.ask(facilitator, 'command-1', start)
    clock.now += 5000
    await rooms.tidy()
    expect(await rooms.find(room.code)).toBe(room)
    const screen = link(facilitator)
    await room.connect(screen)
    await room.ask(facilitator, 'command-2', { type: 'closeRoom' })
    clock.now += 5000
    await rooms.tidy()
    expect(await journal.has(room.code)).toBe(true)
    clock.now += 200_000
    await rooms.tidy()
    expect(await journal.has(room.code)).toBe(false)
  })
})
