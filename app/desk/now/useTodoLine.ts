// The sentence of a line of "What now", as its reader is told it.
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Todo } from '../../../lib/view/view.ts'
import { useDesk } from '../useDesk.ts'
import { todoNames } from './todo-words.ts'

export function useTodoLine(): (todo: Todo) => string {
  const t = useTranslations('desk.todo')
  const c = useTranslations('common.report')
  const format = useFormatter()
  const desk = useDesk()
  const said = { elsewhere: c('elsewhere'), list: (names: string[]) => format.list(names) }
  return (todo) => t(`${todo.kind}.line`, { ...todoNames(desk, todo, said) })
}
