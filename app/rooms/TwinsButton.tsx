// Opens the form for twin rooms, which is loaded then.
'use client'
import { Copy } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl/react'
import { Button } from '../_parts/Button.tsx'
import { useOpening } from '../control/useOpening.ts'

const TwinsDialog = dynamic(() => import('./TwinsDialog.tsx').then((file) => file.TwinsDialog))

export function TwinsButton({ facilitatorKey, onOpened }: { facilitatorKey: string | null; onOpened: () => Promise<void> }) {
  const t = useTranslations('rooms.twins')
  const { n, open, start, stop } = useOpening()
  return (
    <>
      <Button aria-haspopup="dialog" onClick={start}>
        <Copy aria-hidden size={18} />
        {t('open')}
      </Button>
      {n > 0 && <TwinsDialog key={n} open={open} facilitatorKey={facilitatorKey} onClose={stop} onOpened={onOpened} />}
    </>
  )
}
