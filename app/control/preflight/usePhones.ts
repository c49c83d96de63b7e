// Phones that have said hello to this room, asked for again and again while somebody looks.
import { useEffect, useState } from 'react'
import type { Phone } from '../../../lib/protocol.ts'
import { askPhones } from '../../_client/http.ts'

const every = 2000

export function usePhones(code: string, key: string): readonly Phone[] {
  const [phones, setPhones] = useState<readonly Phone[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async () => {
      const answer = await askPhones(code, key)
      if (!wanted) return
      if (answer.ok) setPhones(answer.body.phones)
      timer = setTimeout(look, every)
    }
    void look()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [code, key])
  return phones
}
