// The words of a page: only the namespaces it needs travel to the browser.
'use client'
import type { ReactNode } from 'react'
import type { AbstractIntlMessages } from 'use-intl/core'
import { IntlProvider } from 'use-intl/react'

export function Words({ messages, children }: { messages: AbstractIntlMessages; children: ReactNode }) {
  return (
    <IntlProvider locale="en" timeZone="UTC" messages={messages}>
      {children}
    </IntlProvider>
  )
}
