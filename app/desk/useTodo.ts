// What there is to do for the person at this desk: the delegation's, less the poll where they themselves have answered or left it out.
import type { Todo } from '../../lib/view/view.ts'
import { usePollSkipped } from './debrief/skipped.ts'
import { useDesk } from './useDesk.ts'

const rest: readonly Todo[] = [{ kind: 'wait' }]

export function useTodo(): readonly Todo[] {
  const { own, you } = useDesk()
  const [skipped] = usePollSkipped()
  const through = skipped || (you !== null && own.polled.includes(you.person))
  if (!through) return own.todo
  const left = own.todo.filter(({ kind }) => kind !== 'pollTrust')
  return left.length > 0 ? left : rest
}
