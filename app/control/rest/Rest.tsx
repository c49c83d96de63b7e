// Over days and machines: suspend the session, and take it away to another machine.
'use client'
import { Moon } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button, LinkButton } from '../../_parts/Button.tsx'
import { useControl } from '../useControl.ts'
import { useOpening } from '../useOpening.ts'
import { MoveAway } from './MoveAway.tsx'

const SuspendDialog = dynamic(() => import('./SuspendDialog.tsx').then((file) => file.SuspendDialog))

export function Rest() {
  const t = useTranslations('rooms')
  const { rest } = useControl().view.room
  const { busy, send } = useSend()
  const { n, open, start, stop } = useOpening()
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-3">
      {rest?.kind !== 'moved' && (
        <Button aria-haspopup="dialog" onClick={start}>
          <Moon aria-hidden size={18} />
          {rest ? t('rest.again') : t('rest.suspend')}
        </Button>
      )}
      {n > 0 && (
        <SuspendDialog
          key={n}
          open={open}
          busy={busy}
          onClose={stop}
          onSuspend={(intent) => void send(intent, t('rest.suspendedNow')).then((granted) => granted && stop())}
        />
      )}
      <MoveAway />
      <LinkButton href="/rooms" tone="quiet">
        {t('all')}
      </LinkButton>
    </div>
  )
}
