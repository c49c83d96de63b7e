// Sends a command from a button: busy while it is under way, and always where nothing may be sent; a refusal is the room's own sentence.
import { use, useCallback, useState } from 'react'
import type { Intent } from '../../lib/game/intent.ts'
import { notify } from '../_parts/Notices.tsx'
import { ruleOfRefusal } from '../_parts/rulebook/cites.ts'
import { WhyNotSent } from './looking.ts'
import { useSeated } from './useRoom.ts'

/** Resolves to whether the room granted it. */
export function useSend(): { busy: boolean; send: (intent: Intent, done?: string) => Promise<boolean> } {
  const room = useSeated()
  const why = use(WhyNotSent)
  const [under, setUnder] = useState(0)
  const send = useCallback(
    async (intent: Intent, done?: string) => {
      setUnder((count) => count + 1)
      const answer = await room.send(intent)
      setUnder((count) => count - 1)
      if (!answer.ok) notify(answer.code === 'onlyLooking' ? 'note' : 'bad', answer.message, ruleOfRefusal[answer.code])
      else if (done) notify('good', done)
      return answer.ok
    },
    [room.send],
  )
  return { busy: under > 0 || why !== null, send }
}
