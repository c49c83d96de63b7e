// What the projector's own computer can do: light or dark, its language, and the whole screen, by a key or by buttons that show when looked for.
'use client'
import { Maximize, SunMoon } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import { useTheme } from '../_client/theme.ts'
import { IconButton } from '../_parts/Button.tsx'
import { LanguageSwitch } from '../_parts/LanguageSwitch.tsx'

export function Keys({ looking }: { looking: boolean }) {
  const t = useTranslations('wall.keys')
  const [, choose] = useTheme()
  const turn = () => choose(isDark() ? 'light' : 'dark')
  const fill = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.().catch(() => {}))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 't') turn()
      else if (key === 'f') fill()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  return (
    <div className="wall-keys fixed right-[0.6rem] bottom-[0.6rem] z-10 flex gap-1 rounded-md border border-line bg-sheet p-1 shadow-float">
      {/* Whoever only looks keeps the language of their own page. */}
      {!looking && <LanguageSwitch />}
      <IconButton label={t('theme')} aria-keyshortcuts="T" onClick={turn}>
        <SunMoon aria-hidden size={20} />
      </IconButton>
      <IconButton label={t('full')} aria-keyshortcuts="F" onClick={fill}>
        <Maximize aria-hidden size={20} />
      </IconButton>
    </div>
  )
}

const isDark = (): boolean => {
  const { theme } = document.documentElement.dataset
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
}
