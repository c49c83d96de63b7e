// What has come up since one last looked, in a number and, when it is one thing, by itself.
import type { PackageId } from '../../../lib/ids.ts'
import type { AgreementView, Todo } from '../../../lib/view/view.ts'
import { isNeeded } from '../todo.ts'

/** One string for each thing to do, the same for as long as it is the same thing. */
export function todoKey(todo: Todo): string {
  if ('package' in todo) return `${todo.kind}-${todo.package}`
  if ('report' in todo) return `${todo.kind}-${todo.report}`
  if ('inject' in todo) return `${todo.kind}-${todo.inject}`
  return todo.kind
}

export const inNeed = (todo: readonly Todo[]): Todo[] => todo.filter(({ kind }) => isNeeded(kind))

/** Things that need the delegation and did not before. */
export function newsIn(before: ReadonlySet<string>, todo: readonly Todo[]): Todo[] {
  return inNeed(todo).filter((one) => !before.has(todoKey(one)))
}

/** Agreements in force that were not among the known ones. */
export const newlyAgreed = (known: ReadonlySet<PackageId>, agreements: readonly AgreementView[]): AgreementView[] =>
  agreements.filter(({ id, status }) => status === 'inForce' && !known.has(id))

/** `(2) Desk · Overture`: the number of things that wait stands before a page's own title, once. */
export function titled(title: string, waiting: number): string {
  const plain = title.replace(/^\(\d+\) /, '')
  return waiting > 0 ? `(${waiting}) ${plain}` : plain
}
