// Which place of the middle another part of the screen asks for.
import { createStore } from '../../_client/store.ts'

/** `n` counts the asking, so that the same place can be asked for again. */
export const asked = createStore<{ n: number; place: 'log' | null }>({ n: 0, place: null })
export const show = (place: 'log'): void => asked.set({ n: asked.get().n + 1, place })
