// Which note is being written or edited: one dialog on the screen serves every place, and the quick key.
import type { Note } from '../../../lib/game/notes.ts'
import type { LogEntry } from '../../../lib/game/state.ts'
import { createStore } from '../../_client/store.ts'
import type { Opening } from '../useOpening.ts'

export type Noting =
  | { kind: 'new' }
  /** About an entry of the log. */
  | { kind: 'about'; entry: LogEntry }
  | { kind: 'edit'; note: Note }

export const noting = createStore<Opening & { what: Noting }>({ n: 0, open: false, what: { kind: 'new' } })

const start = (what: Noting): void => noting.set({ n: noting.get().n + 1, open: true, what })
export const startNote = (): void => start({ kind: 'new' })
export const startNoteOn = (entry: LogEntry): void => start({ kind: 'about', entry })
export const startEditing = (note: Note): void => start({ kind: 'edit', note })
export const stopNoting = (): void => noting.set({ ...noting.get(), open: false })
