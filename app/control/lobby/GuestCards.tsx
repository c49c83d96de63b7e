// A card for each guest, to look at and to print: name, delegation, portfolio, and the personal link as a QR code.
'use client'
import { Printer } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl/react'
import type { GuestsInvited } from '../../../lib/protocol.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { useOrigin } from '../../_client/origin.ts'
import { kindOf, seatLink } from '../../_client/seats.ts'
import { Button } from '../../_parts/Button.tsx'
import { CopyText } from '../../_parts/CopyText.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { QrCode } from '../../_parts/QrCode.tsx'
import { useControl } from '../useControl.ts'

interface Card {
  row: number
  name: string
  where: string
  link: string
}

function useCards({ code, seated }: GuestsInvited): Card[] {
  const t = useTranslations('common.seat')
  const { catalogue } = useControl()
  const origin = useOrigin()
  if (!origin) return []
  return seated.map(({ row, key, you: { name, role } }) => {
    const party = role.kind === 'delegate' ? partyOf(catalogue, role.party)?.name : null
    const where = role.kind === 'delegate' ? [party, t(`portfolio.${role.portfolio}`)] : [t(`kind.${role.kind}`)]
    return { row, name, where: where.filter(Boolean).join(' · '), link: seatLink(origin, { code, key, kind: kindOf(role) }) }
  })
}

export function GuestCards({ invited, onClose }: { invited: GuestsInvited; onClose: () => void }) {
  const t = useTranslations('control.guests')
  const { room } = useControl().view
  const cards = useCards(invited)
  return (
    <Dialog
      open
      width="wide"
      title={t('cards', { count: cards.length })}
      onClose={onClose}
      foot={
        <Button tone="primary" disabled={cards.length === 0} onClick={() => print()}>
          <Printer aria-hidden size={18} />
          {t('print')}
        </Button>
      }
    >
      <p className="mb-3 text-sm text-ink-2">{t('once')}</p>
      {invited.refused.length > 0 && (
        <ul className="mb-3 flex flex-col gap-1 rounded-md bg-doubt-soft p-3 text-sm">
          {invited.refused.map(({ row, message }) => (
            <li key={row}>
              <span className="font-medium">{t('row', { row })}</span> {message}
            </li>
          ))}
        </ul>
      )}
      <ul className="flex flex-col gap-4">
        {cards.map(({ row, name, where, link }) => (
          <li key={row} className="flex flex-wrap items-center gap-3 border-b border-line pb-3 last:border-0">
            <QrCode text={link} label={t('qr', { name })} className="w-24 shrink-0 rounded-md border border-line" />
            <div className="min-w-0 grow basis-64">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="mb-1 text-sm text-ink-2">{where}</p>
              <CopyText label={t('linkOf', { name })} text={link} />
            </div>
          </li>
        ))}
      </ul>
      {createPortal(
        <ul aria-hidden className="guest-cards">
          {cards.map(({ row, name, where, link }) => (
            <li key={row}>
              <QrCode text={link} label="" className="guest-code" />
              <div>
                <strong>{name}</strong>
                <p>{where}</p>
                <p>{room.title}</p>
                <small>{t('scan')}</small>
              </div>
            </li>
          ))}
        </ul>,
        document.body,
      )}
    </Dialog>
  )
}
