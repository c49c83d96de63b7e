// Where a page shows the rulebook, and the button that opens it. The book itself is loaded when it is first opened.
'use client'
import { BookMarked } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { IconButton } from '../Button.tsx'
import { later } from '../later.tsx'
import { closeRulebook, openRulebook, useRulebook, useRulebookHost } from './open.ts'

const Rulebook = later(() => import('./Rulebook.tsx').then((part) => part.Rulebook))

/** Stands once on a page. */
export function RulebookHost() {
  useRulebookHost()
  const { query } = useRulebook()
  return query === null ? null : <Rulebook query={query} onClose={closeRulebook} />
}

export function RulebookButton() {
  const t = useTranslations('common.rulebook')
  return (
    <IconButton label={t('open')} data-guide="rulebook" aria-haspopup="dialog" onClick={() => openRulebook('')}>
      <BookMarked aria-hidden size={20} />
    </IconButton>
  )
}

/** Inside an explanation: leads on to the rule, or to all that holds a word; nothing on a page without a rulebook. */
export function RulebookLink({ query, label }: { query: string; label?: string }) {
  const t = useTranslations('common.rulebook')
  const { hosts } = useRulebook()
  if (hosts === 0) return null
  return (
    <button
      type="button"
      className="mt-1 block min-h-6 text-sm text-action underline underline-offset-4"
      onClick={() => openRulebook(query)}
    >
      {label ?? t('more')}
    </button>
  )
}
