// Fails to compile when a name of the game has no word on the control screen: `npm run check` is the test of these.
import { expect, test } from 'vitest'
import type { Nature, RoomState } from '../../lib/game/state.ts'
import type { Adjudication, FreeAction, PackageOrder, Standing } from '../../lib/rules/world.ts'
import type { InjectEffect } from '../../lib/scenario/schema.ts'
import type { ChannelView, Todo } from '../../lib/view/view.ts'
import control from '../../lib/words/en/control.json' with { type: 'json' }
import type { Behind, TruthState } from './centre/truths.ts'
import type { Consequence } from './left/consequences.ts'

const told: {
  next: Record<Consequence['kind'], string>
  waiting: { for: Record<Todo['kind'], string> }
  orders: { free: Record<FreeAction['kind'], string>; order: Record<PackageOrder, string>; crisis: Record<'firm' | 'yield', string> }
  delegations: { natures: Record<Nature, string>; natureMeans: Record<Nature, string> }
  story: Record<Adjudication['changes'][number]['change'], string>
  crisis: Record<'firm' | 'yield', string>
  result: { line: Record<Standing['lines'][number]['reason'], string> }
  talk: { channel: Record<ChannelView['kind'], string> }
  events: { effect: Record<InjectEffect['kind'], string> }
  truth: { state: Record<TruthState, string>; fit: Record<Behind['fit'], string> }
  log: { by: Record<Exclude<RoomState['log'][number]['by']['kind'], 'person'>, string> }
} = control

test('the buttons bear the names that facilitators are taught', () => {
  const { clock, room, broadcast, people } = control
  expect([clock.start, clock.next, clock.pause, clock.resume, clock.add1, clock.add5]).toEqual([
    'Start the game',
    'Next phase',
    'Pause',
    'Resume',
    'Add 1 minute',
    'Add 5 minutes',
  ])
  expect([room.lock, room.unlock, room.end, room.close]).toEqual(['Lock the room', 'Unlock the room', 'End the game', 'Close the room'])
  expect([broadcast.send, people.move, people.remove]).toEqual(['Broadcast', 'Move {name}', 'Remove {name}'])
  expect(Object.keys(told.waiting.for).length).toBeGreaterThan(0)
})
