// Desks that write one draft at once, over a slow network: whatever the order, no edit of a field that only one desk touched is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merged } from '../../../lib/game/merge.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { deal, six } from '../../../lib/testing/rules.ts'
import { changes } from '../packages/diff.ts'
import { edited, granted, heard, received, type Sheet, type Shown, standing } from './sheet.ts'

const start = deal('DPRK D11, USA U11', { title: '' })
const steps = six.measures.flatMap(({ id, by }) => by.map((party) => ({ party, measure: id }))).slice(0, 12)

type Edit = { field: string; make: (terms: Terms) => Terms; holds: (terms: Terms) => boolean }
const toggle = (at: number, wish: 'in' | 'out'): Edit => {
  const step = steps[at % steps.length] as (typeof steps)[number]
  const is = (one: typeof step) => one.party === step.party && one.measure === step.measure
  const without = (terms: Terms) => terms.commitments.filter((one) => !is(one))
  return {
    field: `step ${step.party} ${step.measure}`,
    make: (terms) => ({ ...terms, commitments: wish === 'in' ? [...without(terms), step] : without(terms) }),
    holds: (terms) => terms.commitments.some(is) === (wish === 'in'),
  }
}
const titled = (title: string): Edit => ({
  field: 'title',
  make: (terms) => ({ ...terms, title }),
  holds: (terms) => terms.title === title,
})
const lasting = (duration: number): Edit => ({
  field: 'duration',
  make: (terms) => ({ ...terms, duration }),
  holds: (terms) => terms.duration === duration,
})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(11), fc.constantFrom('in' as const, 'out' as const)).map(([at, wish]) => toggle(at, wish)),
  fc.constantFrom('a', 'ab', 'abc').map(titled),
  fc.integer({ min: 1, max: 12 }).map(lasting),
)
type Move = { desk: number } & ({ kind: 'edit'; edit: Edit } | { kind: 'send' | 'serve' | 'hear' | 'reload' })
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ desk: fc.nat(2), kind: fc.constant('edit' as const), edit }),
  fc.record({ desk: fc.nat(2), kind: fc.constantFrom('send' as const, 'serve' as const, 'hear' as const, 'reload' as const) }),
)

/** A room and three desks. Each hears the room's messages in their order; its own answer comes before the view that follows from it. */
function play(moves: readonly Move[]) {
  let room = start
  let at = 0
  const desks = [0, 1, 2].map(() => ({
    sheet: { base: start, terms: start } as Sheet,
    shown: null as Shown | null,
    flight: null as Sheet | null,
    mail: [] as Message[],
  }))
  type Message = { kind: 'answer'; sent: Sheet } | { kind: 'view'; shown: Shown }
  type Desk = (typeof desks)[number]
  const send = (desk: Desk) => {
    if (!desk.flight && desk.sheet.terms !== desk.sheet.base) desk.flight = desk.sheet
  }
  const serve = (desk: Desk) => {
    const { flight } = desk
    if (!flight || desk.mail.some(({ kind }) => kind === 'answer')) return
    at += 1
    room = merged({ base: flight.base, mine: flight.terms, theirs: room }).terms
    desk.mail.push({ kind: 'answer', sent: flight })
    for (const one of desks) one.mail.push({ kind: 'view', shown: { at, terms: room } })
  }
  const hear = (desk: Desk) => {
    const message = desk.mail.shift()
    if (!message) return
    if (message.kind === 'view') draw(desk, message.shown)
    else {
      desk.sheet = granted(desk.sheet, message.sent)
      desk.flight = null
      // The screen is drawn again, with the view that it has.
      if (desk.shown) draw(desk, desk.shown)
    }
  }
  const draw = (desk: Desk, now: Shown) => {
    desk.sheet = heard(desk.sheet, desk.shown, now)?.sheet ?? desk.sheet
    desk.shown = now
  }
  /** The page comes back: the answer is never heard, and the room's whole text comes at once. */
  const reload = (desk: Desk) => {
    desk.mail = []
    desk.flight = null
    desk.shown = null
    draw(desk, { at, terms: room })
  }
  for (const one of moves) {
    const desk = desks[one.desk] as Desk
    if (one.kind === 'edit') desk.sheet = edited(desk.sheet, { from: desk.sheet.terms, to: one.edit.make(desk.sheet.terms) })
    else ({ send, serve, hear, reload })[one.kind](desk)
  }
  for (let round = 0; round < 4; round++) {
    for (const desk of desks) {
      send(desk)
      serve(desk)
    }
    for (const desk of desks) while (desk.mail.length > 0) hear(desk)
  }
  return { room, desks }
}

test('any interleaving keeps every edit of a field that one desk alone touched, and all desks come to see the same', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const { room, desks } = play(moves)
      for (const { sheet } of desks) expect(changes(sheet.terms, room)).toEqual([])
      const last = new Map<string, { edit: Edit; desks: Set<number> }>()
      for (const one of moves) {
        if (one.kind !== 'edit') continue
        const before = last.get(one.edit.field)
        last.set(one.edit.field, { edit: one.edit, desks: new Set([...(before?.desks ?? []), one.desk]) })
      }
      for (const [field, { edit: final, desks: who }] of last) {
        if (who.size === 1) expect([field, final.holds(room)]).toEqual([field, true])
      }
    }),
    { numRuns: 1000 },
  )
})

test('a change drawn from an older text keeps what has come in since', () => {
  const drawn = start
  const sheet = received({ base: start, terms: start }, { ...start, duration: 9 })
  expect(edited(sheet, { from: drawn, to: { ...drawn, title: 'Calm' } }).terms).toMatchObject({ title: 'Calm', duration: 9 })
})

test('a clash that this desk sees first is still told by the room', () => {
  const sheet = received({ base: start, terms: { ...start, duration: 9 } }, { ...start, duration: 2, title: 'Calm' })
  expect(sheet.terms).toMatchObject({ duration: 9, title: 'Calm' })
  expect(merged({ base: sheet.base, mine: sheet.terms, theirs: { ...start, duration: 2, title: 'Calm' } }).lost).toEqual([
    { field: 'duration', lost: 2 },
  ])
})

test('what is changed back while it is under way stays so, though somebody’s text comes in before the answer', () => {
  const sent: Sheet = { base: start, terms: { ...start, duration: 9 } }
  const back = edited(sent, { from: sent.terms, to: start })
  const room = { ...start, title: 'Calm' }
  const sheet = received(granted(received(back, room), sent), { ...room, duration: 9 })
  expect(sheet.terms).toMatchObject({ title: 'Calm', duration: start.duration })
})

test('the answer to a save, drawn before the view that follows from it, does not read as if somebody took back what was saved', () => {
  const bens: Shown = { at: 1, terms: { ...start, duration: 9 } }
  const mine = edited({ base: bens.terms, terms: bens.terms }, { from: bens.terms, to: { ...bens.terms, title: 'Calm' } })
  const answered = granted(mine, mine)
  expect(heard(answered, bens, bens)).toBeNull()
  expect(heard(answered, bens, { at: 2, terms: mine.terms })).toEqual({ sheet: { base: mine.terms, terms: mine.terms }, come: [] })
})

test('what another changed is told against the text here before it, and no more once it was changed again', () => {
  const mine: Sheet = { base: start, terms: { ...start, title: 'Calm' } }
  const taken = heard(mine, null, { at: 1, terms: { ...start, duration: 9 } })
  expect(taken?.come).toEqual([{ kind: 'duration', from: start.duration, to: 9 }])
  const news = { before: mine.terms, changes: taken?.come ?? [] }
  expect(standing(news, { ...mine.terms, title: 'Calmer', duration: 9 })).toEqual(news.changes)
  expect(standing(news, { ...mine.terms, duration: 3 })).toEqual([])
})
