// Trying a phone: a code to point it at, and whether one has answered.
'use client'
import { Smartphone } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Phone } from '../../../lib/protocol.ts'
import { useOrigin } from '../../_client/origin.ts'
import { CopyText } from '../../_parts/CopyText.tsx'
import { QrCode } from '../../_parts/QrCode.tsx'
import { useControl } from '../useControl.ts'

export function TryPhone({ phones, lan }: { phones: readonly Phone[]; lan: readonly string[] }) {
  const t = useTranslations('preflight.phone')
  const { room } = useControl().view
  const origin = useOrigin()
  if (!origin) return null
  const link = `${origin}/hello/${room.door}`
  return (
    <section aria-label={t('try')}>
      <h3 className="mb-2 text-base">{t('try')}</h3>
      <div className="flex flex-col gap-4 sm:flex-row sm:items-start">
        <QrCode text={link} label={t('qr')} className="w-40 shrink-0 self-center rounded-md border border-line sm:self-start" />
        <div className="flex min-w-0 grow flex-col gap-2">
          <p className="text-sm text-ink-2">{t('how')}</p>
          <CopyText label={t('try')} text={link} />
          {lan.length > 1 && <p className="text-sm wrap-anywhere text-ink-3">{t('addresses', { list: lan.join(', ') })}</p>}
          <div role="status" className="text-sm">
            {phones.length === 0 && <p className="text-ink-3">{t('waiting')}</p>}
            <ul className="flex flex-col gap-1">
              {phones.map((phone) => (
                <li key={phone.mark} className="flex items-center gap-2 font-medium text-good">
                  <Smartphone aria-hidden size={17} className="shrink-0" />
                  {t('heard', { device: t(`device.${phone.device}`), mark: phone.mark })}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </section>
  )
}
