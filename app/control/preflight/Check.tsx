// The way to the check of the room; what it needs is fetched when it is opened.
'use client'
import { ListChecks } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { Card } from '../../_parts/Section.tsx'

const Preflight = dynamic(() => import('./Preflight.tsx').then((part) => part.Preflight), { ssr: false })

export function Check() {
  const t = useTranslations('control.lobby')
  const [open, setOpen] = useState(false)
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 grow basis-64 text-sm text-ink-2">{t('checkHint')}</p>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ListChecks aria-hidden size={18} />
        {t('check')}
      </Button>
      {open && <Preflight onClose={() => setOpen(false)} />}
    </Card>
  )
}
