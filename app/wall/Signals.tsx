// The wall's own bell: plain to see in the lobby; during the game it shows while somebody moves this screen's mouse or tabs to it.
'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useAlerts } from '../_client/alerts.ts'
import { useAudible } from '../_client/chime.ts'
import { AlertsButton } from '../_parts/AlertsButton.tsx'
import { classes } from '../_parts/classes.ts'

/** How long the bell stays after the mouse has moved, milliseconds. */
const lingers = 4000

export function Signals({ shown }: { shown: 'always' | 'whenTouched' }) {
  const t = useTranslations('wall')
  const [{ sound }] = useAlerts('wall')
  const audible = useAudible(sound)
  const touched = useTouched()
  return (
    <div
      className={classes(
        'fixed left-[0.6rem] bottom-[0.6rem] z-10 flex items-center gap-[0.6rem] rounded-md bg-sheet px-[0.6rem] shadow-float focus-within:opacity-100',
        shown === 'whenTouched' && !touched && 'pointer-events-none opacity-0',
      )}
    >
      {sound === 'on' && !audible && <p className="text-sm text-doubt">{t('silent')}</p>}
      <AlertsButton screen="wall" look="words" />
    </div>
  )
}

function useTouched(): boolean {
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      clearTimeout(timer)
      setTouched(true)
      timer = setTimeout(() => setTouched(false), lingers)
    }
    addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', moved)
    }
  }, [])
  return touched
}
