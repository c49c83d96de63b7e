// The key that does what a button does, shown on it; and the switch that puts all single keys to sleep.
'use client'
import { useTranslations } from 'use-intl/react'
import { classes } from '../../_parts/classes.ts'
import { Checkbox } from '../../_parts/Field.tsx'
import { useShortcutsOn } from '../useShortcuts.ts'

/** Only for the eye: the button's `aria-keyshortcuts` says it to others. */
export function Key({ of, on: ground = 'sheet' }: { of: string; on?: 'sheet' | 'action' }) {
  const [on] = useShortcutsOn()
  if (!on) return null
  return (
    <kbd
      aria-hidden
      className={classes(
        'ml-1 hidden rounded-sm border px-1.5 font-mono text-xs leading-5 md:inline-block',
        ground === 'action' ? 'border-on-action/60' : 'border-edge text-ink-2',
      )}
    >
      {of}
    </kbd>
  )
}

export function ShortcutSwitch() {
  const t = useTranslations('control.keys')
  const [on, choose] = useShortcutsOn()
  return (
    <div className="hidden md:block">
      <Checkbox label={t('on')} checked={on} onChange={(event) => choose(event.target.checked ? 'on' : 'off')} className="text-sm!" />
      {on && <p className="text-xs text-ink-3">{t('which')}</p>}
    </div>
  )
}
