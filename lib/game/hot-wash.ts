// The questions worth asking after this game: those of the scenario's guide whose occasion has arisen, each with its moments.
import type { Guide, GuideQuestion } from '../scenario/guide-schema.ts'
import { type Occasion, occasionsOf, type Past } from './occasions.ts'

/** Moments named with one question; the first ones tell most. */
const mostMoments = 3

export interface Question {
  id: string
  kind: GuideQuestion['when']['kind']
  ask: string
  listenFor: string
  /** At least one, in their order; one without a turn when it can be asked of any game. */
  moments: Occasion[]
  /** How many more there were. */
  more: number
}

/** In the guide's own order, which puts first what weighs most. */
export function questionsOf(guide: Guide, past: Past): Question[] {
  return guide.hotWash.questions.flatMap(({ id, when, ask, listenFor }) => {
    const all = occasionsOf(past, when)
    if (all.length === 0) return []
    return [{ id, kind: when.kind, ask, listenFor, moments: all.slice(0, mostMoments), more: Math.max(0, all.length - mostMoments) }]
  })
}
