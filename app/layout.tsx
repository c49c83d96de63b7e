// The frame of every page: language, typeface, theme, and the place where notices are spoken.
import '@fontsource-variable/inter/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { localeOf } from '../lib/words/languages.ts'
import { Typeface } from './_parts/Typeface.tsx'
import { branchOf, languageHere, wordsIn } from './_parts/wordsHere.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { name = '', sentence = '' } = branchOf(await wordsIn(await languageHere(), 'common'), 'product')
  return { title: { default: name, template: `%s · ${name}` }, description: sentence, referrer: 'no-referrer' }
}
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f6f1' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

/** Reading the request's headers makes every page dynamic, so that Next can put the policy's nonce on its scripts. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers()
  const language = await languageHere()
  const { skip } = branchOf(await wordsIn(language, 'common'), 'frame')
  const kept = await cookies()
  const theme = kept.get('theme')?.value
  const face = kept.get('face')?.value === 'own' ? 'own' : undefined
  return (
    <html lang={localeOf(language)} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined} data-face={face}>
      <body>
        <a
          href="#content"
          className="sr-only bg-sheet px-4 py-2 font-medium text-action focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-50"
        >
          {skip}
        </a>
        <Typeface language={language} face={face ?? 'device'} />
        {children}
      </body>
    </html>
  )
}
