// The small action beside whatever can be set by hand; it opens the one dialog that does it.
'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { useControl } from '../useControl.ts'
import { startChanging } from './open.ts'
import type { Target } from './target.ts'
import { useSubject } from './useSubject.ts'

interface ByHandProps {
  of: Target
  /** `mark` is a pencil beside a figure, `words` says what it does. */
  look?: 'mark' | 'words'
  className?: string
}
/** Nothing while no game runs. */
export function ByHand({ of, look = 'mark', className }: ByHandProps) {
  const t = useTranslations('powers.override')
  const { room } = useControl().view
  const subject = useSubject()(of)
  if (room.status !== 'playing') return null
  const open = () => startChanging(of)
  if (look === 'words')
    return (
      <Button size="small" onClick={open} aria-haspopup="dialog" className={className}>
        <Pencil aria-hidden size={16} />
        {t('change')}
        <span className="sr-only">({subject})</span>
      </Button>
    )
  return (
    <button
      type="button"
      onClick={open}
      aria-haspopup="dialog"
      aria-label={t('changeOf', { subject })}
      title={t('changeOf', { subject })}
      className={classes(
        'inline-flex size-6 shrink-0 items-center justify-center rounded-sm align-middle text-ink-3 hover:bg-action-soft hover:text-action',
        className,
      )}
    >
      <Pencil aria-hidden size={14} />
    </button>
  )
}
