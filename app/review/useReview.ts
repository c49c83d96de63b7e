// The review, fetched with the seat's key, and anew whenever there is more to tell.
import { createContext, use, useCallback, useEffect, useState } from 'react'
import type { ReviewView } from '../../lib/review/review.ts'
import { askReview } from '../_client/http.ts'
import { useLanguage } from '../_client/language.ts'
import { useSeated } from '../_client/useRoom.ts'

export type ReviewSearch =
  | { kind: 'notYet' }
  | { kind: 'notStarted' }
  | { kind: 'loading' }
  | { kind: 'failed'; message: string | null }
  | { kind: 'here'; review: ReviewView }

export function useReviewSearch(): { search: ReviewSearch; again: () => void } {
  const { view, seat } = useSeated()
  const language = useLanguage()
  const [search, setSearch] = useState<ReviewSearch>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  const { room, board } = view
  const started = room.status !== 'lobby'
  const may = view.as === 'facilitator' || room.review.released
  // More is told with each phase, and with each turn that is adjudicated.
  const stand = `${room.status} ${room.turn} ${room.phase} ${board.curve.length} ${room.review.released} ${tries}`
  useEffect(() => {
    let wanted = stand !== ''
    const fetchIt = async () => {
      const answer = await askReview(room.code, seat.key, language)
      if (!wanted) return
      setSearch(answer.ok ? { kind: 'here', review: answer.body } : { kind: 'failed', message: answer.message })
    }
    if (started && may) void fetchIt()
    return () => {
      wanted = false
    }
  }, [room.code, seat.key, language, started, may, stand])
  const again = useCallback(() => setTries((so) => so + 1), [])
  if (!may) return { search: { kind: 'notYet' }, again }
  return { search: started ? search : { kind: 'notStarted' }, again }
}

export const ReviewContext = createContext<ReviewView | null>(null)

/** The review around this part. */
export function useReview(): ReviewView {
  const review = use(ReviewContext)
  if (!review) throw new Error('useReview outside of a review')
  return review
}
