// The land of a frame, fetched once per page and kept.
import { useEffect, useState } from 'react'
import type { RegionDrawing } from './region.ts'

const drawings = new Map<string, Promise<RegionDrawing>>()

function drawing(frame: string): Promise<RegionDrawing> {
  const known = drawings.get(frame)
  if (known !== undefined) return known
  const asked = fetch(`/region/${frame}`).then((answer) => {
    if (!answer.ok) throw new Error(`no map: ${answer.status}`)
    return answer.json() as Promise<RegionDrawing>
  })
  asked.catch(() => drawings.delete(frame))
  drawings.set(frame, asked)
  return asked
}

/** Empty until it is here; without it the marks still stand in their places. */
export function useRegion(frame: readonly number[]): RegionDrawing['lands'] {
  const key = frame.join(',')
  const [lands, setLands] = useState<RegionDrawing['lands']>([])
  useEffect(() => {
    let wanted = true
    drawing(key).then(
      (map) => wanted && setLands(map.lands),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [key])
  return lands
}
