// A dialog that begins afresh each time it is opened, and stays in the page while it closes, so that focus goes back to its button.
import { useState } from 'react'

export interface Opening {
  /** How often it has been opened: the key of what stands in it. */
  n: number
  open: boolean
}

export function useOpening(): Opening & { start: () => void; stop: () => void } {
  const [{ n, open }, set] = useState<Opening>({ n: 0, open: false })
  return { n, open, start: () => set({ n: n + 1, open: true }), stop: () => set({ n, open: false }) }
}
