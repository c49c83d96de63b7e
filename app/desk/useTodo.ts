// What there is to do for the person at this desk: the delegation's, less what they themselves are through with.
import type { Todo } from '../../lib/view/view.ts'
import { useBriefOpened } from './brief/opened.ts'
import { usePollSkipped } from './debrief/skipped.ts'
import { leftOf } from './todo.ts'
import { useDesk } from './useDesk.ts'

export function useTodo(): readonly Todo[] {
  const { own, you } = useDesk()
  const [skipped] = usePollSkipped()
  const briefed = useBriefOpened()
  const through = new Set<Todo['kind']>()
  // Answered, or left out.
  if (skipped || (you !== null && own.polled.includes(you.person))) through.add('pollTrust')
  if (briefed) through.add('readBrief')
  return leftOf(own.todo, through)
}
