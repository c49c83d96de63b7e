// One moment of the game, fetched and kept; the next one is fetched ahead, so that playing does not wait.
import { useEffect, useState } from 'react'
import type { Frame } from '../../../lib/review/frame.ts'
import { askMoment } from '../../_client/http.ts'
import { useLanguage } from '../../_client/language.ts'
import { useSeated } from '../../_client/useRoom.ts'

const kept = new Map<string, Promise<Frame | null>>()
const most = 240

export interface MomentHere {
  /** The last that could be shown; null before the first. */
  frame: Frame | null
  state: 'here' | 'loading' | 'failed'
}

export function useMoment(seq: number, ahead: number | null, as: string): MomentHere {
  const { seat, view } = useSeated()
  const language = useLanguage()
  const { code } = view.room
  const [here, setHere] = useState<MomentHere & { name: string }>({ frame: null, state: 'loading', name: '' })
  const name = `${code} ${as} ${language} ${seq}`
  useEffect(() => {
    let wanted = true
    const fetched = (of: number): Promise<Frame | null> => {
      const key = `${code} ${as} ${language} ${of}`
      const known = kept.get(key)
      if (known !== undefined) return known
      const work = askMoment(code, seat.key, language, of, as).then((answer) => (answer.ok ? answer.body : null))
      kept.set(key, work)
      void work.then((frame) => frame === null && kept.delete(key))
      for (const old of kept.keys()) if (kept.size > most) kept.delete(old)
      return work
    }
    const show = async () => {
      const frame = await fetched(seq)
      if (!wanted) return
      setHere((so) => ({ frame: frame ?? so.frame, state: frame ? 'here' : 'failed', name: `${code} ${as} ${language} ${seq}` }))
      if (frame && ahead !== null) void fetched(ahead)
    }
    void show()
    return () => {
      wanted = false
    }
  }, [seq, ahead, as, code, seat.key, language])
  return { frame: here.frame, state: here.name === name ? here.state : 'loading' }
}
