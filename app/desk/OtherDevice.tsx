// The way to another device: the personal link as a code to scan and as text. Fetched when asked for.
'use client'
import { useTranslations } from 'use-intl/react'
import { useOrigin } from '../_client/origin.ts'
import { seatLink } from '../_client/seats.ts'
import { useSeated } from '../_client/useRoom.ts'
import { CopyText } from '../_parts/CopyText.tsx'
import { Dialog } from '../_parts/Dialog.tsx'
import { QrCode } from '../_parts/QrCode.tsx'

/** In a section of its own, so that the dialog's header is not taken for the page's. */
export function OtherDevice({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.frame')
  const { seat } = useSeated()
  const origin = useOrigin()
  const link = origin && seatLink(origin, seat)
  return (
    <section>
      <Dialog open={open} title={t('device')} onClose={onClose}>
        <p className="text-ink-2">{t('deviceHow')}</p>
        {link && (
          <div className="mt-3 flex flex-col gap-4">
            <QrCode text={link} label={t('deviceQr')} className="w-56 self-center rounded-md border border-line" />
            <CopyText label={t('deviceLink')} text={link} />
          </div>
        )}
        <p className="mt-3 mb-1 text-sm text-doubt">{t('deviceSecret')}</p>
      </Dialog>
    </section>
  )
}
