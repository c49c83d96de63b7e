// What a check of the room found, thing by thing: good, worth a note, or in need of attention.
import type { Preflight } from '../../../lib/protocol.ts'

export type Verdict = 'good' | 'note' | 'bad'
export type Finding =
  | { of: 'storage'; verdict: 'good' | 'bad'; ms: number }
  | { of: 'timer'; verdict: 'good' | 'bad'; ms: number }
  | { of: 'clock'; verdict: 'good' | 'note'; seconds: number }
  | { of: 'game'; verdict: 'good' | 'bad'; turns: number; seconds: string; end: string | null }

/** Differences below this are the network's, not a clock's. Milliseconds. */
const agreeing = 2000

/**
 * Wall and phones are looked at live, not here.
 * @param arrivedAt by this device's clock, when the answer came in; milliseconds since 1970
 */
export function findings({ storage, timer, serverTime, game }: Preflight, arrivedAt: number): Finding[] {
  const apart = Math.abs(arrivedAt - serverTime)
  return [
    { of: 'storage', verdict: storage.ok ? 'good' : 'bad', ms: Math.round(storage.ms) },
    { of: 'timer', verdict: timer.ok ? 'good' : 'bad', ms: Math.round(timer.lateMs) },
    { of: 'clock', verdict: apart < agreeing ? 'good' : 'note', seconds: Math.round(apart / 1000) },
    { of: 'game', verdict: game.ok ? 'good' : 'bad', turns: game.turns, seconds: (game.ms / 1000).toFixed(1), end: game.end },
  ]
}
