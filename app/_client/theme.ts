// The theme chosen on this device. A cookie rather than storage: the server then draws the first page right, without a flash.
import { useEffect, useState } from 'react'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>('auto')
  useEffect(() => {
    const drawn = document.documentElement.dataset.theme
    setTheme(drawn === 'light' || drawn === 'dark' ? drawn : 'auto')
  }, [])
  const choose = (next: Theme) => {
    setTheme(next)
    if (next === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    const life = next === 'auto' ? 0 : 365 * 86_400
    // The Cookie Store API is missing on plain-http addresses of a local network.
    // biome-ignore lint/suspicious/noDocumentCookie: see above
    document.cookie = `theme=${next}; path=/; max-age=${life}; samesite=lax`
  }
  return [theme, choose]
}
