// The seats this device holds: one tap back to each.
'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { forgetSeat, type Seat, seatPath, useSeats } from '../_client/seats.ts'
import { IconButton, LinkButton } from '../_parts/Button.tsx'
import { ConfirmDialog } from '../_parts/Dialog.tsx'
import { codeText } from '../_parts/RoomKeys.tsx'
import { Section } from '../_parts/Section.tsx'

export function ComeBack() {
  const t = useTranslations()
  const seats = useSeats()
  const [going, setGoing] = useState<Seat | null>(null)
  if (seats.length === 0) return null
  const roomOf = (seat: Seat) => seat.title || t('door.back.untitled', { code: codeText(seat.code) })
  return (
    <Section title={t('door.back.title')} className="max-w-3xl">
      <ul className="divide-y divide-line">
        {seats.map((seat) => (
          <li key={`${seat.key} ${seat.code}`} className="flex items-center gap-3 py-2 first:pt-0 last:pb-0">
            <div className="min-w-0 grow">
              <p className="truncate font-medium">{roomOf(seat)}</p>
              <p className="truncate text-sm text-ink-3">
                {[seat.name, seat.party, t(`common.seat.kind.${seat.kind}`)].filter(Boolean).join(' · ')}
              </p>
            </div>
            <LinkButton href={seatPath(seat)} tone="primary" className="shrink-0">
              {t('door.back.open')}
              <span className="sr-only"> {t('door.back.openSpoken', { room: roomOf(seat) })}</span>
            </LinkButton>
            <IconButton label={`${t('door.back.forget')}: ${roomOf(seat)}`} onClick={() => setGoing(seat)}>
              <X aria-hidden size={20} />
            </IconButton>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={going !== null}
        title={t('door.back.forgetTitle')}
        confirm={t('door.back.forgetDo')}
        tone="danger"
        onClose={() => setGoing(null)}
        onConfirm={() => {
          if (going) forgetSeat(going)
          setGoing(null)
        }}
      >
        {going && <p>{t('door.back.forgetText', { name: going.name || t(`common.seat.kind.${going.kind}`), room: roomOf(going) })}</p>}
      </ConfirmDialog>
    </Section>
  )
}
