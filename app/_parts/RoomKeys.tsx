// How people come into a room: the code to read aloud, the QR code to point at, the links to hand on.
'use client'
import { useTranslations } from 'use-intl/react'
import { CopyText } from './CopyText.tsx'
import { QrCode } from './QrCode.tsx'

/** `ABCD-EFGH`: two groups of four, as the code is read aloud. */
export const codeText = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

interface RoomKeysProps {
  code: string
  /** How others reach this server, see `useOrigin`. */
  origin: string
  /** The wall's link and the reader's own, with their keys in the fragment; only for the facilitator. */
  links?: { wall: string | null; own: string }
}
export function RoomKeys({ code, origin, links }: RoomKeysProps) {
  const t = useTranslations('common.keys')
  const join = `${origin}/join/${code}`
  return (
    <div className="flex flex-col gap-4 sm:flex-row sm:items-start">
      <QrCode
        text={join}
        label={t('qr', { code: codeText(code) })}
        className="w-44 shrink-0 self-center rounded-md border border-line sm:self-start"
      />
      <div className="flex min-w-0 grow flex-col gap-3">
        <p>
          <span className="block text-sm text-ink-3">{t('code')}</span>
          <span data-moves className="figures font-mono text-3xl font-semibold tracking-wider">
            {codeText(code)}
          </span>
        </p>
        <Link name={t('join')} text={join} />
        {links?.wall && <Link name={t('wall')} hint={t('wallHint')} text={links.wall} />}
        {links && <Link name={t('own')} hint={t('ownHint')} text={links.own} />}
      </div>
    </div>
  )
}

function Link({ name, hint, text }: { name: string; hint?: string; text: string }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{name}</p>
      <CopyText label={name} text={text} />
      {hint && <p className="mt-1 text-sm text-ink-3">{hint}</p>}
    </div>
  )
}
