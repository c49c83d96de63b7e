// The way to the wall, and another link for it when the old one has got about.
'use client'
import { Monitor, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { renewLink } from '../../_client/http.ts'
import { rememberSeat, seatLink } from '../../_client/seats.ts'
import { Button, LinkButton } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { useControl } from '../useControl.ts'

export function WallLink() {
  const t = useTranslations('control.room')
  const { view, seat } = useControl()
  return (
    <>
      {seat.wallKey ? (
        <LinkButton newTab href={seatLink('', { code: view.room.code, key: seat.wallKey, kind: 'screen' })}>
          <Monitor aria-hidden size={18} />
          {t('wall')}
        </LinkButton>
      ) : (
        <p className="text-sm text-ink-2">{t('noWallKey')}</p>
      )}
      {!view.room.imported && <NewWallLink />}
    </>
  )
}

function NewWallLink() {
  const t = useTranslations()
  const { view, seat } = useControl()
  const [asking, ask] = useState(false)
  const [busy, setBusy] = useState(false)
  const wall = view.people.find(({ role }) => role.kind === 'screen')
  if (!wall) return null
  const renew = async () => {
    setBusy(true)
    const answer = await renewLink(view.room.code, seat.key, wall.person)
    setBusy(false)
    ask(false)
    if (!answer.ok) return notify('bad', answer.message ?? t('common.link.noRoute'))
    // This device opened the room, or shows its wall from here on.
    rememberSeat({ ...seat, wallKey: answer.body.key })
    notify('good', t('control.room.wallRenewed'))
  }
  return (
    <>
      <Button tone="quiet" aria-haspopup="dialog" onClick={() => ask(true)}>
        <RefreshCw aria-hidden size={18} />
        {t('control.room.newWall')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('control.room.newWallTitle')}
        confirm={t('control.room.newWall')}
        busy={busy}
        onConfirm={() => void renew()}
        onClose={() => ask(false)}
      >
        <p>{t('control.room.newWallAsk')}</p>
      </ConfirmDialog>
    </>
  )
}
