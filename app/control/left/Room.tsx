// The room itself: its code and links, the wall, the lock, and its two endings.
'use client'
import { BookOpen, Lock, LockOpen, Printer, QrCode } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useOrigin } from '../../_client/origin.ts'
import { seatLink } from '../../_client/seats.ts'
import { useSend } from '../../_client/useSend.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Button, LinkButton } from '../../_parts/Button.tsx'
import { ConfirmDialog, Dialog } from '../../_parts/Dialog.tsx'
import { codeText, RoomKeys } from '../../_parts/RoomKeys.tsx'
import { Section } from '../../_parts/Section.tsx'
import { ExportButton } from '../export/ExportButton.tsx'
import { Rest } from '../rest/Rest.tsx'
import { useResting } from '../rest/useResting.tsx'
import { useControl } from '../useControl.ts'
import { Admission } from './Admission.tsx'
import { Projector } from './Projector.tsx'
import { WallLink } from './WallLink.tsx'

export function Room({ className }: { className: string }) {
  const t = useTranslations()
  const { room } = useControl().view
  return (
    <Section
      title={t('control.room.title')}
      className={className}
      aside={
        room.locked && (
          <Badge tone="doubt" icon={Lock}>
            {t('control.room.locked')}
          </Badge>
        )
      }
    >
      <div className="flex flex-col gap-2">
        {!room.imported && (
          <p>
            <span className="block text-sm text-ink-3">{t('common.keys.code')}</span>
            <span data-moves className="figures font-mono text-2xl font-semibold tracking-wider">
              {codeText(room.door)}
            </span>
          </p>
        )}
        {!room.imported && <Keys />}
        <WallLink />
        {!room.imported && <Projector />}
        {!room.imported && (
          <LinkButton newTab href={`/paper/${room.code}`}>
            <Printer aria-hidden size={18} />
            {t('control.room.paper')}
          </LinkButton>
        )}
        {(room.status === 'playing' || room.imported) && (
          <LinkButton newTab tone={room.imported ? 'primary' : 'plain'} href={`/review/${room.code}`}>
            <BookOpen aria-hidden size={18} />
            {t('control.room.review')}
          </LinkButton>
        )}
        {!room.imported && <Doors />}
        <ExportButton />
        {!room.imported && <Rest />}
        <Endings />
      </div>
    </Section>
  )
}

/** Who comes in. */
function Doors() {
  const t = useTranslations()
  const { room } = useControl().view
  const { busy, send } = useSend()
  return (
    <>
      <Button busy={busy} onClick={() => send({ type: room.locked ? 'unlockRoom' : 'lockRoom' })}>
        {room.locked ? <LockOpen aria-hidden size={18} /> : <Lock aria-hidden size={18} />}
        {room.locked ? t('control.room.unlock') : t('control.room.lock')}
      </Button>
      <p className="text-sm text-ink-3">{room.locked ? t('control.room.unlockHint') : t('control.room.lockHint')}</p>
      <Admission />
    </>
  )
}

function Keys() {
  const t = useTranslations('control.room')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <QrCode aria-hidden size={18} />
        {t('keys')}
      </Button>
      <Dialog open={open} title={t('keysTitle')} width="wide" onClose={() => setOpen(false)}>
        <AllKeys />
      </Dialog>
    </>
  )
}

/** Code, QR code and links; nothing until the server has said how others reach it. */
export function AllKeys() {
  const { view, seat } = useControl()
  const origin = useOrigin()
  if (!origin) return null
  const { code, door } = view.room
  const wall = seat.wallKey ? seatLink(origin, { code, key: seat.wallKey, kind: 'screen' }) : null
  return <RoomKeys code={door} origin={origin} links={{ wall, own: seatLink(origin, seat) }} />
}

function Endings() {
  const t = useTranslations('control.room')
  const { status } = useControl().view.room
  const { busy, send } = useSend()
  const off = useResting()
  const [asking, ask] = useState<'none' | 'end' | 'close'>('none')
  const doIt = async (type: 'endGame' | 'closeRoom') => {
    await send({ type })
    ask('none')
  }
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-3">
      {status === 'playing' && (
        <Button tone="danger" {...off} aria-haspopup="dialog" onClick={() => ask('end')}>
          {t('end')}
        </Button>
      )}
      <Button tone="danger" aria-haspopup="dialog" onClick={() => ask('close')}>
        {t('close')}
      </Button>
      <ConfirmDialog
        open={asking === 'end'}
        title={t('endTitle')}
        confirm={t('end')}
        tone="danger"
        busy={busy}
        onConfirm={() => doIt('endGame')}
        onClose={() => ask('none')}
      >
        <p>{t('endAsk')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'close'}
        title={t('closeTitle')}
        confirm={t('close')}
        tone="danger"
        busy={busy}
        onConfirm={() => doIt('closeRoom')}
        onClose={() => ask('none')}
      >
        <p>{t('closeAsk')}</p>
      </ConfirmDialog>
    </div>
  )
}
