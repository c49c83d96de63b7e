// Going on: the next phase and what that does; or, while an adjudication is held back, its release.
'use client'
import { SkipForward } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { useAwaiting } from '../approval/useAwaiting.ts'
import { useResting } from '../rest/useResting.tsx'
import { useControl } from '../useControl.ts'
import { useShortcuts } from '../useShortcuts.ts'
import { Key } from './Key.tsx'
import { NextDoes } from './NextDoes.tsx'
import { Release, useRelease } from './Release.tsx'

export function Next() {
  const t = useTranslations()
  const { room, held } = useControl().view
  const { busy, send } = useSend()
  const { release } = useRelease()
  const off = useResting('next-does')
  const awaiting = useAwaiting().length
  const { phase, turn } = room
  const next = () => {
    if (phase && !held && !room.rest) void send({ type: 'nextPhase', from: { turn, phase } })
  }
  useShortcuts(held ? { r: release } : { n: next })
  return (
    <div className="flex flex-col gap-2">
      {held && <Release shortcut={<Key of="R" on="action" />} about="next-does" />}
      <Button tone={held ? 'plain' : 'primary'} disabled={held !== null} {...off} busy={busy} onClick={next} aria-keyshortcuts="N">
        <SkipForward aria-hidden size={18} />
        {t('control.clock.next')}
        {!held && <Key of="N" on="action" />}
      </Button>
      <div id="next-does">
        {held ? (
          <p className="text-sm text-ink-2">
            {t('powers.release.does', { turn })} {t('powers.release.waits')}
          </p>
        ) : (
          <NextDoes />
        )}
      </div>
      {awaiting > 0 && (
        <p role="status" className="text-sm font-medium text-doubt">
          {t('powers.approval.line', { count: awaiting })}
        </p>
      )}
    </div>
  )
}
