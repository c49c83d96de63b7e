// One personal link, to scan, to copy, and to tell apart from everybody else's.
'use client'
import { useTranslations } from 'use-intl/react'
import { useOrigin } from '../../_client/origin.ts'
import { type Seat, seatLink } from '../../_client/seats.ts'
import { CopyText } from '../../_parts/CopyText.tsx'
import { QrCode } from '../../_parts/QrCode.tsx'

export function LinkCard({ seat, name }: { seat: Pick<Seat, 'code' | 'key' | 'kind'>; name: string }) {
  const t = useTranslations('control.guests')
  const origin = useOrigin()
  const link = seatLink(origin ?? location.origin, seat)
  return (
    <div role="status" className="flex w-full flex-wrap items-center gap-3">
      <QrCode text={link} label={t('qr', { name })} className="w-28 shrink-0 rounded-md border border-line" />
      <div className="min-w-0 grow basis-56">
        <CopyText label={t('linkOf', { name })} text={link} />
      </div>
    </div>
  )
}
