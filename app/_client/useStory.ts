// A turn that was told, to read again: from the view while it is there, else asked for once; both are kept.
import { useEffect, useState } from 'react'
import type { ToldTurn } from '../../lib/view/told.ts'
import { toldNow } from '../_parts/reveal/steps.ts'
import { askStory } from './http.ts'
import { useLanguage } from './language.ts'
import { audienceAsked } from './looking.ts'
import { useSeated } from './useRoom.ts'

const kept = new Map<string, ToldTurn>()

export type StoryAsked = { kind: 'here'; told: ToldTurn } | { kind: 'fetching' } | { kind: 'failed' }

/** @param turn null asks for nothing */
export function useStory(turn: number | null): StoryAsked {
  const { seat, view, looking } = useSeated()
  const language = useLanguage()
  const as = looking ? audienceAsked(new URLSearchParams(location.search).getAll('as')) : null
  // After going back the turn of that number is another one; its curve tells them apart.
  const point = view.board.curve.find((one) => one.turn === turn)
  const key = turn === null || !point ? null : JSON.stringify([seat.key, as, language, point])
  const now = toldNow(view, view.as === 'delegation' ? view.own.willReceipt : null)
  if (key !== null && now?.turn === turn) kept.set(key, now)
  const missing = key !== null && !kept.has(key)
  const [asked, setAsked] = useState<{ key: string; failed: boolean } | null>(null)
  useEffect(() => {
    if (!missing || turn === null) return
    let wanted = true
    void askStory(seat.code, seat.key, turn, as).then((answer) => {
      if (answer.ok) kept.set(key, answer.body)
      if (wanted) setAsked({ key, failed: !answer.ok })
    })
    return () => {
      wanted = false
    }
  }, [missing, key, turn, as, seat.code, seat.key])
  const told = key === null ? undefined : kept.get(key)
  if (told) return { kind: 'here', told }
  return asked?.failed && asked.key === key ? { kind: 'failed' } : { kind: 'fetching' }
}
