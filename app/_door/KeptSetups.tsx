// Set-ups kept in this browser: take one up, keep the present one under a name, forget one.
'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, IconButton } from '../_parts/Button.tsx'
import { Input } from '../_parts/Field.tsx'
import type { Setup } from './setup.ts'
import { forgetSetup, keepSetup, useSetups } from './setups.ts'

export function KeptSetups({ setup, onTake }: { setup: Setup; onTake: (setup: Setup) => void }) {
  const t = useTranslations('door.open.more')
  const kept = useSetups()
  const [name, setName] = useState('')
  const [told, tell] = useState('')
  const keep = () => {
    const called = name.trim()
    if (called === '') return
    keepSetup({ name: called, setup })
    setName('')
    tell(t('kept', { name: called }))
  }
  return (
    <div className="flex flex-col gap-2">
      {kept.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('setups')}>
          {kept.map((one) => (
            <li key={one.name} className="flex items-center rounded-md border border-line">
              <Button
                tone="quiet"
                size="small"
                onClick={() => {
                  onTake(one.setup)
                  tell(t('taken', { name: one.name }))
                }}
              >
                {one.name}
              </Button>
              <IconButton size="small" label={t('forget', { name: one.name })} onClick={() => forgetSetup(one.name)}>
                <X aria-hidden size={16} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-2">
        <Input
          label={t('keepAs')}
          wrap="min-w-0 grow"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
          // Enter keeps the set-up; it does not open the room.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            keep()
          }}
        />
        <Button onClick={keep} disabled={name.trim() === ''}>
          {t('keep')}
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-2">
        {told}
      </p>
    </div>
  )
}
