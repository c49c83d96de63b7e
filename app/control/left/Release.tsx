// Showing everybody the turn that is held back.
'use client'
import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { useResting } from '../rest/useResting.tsx'
import { useControl } from '../useControl.ts'

export function useRelease(): { busy: boolean; release: () => void } {
  const t = useTranslations('powers.release')
  const { turn, rest } = useControl().view.room
  const { busy, send } = useSend()
  return { busy, release: () => !rest && void send({ type: 'releaseAdjudication' }, t('released', { turn })) }
}

interface ReleaseProps {
  /** The key drawn on it, where it has one. */
  shortcut?: ReactNode
  /** Id of what explains it. */
  about?: string
}
export function Release({ shortcut, about }: ReleaseProps) {
  const t = useTranslations('powers.release')
  const { turn } = useControl().view.room
  const { busy, release } = useRelease()
  const off = useResting(about)
  return (
    <Button tone="primary" busy={busy} onClick={release} {...off} aria-keyshortcuts={shortcut ? 'R' : undefined}>
      <Eye aria-hidden size={18} className="shrink-0" />
      {t('release', { turn })}
      {shortcut}
    </Button>
  )
}
