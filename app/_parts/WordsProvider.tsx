// Hands the words to every part of a page.
'use client'
import type { ReactNode } from 'react'
import type { AbstractIntlMessages } from 'use-intl/core'
import { IntlProvider } from 'use-intl/react'

export function WordsProvider({ messages, children }: { messages: AbstractIntlMessages; children: ReactNode }) {
  return (
    <IntlProvider locale="en" timeZone="UTC" messages={messages}>
      {children}
    </IntlProvider>
  )
}
