// Hands the words to every part of a page, and says in which language they are.
'use client'
import type { ReactNode } from 'react'
import type { AbstractIntlMessages } from 'use-intl/core'
import { IntlProvider } from 'use-intl/react'
import type { Language } from '../../lib/words/languages.ts'
import { LanguageContext } from '../_client/language.ts'
import { LaterNamesContext, useLaterWords } from '../_client/laterWords.ts'
import { useStood } from './useFetchAhead.ts'

/** The slim formatter knows no named formats of its own: without this a share would stand as 0.15. */
const formats = { number: { percent: { style: 'percent' } } } as const

interface WordsProviderProps {
  language: Language
  locale: string
  messages: AbstractIntlMessages
  /** Files whose words are fetched after the page, with commas between. */
  later: string | null
  children: ReactNode
}
export function WordsProvider({ language, locale, messages, later, children }: WordsProviderProps) {
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={locale} timeZone="UTC" messages={messages} formats={formats}>
        <LaterNamesContext value={later}>{children}</LaterNamesContext>
        <AtHand names={later} />
      </IntlProvider>
    </LanguageContext>
  )
}

/** Fetches them while there is a connection, in the language around it. */
function AtHand({ names }: { names: string | null }) {
  useLaterWords(useStood() ? names : null)
  return null
}
