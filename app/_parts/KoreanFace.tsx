// The Korean typeface. Its style sheet alone names a hundred files of a few syllables each, of which a page fetches what it shows.
'use client'
import '@fontsource-variable/noto-sans-kr/index.css'

export const KoreanFace = (): null => null
