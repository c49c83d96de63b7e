// What every store of the journal must do, run over each of them.
import { describe, expect, test } from 'vitest'
import type { Happening } from '../../lib/game/event.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { beginningOf, chained } from '../journal/chain.ts'
import { type Arrival, type Entry, type Journal, JournalConflict } from '../journal/journal.ts'

export const room = 'ABCD1234' as RoomCode
export const ann = 'ann-1' as PersonId
export const said = (text: string, at = 1): Happening => ({ at, by: { kind: 'person', id: ann }, event: { type: 'broadcastSent', text } })
export const entry = (after: number, texts: string[], more: Partial<Entry> = {}): Entry => ({
  room,
  after,
  happenings: texts.map((text, index) => said(text, after + index + 1)),
  command: null,
  seats: [],
  ...more,
})

/** @param make an empty journal; closed after each test by whoever made it */
export function contract(name: string, make: () => Promise<Journal>): void {
  describe(`a journal in ${name}`, () => {
    test('gives back what happened, in order', async () => {
      const journal = await make()
      await journal.append(entry(0, ['one', 'two']))
      await journal.append(entry(2, ['three']))
      expect(await journal.load(room)).toEqual([said('one', 1), said('two', 2), said('three', 3)])
      expect(await journal.has(room)).toBe(true)
      expect(await journal.rooms()).toEqual([{ room, touchedAt: 3 }])
    })

    test('knows no room that was never opened', async () => {
      const journal = await make()
      expect(await journal.load(room)).toBeNull()
      expect(await journal.has(room)).toBe(false)
      await expect(journal.append(entry(1, ['late']))).rejects.toBeInstanceOf(JournalConflict)
    })

    test('refuses a code that is taken and a writer who is behind, and keeps nothing of either', async () => {
      const journal = await make()
      await journal.append(entry(0, ['one']))
      const seats = [{ keyHash: 'hash', person: ann }]
      const command = { person: ann, id: 'command-1', body: 'b' }
      await expect(journal.append(entry(0, ['other'], { seats }))).rejects.toBeInstanceOf(JournalConflict)
      await journal.append(entry(1, ['two']))
      await expect(journal.append(entry(1, ['other'], { command, seats }))).rejects.toBeInstanceOf(JournalConflict)
      expect(await journal.load(room)).toHaveLength(2)
      expect(await journal.seatOf('hash')).toBeNull()
      expect(await journal.granted(room, ann, 'command-1')).toBeNull()
    })

    test('remembers a granted command, even one from which nothing happened', async () => {
      const journal = await make()
      await journal.append(entry(0, ['one']))
      await journal.append(entry(1, [], { command: { person: ann, id: 'command-1', body: 'b' } }))
      expect(await journal.granted(room, ann, 'command-1')).toBe('b')
      expect(await journal.granted(room, 'ben-1' as PersonId, 'command-1')).toBeNull()
      await expect(journal.append(entry(1, ['two'], { command: { person: ann, id: 'command-1', body: 'b' } }))).rejects.toBeInstanceOf(
        JournalConflict,
      )
      expect(await journal.load(room)).toHaveLength(1)
    })

    test('knows whose key it is, and takes no key twice', async () => {
      const journal = await make()
      await journal.append(entry(0, ['one'], { seats: [{ keyHash: 'hash', person: ann }] }))
      expect(await journal.seatOf('hash')).toEqual({ room, person: ann })
      expect(await journal.seatOf('other')).toBeNull()
      await expect(journal.append(entry(1, ['two'], { seats: [{ keyHash: 'hash', person: ann }] }))).rejects.toBeInstanceOf(JournalConflict)
      expect(await journal.load(room)).toHaveLength(1)
    })

    test('one key opens a seat in several rooms, the first opened first; taken back in one it stays in the others', async () => {
      const journal = await make()
      const [second, third] = ['SECND000' as RoomCode, 'THRD0000' as RoomCode]
      const seats = [{ keyHash: 'hash', person: ann }]
      const at = (when: number, code: RoomCode): Entry => ({ ...entry(0, []), room: code, happenings: [said('open', when)], seats })
      await journal.append(at(5, third))
      await journal.append(at(2, second))
      await journal.append(at(9, room))
      const all = [second, third, room].map((code) => ({ room: code, person: ann }))
      expect(await journal.seatsOf('hash')).toEqual(all)
      expect(await journal.seatOf('hash')).toEqual(all[0])
      expect(await journal.seatOf('hash', room)).toEqual({ room, person: ann })
      expect(await journal.seatOf('hash', 'NNNE0000' as RoomCode)).toBeNull()
      await journal.append(entry(1, ['gone'], { revoke: ann }))
      expect(await journal.seatOf('hash', room)).toBeNull()
      await journal.forget(second)
      expect(await journal.seatsOf('hash')).toEqual([{ room: third, person: ann }])
    })

    test('takes a room from elsewhere in whole, and gives it in whole', async () => {
      const journal = await make()
      const [door, other] = ['WXYZ6789' as RoomCode, 'THRD0000' as RoomCode]
      const kept = { seats: [{ keyHash: 'hash', person: ann }], commands: [{ person: ann, id: 'command-1', body: 'b' }] }
      const arrival: Arrival = { room, happenings: [said('one', 1), said('two', 2)], ...kept, door, over: 'nothing' }
      await journal.append(entry(0, ['mine'], { room: other }))
      await expect(journal.take({ ...arrival, door: other })).rejects.toBeInstanceOf(JournalConflict)
      await expect(journal.take({ ...arrival, room: other })).rejects.toBeInstanceOf(JournalConflict)
      expect([await journal.has(room), await journal.seatsOf('hash')]).toEqual([false, []])
      await journal.take(arrival)
      expect([await journal.load(room), await journal.kept(room)]).toEqual([arrival.happenings, kept])
      expect([await journal.doorOf(door), await journal.doorOf(room), await journal.seatOf('hash')]).toEqual([
        room,
        null,
        { room, person: ann },
      ])
      expect(await journal.granted(room, ann, 'command-1')).toBe('b')
      await expect(journal.take(arrival)).rejects.toBeInstanceOf(JournalConflict)
      await journal.append(entry(2, ['three']))
      // Over the copy that was left behind.
      await journal.take({ ...arrival, happenings: [said('one', 1)], commands: [], seats: [], over: 'copy' })
      expect([await journal.load(room), await journal.kept(room)]).toEqual([[said('one', 1)], { seats: [], commands: [] }])
      expect(await journal.doorOf(door)).toBe(room)
    })

    test('keeps why a bot acted, and nothing where there was no reason', async () => {
      const journal = await make()
      const why = { code: 'signs', with: { title: 'A first step', cost: 3 } }
      await journal.append({ ...entry(0, []), happenings: [{ ...said('one'), why }, said('two')] })
      expect(await journal.load(room)).toEqual([{ ...said('one'), why }, said('two')])
    })

    test('can be tried at any time, and is as it was before', async () => {
      const journal = await make()
      await journal.probe()
      await journal.append(entry(0, ['one']))
      await journal.probe()
      await journal.probe()
      expect(await journal.rooms()).toEqual([{ room, touchedAt: 1 }])
      expect(await journal.load(room)).toEqual([said('one', 1)])
    })

    test('opens a room by its door’s code alone: another code shuts the first one out, and seats go on', async () => {
      const journal = await make()
      const [other, third] = ['WXYZ6789' as RoomCode, 'THRD0000' as RoomCode]
      await journal.append(entry(0, ['one'], { seats: [{ keyHash: 'hash', person: ann }] }))
      expect(await journal.doorOf(room)).toBe(room)
      expect(await journal.doorOf(other)).toBeNull()
      await journal.append(entry(1, ['two'], { door: other }))
      expect([await journal.doorOf(room), await journal.doorOf(other)]).toEqual([null, room])
      expect(await journal.has(room)).toBe(true)
      expect(await journal.seatOf('hash')).toEqual({ room, person: ann })
      await journal.append(entry(2, ['three'], { door: third }))
      expect([await journal.doorOf(other), await journal.doorOf(third)]).toEqual([null, room])
      await journal.forget(room)
      expect(await journal.doorOf(third)).toBeNull()
    })

    test('no code leads to two rooms, whether it is a door’s now or was a room’s first', async () => {
      const journal = await make()
      const [door, second] = ['WXYZ6789' as RoomCode, 'SECND000' as RoomCode]
      await journal.append(entry(0, ['one']))
      await journal.append(entry(1, ['two'], { door }))
      await journal.append(entry(0, ['one'], { room: second }))
      for (const taken of [
        entry(0, ['stranger'], { room: door }),
        entry(1, ['two'], { room: second, door }),
        entry(1, ['two'], { room: second, door: room }),
      ])
        await expect(journal.append(taken)).rejects.toBeInstanceOf(JournalConflict)
      expect([await journal.doorOf(second), await journal.doorOf(door), await journal.has(door)]).toEqual([second, room, false])
      expect(await journal.load(second)).toHaveLength(1)
    })

    test('takes a person’s keys back, and gives a new one, in one entry', async () => {
      const journal = await make()
      const ben = 'ben-1' as PersonId
      const seats = [
        { keyHash: 'old', person: ann },
        { keyHash: 'older', person: ann },
        { keyHash: 'bens', person: ben },
      ]
      await journal.append(entry(0, ['one'], { seats }))
      await expect(journal.append(entry(1, ['two'], { revoke: ann, seats: [{ keyHash: 'bens', person: ann }] }))).rejects.toBeInstanceOf(
        JournalConflict,
      )
      expect(await journal.seatOf('old'), 'refused whole').toEqual({ room, person: ann })
      await journal.append(entry(1, ['two'], { revoke: ann, seats: [{ keyHash: 'new', person: ann }] }))
      expect([await journal.seatOf('old'), await journal.seatOf('older')]).toEqual([null, null])
      expect([await journal.seatOf('new'), await journal.seatOf('bens')]).toEqual([
        { room, person: ann },
        { room, person: ben },
      ])
    })

    test('gives what happened after a place, and nothing where the history does not go through it', async () => {
      const journal = await make()
      const start = beginningOf(room)
      expect(await journal.after(room, start)).toBeNull()
      await journal.append(entry(0, ['one', 'two']))
      const second = chained(start, [said('one', 1), said('two', 2)])
      expect(await journal.after(room, start)).toEqual({ happenings: [said('one', 1), said('two', 2)], ...second })
      expect(await journal.after(room, second)).toEqual({ happenings: [], ...second })
      await journal.append(entry(2, ['three'], { head: second.head }))
      expect(await journal.after(room, second)).toMatchObject({ happenings: [said('three', 3)], seq: 3 })
      for (const strange of [
        { ...second, seq: 3 },
        { ...second, head: start.head },
        { seq: 0, head: second.head },
        { seq: 9, head: 'x' },
      ])
        expect(await journal.after(room, strange)).toBeNull()
      await expect(journal.append(entry(3, ['four'], { head: second.head }))).rejects.toBeInstanceOf(JournalConflict)
      expect([await journal.load(room), await journal.breakIn(room)]).toMatchObject([{ length: 3 }, null])
    })

    test('keeps the last snapshot, for the build that made it and the history it was made of', async () => {
      const journal = await make()
      const state = { status: 'lobby' } as RoomState
      const snapshot = (happenings: Happening[], build = 'b1') => ({ ...chained(beginningOf(room), happenings), build, state })
      await journal.keepSnapshot(room, snapshot([]))
      expect(await journal.snapshot(room, 'b1')).toBeNull()
      await journal.append(entry(0, ['one', 'two']))
      await journal.keepSnapshot(room, snapshot([said('one', 1)]))
      await journal.keepSnapshot(room, snapshot([said('one', 1), said('two', 2)]))
      expect(await journal.snapshot(room, 'b1')).toEqual(snapshot([said('one', 1), said('two', 2)]))
      expect(await journal.snapshot(room, 'b2')).toBeNull()
      await journal.keepSnapshot(room, snapshot([said('another', 1)]))
      expect(await journal.snapshot(room, 'b1'), 'nothing of another history is kept').toEqual(snapshot([said('one', 1), said('two', 2)]))
      await journal.keepSnapshot(room, snapshot([said('one', 1)]))
      await journal.forget(room)
      await journal.append(entry(0, ['one', 'two']))
      expect(await journal.snapshot(room, 'b1')).toBeNull()
    })

    test('writes over what is to go, with the marks of that person’s commands and the snapshot, and chains anew; or not at all', async () => {
      const journal = await make()
      await journal.append(entry(0, ['one', 'two', 'three'], { command: { person: ann, id: 'first', body: 'hash' } }))
      const old = chained(beginningOf(room), [said('one', 1), said('two', 2), said('three', 3)])
      const snapshot = { ...old, build: 'b1', state: { status: 'lobby' } as RoomState }
      await journal.keepSnapshot(room, snapshot)
      const rewrite = { person: ann, happenings: [{ n: 2, happening: said('gone', 2) }] }
      await expect(journal.append(entry(2, ['late'], { rewrite }))).rejects.toBeInstanceOf(JournalConflict)
      await expect(journal.append(entry(3, ['late'], { rewrite, head: 'another' }))).rejects.toBeInstanceOf(JournalConflict)
      expect(await journal.load(room)).toEqual([said('one', 1), said('two', 2), said('three', 3)])
      expect(await journal.snapshot(room, 'b1')).toEqual(snapshot)
      await journal.append(entry(3, ['four'], { rewrite, head: old.head, command: { person: ann, id: 'second', body: 'hash' } }))
      const now = [said('one', 1), said('gone', 2), said('three', 3), said('four', 4)]
      expect(await journal.load(room)).toEqual(now)
      expect(await journal.breakIn(room)).toBeNull()
      expect([await journal.granted(room, ann, 'first'), await journal.granted(room, ann, 'second')]).toEqual([null, 'hash'])
      expect(await journal.snapshot(room, 'b1')).toBeNull()
      await journal.keepSnapshot(room, snapshot)
      expect(await journal.snapshot(room, 'b1'), 'a late one, which holds the words').toBeNull()
      expect(await journal.after(room, old), 'whoever knew the old chain reads anew').toBeNull()
      const place = chained(beginningOf(room), now)
      await journal.append(entry(4, ['five'], { head: place.head }))
      expect(await journal.after(room, place)).toMatchObject({ seq: 5, happenings: [said('five', 5)] })
    })

    test('forgets a room with everything in it', async () => {
      const journal = await make()
      const command = { person: ann, id: 'command-1', body: 'b' }
      await journal.append(entry(0, ['one'], { seats: [{ keyHash: 'hash', person: ann }], command }))
      await journal.forget(room)
      expect(await journal.load(room)).toBeNull()
      expect(await journal.seatOf('hash')).toBeNull()
      expect(await journal.granted(room, ann, 'command-1')).toBeNull()
      await journal.append(entry(0, ['anew']))
      expect(await journal.load(room)).toHaveLength(1)
    })
  })
}
