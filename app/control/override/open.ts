// Which change by hand is being made: one dialog on the screen serves every place that asks for it.
import { createStore } from '../../_client/store.ts'
import type { Opening } from '../useOpening.ts'
import type { Target } from './target.ts'

export const changing = createStore<Opening & { target: Target | null }>({ n: 0, open: false, target: null })

export const startChanging = (target: Target): void => changing.set({ n: changing.get().n + 1, open: true, target })
export const stopChanging = (): void => changing.set({ ...changing.get(), open: false })
