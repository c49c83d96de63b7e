// The run of show and the questions of this game, fetched with the facilitator's key: the guide once, the questions at each step.
import { useEffect, useState } from 'react'
import type { Question } from '../../lib/game/hot-wash.ts'
import type { Guide } from '../../lib/scenario/guide-schema.ts'
import { askGuide, askQuestions } from '../_client/http.ts'
import { useLanguage } from '../_client/language.ts'
import { useSeatedAs } from '../_client/useRoom.ts'

export type Fetched<T> = { kind: 'fetching' } | { kind: 'failed' } | { kind: 'here'; value: T }

/** `null` when the scenario has none. */
export function useGuide(): { guide: Fetched<Guide | null>; again: () => void } {
  const { seat, view } = useSeatedAs('facilitator')
  const { code } = view.room
  const [guide, set] = useState<Fetched<Guide | null>>({ kind: 'fetching' })
  const [tries, tryAgain] = useState(0)
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try, and each language, asks anew
  useEffect(() => {
    let wanted = true
    set({ kind: 'fetching' })
    void askGuide(code, seat.key).then((answer) => {
      if (wanted) set(answer.ok ? { kind: 'here', value: answer.body.guide } : { kind: 'failed' })
    })
    return () => {
      wanted = false
    }
  }, [code, seat.key, tries, language])
  return { guide, again: () => tryAgain(tries + 1) }
}

/** Those of the game as it stands; what was known stays until the answer is here. */
export function useQuestions(): Question[] {
  const { seat, view } = useSeatedAs('facilitator')
  const { code, status, turn, phase } = view.room
  const [questions, set] = useState<Question[]>([])
  const language = useLanguage()
  // Going back and playing on change the past without changing the moment.
  const past = `${status} ${turn} ${phase} ${view.forks.length}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step of the room, and each language, asks anew
  useEffect(() => {
    let wanted = true
    void askQuestions(code, seat.key).then((answer) => {
      if (wanted && answer.ok) set(answer.body.questions)
    })
    return () => {
      wanted = false
    }
  }, [code, seat.key, past, language])
  return questions
}
