// Moving the room to another machine: suspend it, mark it as moved here, and take it along as a file. Nothing can slip between.
'use client'
import { Download, Truck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { packRoom } from '../../_client/http.ts'
import { seatLink } from '../../_client/seats.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { CopyText } from '../../_parts/CopyText.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { FieldError, Input } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { useOpening } from '../useOpening.ts'

/** The room takes no more characters than this. */
const longestPlace = 80

export function MoveAway() {
  const t = useTranslations('rooms.move')
  const { n, open, start, stop } = useOpening()
  return (
    <>
      <Button aria-haspopup="dialog" onClick={start}>
        <Truck aria-hidden size={18} />
        {t('open')}
      </Button>
      {n > 0 && <MoveDialog key={n} open={open} onClose={stop} />}
    </>
  )
}

function MoveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const { rest, code } = view.room
  const { busy, send } = useSend()
  const { taking, took, fault, take } = useTaking(code, seat.key)
  const [to, setTo] = useState('')
  const moved = rest?.kind === 'moved'
  const move = async () => {
    if (!rest && !(await send({ type: 'suspendRoom', until: null }))) return
    const place = to.trim()
    if (await send({ type: 'moveRoom', ...(place ? { to: place } : {}) })) await take()
  }
  return (
    <Dialog
      open={open}
      title={t('rooms.move.title')}
      width="wide"
      onClose={onClose}
      foot={
        <>
          <Button busy={busy || taking} onClick={() => void take()}>
            <Download aria-hidden size={18} />
            {moved ? t('rooms.move.again') : t('rooms.move.copy')}
          </Button>
          {!moved && (
            <Button tone="primary" busy={busy || taking} onClick={() => void move()}>
              {t('rooms.move.do')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ol className="list-decimal space-y-1 pl-5">
          <li>{t('rooms.move.first')}</li>
          <li>{t('rooms.move.second')}</li>
          <li>{t('rooms.move.third')}</li>
        </ol>
        <p className="text-sm text-doubt">{t('rooms.move.secret')}</p>
        {!moved && (
          <>
            <Input
              label={t('rooms.move.to')}
              hint={t('rooms.move.toHint')}
              maxLength={longestPlace}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
            <p className="text-sm text-ink-2">{t('rooms.move.copyHint')}</p>
          </>
        )}
        <div>
          <p className="mb-1.5 text-sm font-medium">{t('rooms.move.own')}</p>
          <CopyText label={t('rooms.move.own')} text={seatLink('', seat)} />
        </div>
        <p role="status" className="text-sm font-medium text-good">
          {took && t('rooms.move.took', { name: took })}
        </p>
        <FieldError error={fault} />
      </div>
    </Dialog>
  )
}

function useTaking(code: string, key: string) {
  const t = useTranslations('common.link')
  const [taking, setTaking] = useState(false)
  const [took, setTook] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const take = async () => {
    setTaking(true)
    const answer = await packRoom(code, key)
    setTaking(false)
    setTook(answer.ok ? answer.body.name : null)
    setFault(answer.ok ? null : (answer.message ?? t('noRoute')))
  }
  return { taking, took, fault, take }
}
