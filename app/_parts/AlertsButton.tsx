// The bell: opens what this screen does before a phase ends. The choices are loaded when they are opened.
'use client'
import { Bell, BellOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Screen, useAlerts } from '../_client/alerts.ts'
import { Button, IconButton } from './Button.tsx'
import { later } from './later.tsx'

const AlertsDialog = later(() => import('./AlertsDialog.tsx').then((part) => part.AlertsDialog))

interface AlertsButtonProps {
  screen: Screen
  look: 'icon' | 'words'
  className?: string
}
export function AlertsButton({ screen, look, className }: AlertsButtonProps) {
  const t = useTranslations('common.ending')
  const [{ sound, flash }] = useAlerts(screen)
  const [open, setOpen] = useState<'never' | 'open' | 'closed'>('never')
  const Icon = sound === 'on' ? Bell : BellOff
  const label = t('button', { sound, flash })
  const shared = { 'aria-haspopup': 'dialog' as const, onClick: () => setOpen('open'), className: className ?? '' }
  return (
    <>
      {look === 'icon' ? (
        <IconButton label={label} {...shared}>
          <Icon aria-hidden size={20} />
        </IconButton>
      ) : (
        <Button tone="quiet" size="small" {...shared}>
          <Icon aria-hidden size="1.2em" />
          {label}
        </Button>
      )}
      {open !== 'never' && <AlertsDialog screen={screen} open={open === 'open'} onClose={() => setOpen('closed')} />}
    </>
  )
}
