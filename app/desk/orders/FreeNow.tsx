// Beside the button that confirms: the free action as it stands, and the way to it, so that nobody confirms without having seen it.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FreeAction } from '../../../lib/rules/world.ts'
import { useFreeText } from './useFreeText.ts'

export function FreeNow({ free, onChange }: { free: FreeAction; onChange: () => void }) {
  const t = useTranslations('orders.free')
  const name = useFreeText()(free)
  const b = (words: ReactNode) => <strong className="font-semibold">{words}</strong>
  // What was announced is no choice any more.
  if (free.kind === 'gesture') return <p className="text-ink-2">{t.rich('set', { free: name, b })}</p>
  return (
    <button type="button" onClick={onChange} className="min-h-11 w-full text-left text-ink-2 lg:min-h-8">
      {t.rich('now', { free: name, b, change: (words) => <span className="text-action underline underline-offset-4">{words}</span> })}
    </button>
  )
}
