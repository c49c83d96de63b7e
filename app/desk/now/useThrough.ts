// Whether this delegation has said that it is ready and nothing needs it any more: then it waits for the others alone.
import { placesInNeed } from '../todo.ts'
import { useDesk } from '../useDesk.ts'
import { useTodo } from '../useTodo.ts'

export function useThrough(): boolean {
  const { view, own, room } = useDesk()
  const todo = useTodo()
  return room.status === 'playing' && view.ready.includes(own.party) && placesInNeed(todo).size === 0
}
