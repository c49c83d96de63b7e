// The typefaces: the one of all pages, asked for once a page answers, and the one that a language needs besides.
'use client'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { Language } from '../../lib/words/languages.ts'

const KoreanFace = dynamic(() => import('./KoreanFace.tsx').then((file) => file.KoreanFace))

/** By then a page that has begun to work has asked for what it shows, milliseconds. */
const answersWithin = 700

interface TypefaceProps {
  language: Language
  /** `device`: this one has not seen the typeface yet. Its letters stand until the page answers, for which they would take the line. */
  face: 'own' | 'device'
}
export function Typeface({ language, face }: TypefaceProps) {
  useEffect(() => {
    const dress = async () => {
      if (language === 'ko') await import('./KoreanFace.tsx')
      document.documentElement.dataset.face = 'own'
      // The Cookie Store API is missing on plain-http addresses of a local network.
      // biome-ignore lint/suspicious/noDocumentCookie: see above
      document.cookie = `face=own; path=/; max-age=${30 * 86_400}; samesite=lax`
    }
    const timer = setTimeout(() => void dress(), document.documentElement.dataset.face === 'own' ? 0 : answersWithin)
    return () => clearTimeout(timer)
  }, [language])
  return language === 'ko' && face === 'own' ? <KoreanFace /> : null
}
