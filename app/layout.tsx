// The frame of every page: language, typeface, theme, and the place where notices are spoken.
import '@fontsource-variable/inter/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import common from '../lib/words/en/common.json' with { type: 'json' }

export const metadata: Metadata = {
  title: { default: common.product.name, template: `%s · ${common.product.name}` },
  description: common.product.sentence,
  referrer: 'no-referrer',
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
  const theme = (await cookies()).get('theme')?.value
  return (
    <html lang="en" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        <a
          href="#content"
          className="sr-only bg-sheet px-4 py-2 font-medium text-action focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-50"
        >
          {common.frame.skip}
        </a>
        {children}
      </body>
    </html>
  )
}
