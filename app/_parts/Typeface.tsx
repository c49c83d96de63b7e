// The typefaces: the one of all pages, asked for once a page answers, and the one that a language needs besides.
'use client'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { Language } from '../../lib/words/languages.ts'

const KoreanFace = dynamic(() => import('./KoreanFace.tsx').then((file) => file.KoreanFace))

interface TypefaceProps {
  language: Language
  /** `device`: this one has not seen the typeface yet. Its letters stand until the page answers, for which they would take the line. */
  face: 'own' | 'device'
}
export function Typeface({ language, face }: TypefaceProps) {
  useEffect(() => {
    const styled = language === 'ko' ? import('./KoreanFace.tsx') : Promise.resolve()
    void styled.then(() => {
      document.documentElement.dataset.face = 'own'
      // The Cookie Store API is missing on plain-http addresses of a local network.
      // biome-ignore lint/suspicious/noDocumentCookie: see above
      document.cookie = `face=own; path=/; max-age=${30 * 86_400}; samesite=lax`
    })
  }, [language])
  return language === 'ko' && face === 'own' ? <KoreanFace /> : null
}
