// A part of a screen that is fetched when it is first shown, together with the words that its page has for later.
'use client'
import dynamic from 'next/dynamic'
import { type ComponentType, type ReactNode, use, useEffect, useMemo } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl/react'
import { LaterNamesContext, useLaterWords } from '../_client/laterWords.ts'

/**
 * @param load the same part at every call
 * @param waiting what stands there meanwhile
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, waiting: () => ReactNode = () => null) {
  const Part = dynamic(load, { ssr: false, loading: waiting })
  return function Later(props: Props) {
    const names = use(LaterNamesContext)
    // Its code and its words come side by side; what fails here fails there again, where it is seen.
    useEffect(() => void load().catch(() => undefined), [])
    const part = <Part {...props} />
    if (names === null) return part
    return (
      <Spoken names={names} waiting={waiting}>
        {part}
      </Spoken>
    )
  }
}

interface SpokenProps {
  names: string
  waiting: () => ReactNode
  children: ReactNode
}
function Spoken({ names, waiting, children }: SpokenProps) {
  const [locale, first, words] = [useLocale(), useMessages(), useLaterWords(names)]
  const messages = useMemo(() => words && { ...first, ...words }, [first, words])
  if (!messages) return waiting()
  return (
    <IntlProvider locale={locale} messages={messages}>
      {/* What is opened from here on has all words. */}
      <LaterNamesContext value={null}>{children}</LaterNamesContext>
    </IntlProvider>
  )
}
