// The language of this page, and choosing another. A cookie, like the theme's: the server then says the first page right.
'use client'
import { useRouter } from 'next/navigation'
import { createContext, use } from 'react'
import { baseLanguage, type Language } from '../../lib/words/languages.ts'

export const LanguageContext = createContext<Language>(baseLanguage)
export const useLanguage = (): Language => use(LanguageContext)

/** A wall speaks to a room, whatever the person speaks who opened it: it keeps a choice of its own. */
const cookieHere = (): string => (location.pathname.startsWith('/wall/') ? 'wall-language' : 'language')

/** The page's parts stay where they are and what is typed in them stays typed: only their words come anew from the server. */
export function useChooseLanguage(): (language: Language) => void {
  const router = useRouter()
  return (language) => {
    // The Cookie Store API is missing on plain-http addresses of a local network.
    // biome-ignore lint/suspicious/noDocumentCookie: see above
    document.cookie = `${cookieHere()}=${language}; path=/; max-age=${365 * 86_400}; samesite=lax`
    router.refresh()
  }
}
