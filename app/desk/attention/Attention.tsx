// Tells of a new thing that needs this desk: in the page's title at once, and aloud, gathered so that a burst is one sentence.
'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useTodoLine } from '../now/useTodoLine.ts'
import { useUnread } from '../talk/reading.ts'
import { useDesk } from '../useDesk.ts'
import { useTodo } from '../useTodo.ts'
import { inNeed, newsIn, titled, todoKey } from './news.ts'

/** So long one waits for more before something is said, milliseconds. */
const gathers = 1500

export function Attention() {
  const t = useTranslations('desk')
  const { bot } = useDesk()
  const line = useTodoLine()
  const todo = useTodo()
  const needed = bot ? [] : inNeed(todo)
  const unread = useUnread().all
  const waiting = needed.length + (unread > 0 ? 1 : 0)
  useEffect(() => {
    document.title = titled(document.title, waiting)
  }, [waiting])

  const [said, say] = useState('')
  const known = useRef(new Set(needed.map(todoKey)))
  const fresh = newsIn(known.current, needed)
  const [first] = fresh
  const sentence = first && (fresh.length === 1 ? t('attention.one', { line: line(first) }) : t('attention.many', { count: fresh.length }))
  const keys = needed.map(todoKey).join(' ')
  useEffect(() => {
    const timer = setTimeout(() => {
      known.current = new Set(keys.split(' '))
      if (sentence) say(sentence)
    }, gathers)
    return () => clearTimeout(timer)
  }, [keys, sentence])
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}
