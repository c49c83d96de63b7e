// A bot: what somebody in that seat would do now, from what that seat can see and a seed of its own. Pure, and it remembers nothing.
import type { Why } from '../game/event.ts'
import type { Intent } from '../game/intent.ts'
import type { Catalogue } from '../scenario/schema.ts'
import type { DelegateView } from '../view/view.ts'
import { answers } from './answers.ts'
import { choices } from './choices.ts'
import { offers } from './offers.ts'
import { orders } from './orders.ts'
import { seatOf } from './seat.ts'
import { signatures } from './signatures.ts'
import { characterOf } from './strategies.ts'

/** One thing to do, and why: a code with figures, whose words stand in the message files. */
export interface Play {
  intent: Intent
  why: Why
}

/**
 * All that a bot does now, in order; empty when it has nothing (more) to do. Asked again after every change, it goes on.
 * @param seed the bot's own: whoever knows it can foretell the bot, and nothing else
 * @throws when there is no such strategy
 */
export function playsOf(c: Catalogue, view: DelegateView, strategy: string, seed: string): Play[] {
  if (view.room.status !== 'playing') return []
  const seat = seatOf(c, view, characterOf(strategy), seed)
  switch (view.room.phase) {
    case 'negotiate': {
      const offered = offers(seat)
      // A gesture costs will: what is left for signatures is seen once it is announced.
      const announces = offered.some(({ intent }) => intent.type === 'announceGesture')
      return [...choices(seat), ...offered, ...(announces ? [] : signatures(seat))]
    }
    case 'commit':
      return [...choices(seat), ...orders(seat)]
    case 'respond':
      return answers(seat)
    default:
      return []
  }
}
