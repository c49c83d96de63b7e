// Fetches what a history is played on with, and has a worker play it.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { Kit } from '../../../lib/review/whatif/kit.ts'
import type { Other } from '../../../lib/review/whatif/play.ts'
import { askKit } from '../../_client/http.ts'
import { useSeated } from '../../_client/useRoom.ts'
import type { WhatIfAnswer, WhatIfTask } from './worker.ts'

export type Played =
  | { kind: 'nothing' }
  | { kind: 'playing' }
  | { kind: 'failed'; message: string | null }
  | { kind: 'played'; supposed: Supposed; other: Other }

/** The kit of a turn, null until it is here. */
export function useKit(turn: number): { kit: Kit | null; message: string | null } {
  const { seat, view } = useSeated()
  const [here, setHere] = useState<{ turn: number; kit: Kit | null; message: string | null }>({ turn: 0, kit: null, message: null })
  const { code } = view.room
  useEffect(() => {
    let wanted = true
    void askKit(code, seat.key, turn).then((answer) => {
      if (wanted) setHere({ turn, kit: answer.ok ? answer.body : null, message: answer.ok ? null : answer.message })
    })
    return () => {
      wanted = false
    }
  }, [code, seat.key, turn])
  return here.turn === turn ? here : { kit: null, message: null }
}

/** Played in a worker of its own, which ends with its answer. */
export function usePlay(): { played: Played; play: (supposed: Supposed) => void } {
  const { seat, view } = useSeated()
  const [played, setPlayed] = useState<Played>({ kind: 'nothing' })
  const running = useRef<Worker | null>(null)
  const { code } = view.room
  useEffect(() => () => running.current?.terminate(), [])
  const play = useCallback(
    (supposed: Supposed) => {
      setPlayed({ kind: 'playing' })
      running.current?.terminate()
      const run = async () => {
        const answer = await askKit(code, seat.key, supposed.turn)
        if (!answer.ok) return setPlayed({ kind: 'failed', message: answer.message })
        const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
        running.current = worker
        worker.addEventListener('message', ({ data }: MessageEvent<WhatIfAnswer>) => {
          worker.terminate()
          setPlayed(data.ok ? { kind: 'played', supposed, other: data.other } : { kind: 'failed', message: null })
        })
        worker.addEventListener('error', () => {
          worker.terminate()
          setPlayed({ kind: 'failed', message: null })
        })
        const task: WhatIfTask = { kit: answer.body, supposed }
        worker.postMessage(task)
      }
      void run()
    },
    [code, seat.key],
  )
  return { played, play }
}
