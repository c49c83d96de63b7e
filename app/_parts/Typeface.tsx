// The typeface that a language needs besides the one of all pages, fetched only where that language is spoken.
'use client'
import dynamic from 'next/dynamic'
import type { Language } from '../../lib/words/languages.ts'

const KoreanFace = dynamic(() => import('./KoreanFace.tsx').then((file) => file.KoreanFace))

export const Typeface = ({ language }: { language: Language }) => (language === 'ko' ? <KoreanFace /> : null)
