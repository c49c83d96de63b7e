// The door and the seats behind it [S]: waiting to be let in, dealing, heads, codes and links.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId, RoomCode } from '../ids.ts'
import { control, party, personOf, type TestTable, tableWith } from '../testing/table.ts'
import { projectWaiting } from '../view/project.ts'
import type { FacilitatorView } from '../view/view.ts'
import type { JoinWish } from './intent.ts'
import { headIsTaken, membersOf } from './people.ts'

const person = (name: string) => name as PersonId
const join = (table: TestTable, name: string, as: JoinWish = { kind: 'delegate' }, invited?: true) =>
  table.ask('server', { type: 'join', person: person(name), name, as, ...(invited ? { invited } : {}) })
const roleOf = (table: TestTable, name: string) => table.state.people[person(name)]?.role
const usa = (portfolio?: 'head' | 'press'): JoinWish => ({ kind: 'delegate', party: party('USA'), portfolio })

test('[S10] whoever joins waits, is shown nothing of the room, and can ask for nothing until let in', () => {
  const table = tableWith({ seated: [], started: 'lobby', settings: { admission: 'approve' } })
  join(table, 'uma', usa('head'))
  expect(roleOf(table, 'uma')).toEqual({ kind: 'waiting', wish: usa('head') })
  expect(membersOf(table.state, party('USA'))).toEqual([])
  expect(Object.keys(projectWaiting(table.state).room).sort()).toEqual(['scenario', 'status', 'title'])
  expect(table.refusal('uma', { type: 'say', channel: { kind: 'plenary' }, text: 'hello' }).code).toBe('notAdmitted')
  expect(table.refusal('uma', { type: 'admitPerson', person: person('uma') }).code).toBe('notAdmitted')
  expect(table.refusal('control', { type: 'startGame' }).code).toBe('noDelegates')
  table.ask('control', { type: 'admitPerson', person: person('uma') })
  expect(roleOf(table, 'uma')).toEqual({ kind: 'delegate', party: 'USA', portfolio: 'head' })
  expect(table.refusal('control', { type: 'admitPerson', person: person('uma') }).code).toBe('notWaiting')
})

test('[S10] a portfolio that is gone meanwhile is replaced, another seat can be given, and somebody be turned away', () => {
  const table = tableWith({ seated: [], started: 'lobby', settings: { admission: 'approve' } })
  for (const name of ['uma', 'ugo', 'udo', 'una']) join(table, name, usa('head'))
  table.ask('control', { type: 'admitPerson', person: person('uma') })
  table.ask('control', { type: 'admitPerson', person: person('ugo') })
  expect(roleOf(table, 'ugo')).toMatchObject({ party: 'USA', portfolio: 'negotiator' })
  table.ask('control', { type: 'admitPerson', person: person('udo'), role: { kind: 'observer' } })
  expect(roleOf(table, 'udo')).toEqual({ kind: 'observer' })
  table.ask('control', { type: 'removePerson', person: person('una') })
  expect(table.refusal('una', { type: 'takePortfolio', portfolio: 'press' }).code).toBe('notSeated')
})

test('[S10] it can be switched at any time; who stands on the list neither waits nor minds the lock', () => {
  const table = tableWith({ seated: ['USA'] })
  table.ask('control', { type: 'setSettings', settings: { admission: 'approve', plenary: 'off' } })
  join(table, 'late')
  expect(roleOf(table, 'late')?.kind).toBe('waiting')
  table.ask('control', { type: 'lockRoom' })
  join(table, 'guest', { kind: 'delegate', party: party('JPN') }, true)
  expect(roleOf(table, 'guest')).toMatchObject({ party: 'JPN', portfolio: 'head' })
  expect(table.refusal('server', { type: 'join', person: person('x'), name: 'x', as: { kind: 'observer' } }).code).toBe('roomLocked')
})

const sizesOf = (table: TestTable): number[] =>
  ['DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS'].map((id) => membersOf(table.state, party(id)).length)

test('[S11] dealt evenly: observers and a crowded delegation spread out, heads first, and nobody moves without need', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  for (const name of ['u2', 'u3', 'u4', 'u5']) {
    table.now += 1
    join(table, name, usa())
  }
  table.now += 1
  join(table, 'olga', { kind: 'observer' })
  join(table, 'otto', { kind: 'observer' })
  expect(table.refusal('USA', { type: 'dealSeats' }).code).toBe('facilitatorOnly')
  table.ask('control', { type: 'dealSeats' })
  expect(sizesOf(table)).toEqual([1, 2, 1, 1, 1, 1])
  expect(roleOf(table, personOf('USA'))).toMatchObject({ party: 'USA', portfolio: 'head' })
  expect(roleOf(table, 'u2')).toMatchObject({ party: 'USA', portfolio: 'negotiator' })
  expect(['u3', 'u4', 'u5', 'olga', 'otto'].map((name) => roleOf(table, name))).toEqual(
    ['DPRK', 'ROK', 'CHN', 'JPN', 'RUS'].map((id) => ({ kind: 'delegate', party: id, portfolio: 'head' })),
  )
  expect(table.refusal('control', { type: 'dealSeats' }).code).toBe('dealtAlready')
  table.ask('control', { type: 'startGame' })
  expect(table.refusal('control', { type: 'dealSeats' }).code).toBe('alreadyStarted')
  expect(tableWith({ seated: [], started: 'lobby' }).refusal('control', { type: 'dealSeats' }).code).toBe('nobodyToDeal')
})

test('[S11] delegations that a bot plays are left out', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  for (const id of ['DPRK', 'CHN', 'RUS', 'JPN']) table.ask('control', { type: 'seatBot', party: party(id), strategy: 'rational' })
  for (const name of ['a', 'b', 'c']) join(table, name, usa())
  table.ask('control', { type: 'dealSeats' })
  expect(sizesOf(table)).toEqual([1, 2, 2, 1, 1, 1])
})

test('[S11] however many come, and wherever they sit, the deal is even and each delegation with people has one head', () => {
  const seat = fc.constantFrom('DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS', null)
  fc.assert(
    fc.property(fc.array(seat, { minLength: 1, maxLength: 30 }), (seats) => {
      const table = tableWith({ seated: [], started: 'lobby' })
      seats.forEach((id, at) => {
        table.now += 1
        join(table, `p-${at}`, id === null ? { kind: 'observer' } : { kind: 'delegate', party: party(id) })
      })
      const before = sizesOf(table)
      // Nothing to do is a refusal of its own; whatever is done must come out even.
      const even = Math.max(...before) - Math.min(...before) <= 1 && before.reduce((sum, one) => sum + one, 0) === seats.length
      if (even) expect(table.refusal('control', { type: 'dealSeats' }).code).toBe('dealtAlready')
      else table.ask('control', { type: 'dealSeats' })
      const sizes = sizesOf(table)
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(seats.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      for (const id of ['DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS'].map(party)) {
        const heads = membersOf(table.state, id).filter(({ role }) => role.portfolio === 'head')
        expect(heads).toHaveLength(membersOf(table.state, id).length > 0 ? 1 : 0)
        expect(headIsTaken(table.state, id, null)).toBe(heads.length === 1)
      }
    }),
    { numRuns: 60 },
  )
})

test('[S12] another head: the old one takes over the portfolio that becomes free', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  join(table, 'pia', usa('press'))
  table.ask('control', { type: 'makeHead', person: person('pia') })
  expect(roleOf(table, 'pia')).toMatchObject({ portfolio: 'head' })
  expect(roleOf(table, personOf('USA'))).toMatchObject({ portfolio: 'press' })
  expect(table.refusal('control', { type: 'makeHead', person: person('pia') }).code).toBe('headAlready')
  expect(table.refusal('control', { type: 'makeHead', person: control }).code).toBe('headOfNothing')
  expect(table.refusal('pia', { type: 'makeHead', person: personOf('USA') }).code).toBe('facilitatorOnly')
})

test('[S13] the code that is shown is the new one; a new link is for people, not for the facilitator who asks', () => {
  const table = tableWith({ seated: ['USA'], started: 'lobby' })
  const code = 'NEWC0DE1' as RoomCode
  expect(table.refusal('USA', { type: 'rotateCode', code }).code).toBe('facilitatorOnly')
  table.ask('control', { type: 'rotateCode', code })
  expect(table.view({ kind: 'screen' }).room).toMatchObject({ code: 'ABCDEFGH', door: code })
  table.ask('control', { type: 'renewLink', person: personOf('USA') })
  expect(table.refusal('control', { type: 'renewLink', person: control }).code).toBe('ownLink')
  const { log } = table.view({ kind: 'facilitator' }) as FacilitatorView
  expect(log.slice(-2).map(({ type }) => type)).toEqual(['codeRotated', 'linkRenewed'])
})

test('[G93] the wall is given a new link by a facilitator with all rights alone', () => {
  const table = tableWith({ started: 'lobby' })
  const wall = person('wall')
  for (const [name, rights] of [
    ['hal', 'help'],
    ['wim', 'watch'],
  ] as const) {
    table.ask('server', { type: 'join', person: person(name), name, as: { kind: 'facilitator', rights }, invited: true, host: control })
    expect(table.refusal(name, { type: 'renewLink', person: wall }).code).toBe('beyondRights')
  }
  expect(table.refusal('USA', { type: 'renewLink', person: wall }).code).toBe('facilitatorOnly')
  table.ask('control', { type: 'renewLink', person: wall })
  expect(table.happenings.at(-1)?.event).toEqual({ type: 'linkRenewed', person: wall })
})
