// Whether the screen is wide enough for something to stand beside the place: the catalogue beside the columns, the board at a glance.
import { useSyncExternalStore } from 'react'

function watching(media: string): () => boolean {
  const subscribe = (listener: () => void) => {
    const query = matchMedia(media)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }
  return () =>
    useSyncExternalStore(
      subscribe,
      () => matchMedia(media).matches,
      () => false,
    )
}

export const useWide = watching('(min-width: 80rem)')
/** Room for three columns beside the way about. */
export const useVeryWide = watching('(min-width: 110rem)')
