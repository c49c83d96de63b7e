// Plays a history on away from the page, with the very law of the room. Loaded nowhere but in a review, and only when it is asked for.
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { Kit } from '../../../lib/review/whatif/kit.ts'
import { type Other, playOtherwise } from '../../../lib/review/whatif/play.ts'

export interface WhatIfTask {
  kit: Kit
  supposed: Supposed
}
export type WhatIfAnswer = { ok: true; other: Other } | { ok: false }

addEventListener('message', ({ data }: MessageEvent<WhatIfTask>) => {
  let answer: WhatIfAnswer
  try {
    answer = { ok: true, other: playOtherwise(data.kit, data.supposed) }
  } catch {
    answer = { ok: false }
  }
  postMessage(answer)
})
