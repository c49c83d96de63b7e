// Whether the screen is wide enough for something to stand beside the place: the catalogue beside the columns, the board at a glance.
import { useSyncExternalStore } from 'react'

const wide = '(min-width: 80rem)'
const subscribe = (listener: () => void) => {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(wide).matches,
    () => false,
  )
