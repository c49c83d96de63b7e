// One button for the three themes: as the device, light, dark.
'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { themes, useTheme } from '../_client/theme.ts'
import { IconButton } from './Button.tsx'

const icons = { auto: Monitor, light: Sun, dark: Moon }

export function ThemeSwitch({ className }: { className?: string }) {
  const t = useTranslations('common.theme')
  const [theme, choose] = useTheme()
  const Icon = icons[theme]
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
  return (
    <IconButton label={`${t('label')}: ${t(theme)}`} onClick={() => choose(next)} {...(className ? { className } : {})}>
      <Icon aria-hidden size={20} />
    </IconButton>
  )
}
