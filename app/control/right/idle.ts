// What a delegation has open that the room does not wait for.
import type { Todo } from '../../../lib/view/view.ts'

/** Things a delegation may still do, or does while it waits: the room does not wait for them. */
export const idle: ReadonlySet<Todo['kind']> = new Set<Todo['kind']>([
  'waitForStart',
  'watchAdjudication',
  'wait',
  'readResult',
  'changeOrders',
  'changeResponse',
  'readStory',
  'readBrief',
  'awaitOthers',
  'compose',
])
