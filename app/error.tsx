// A page that broke: says so, and offers the way back in.
'use client'
import en from '../lib/words/en/error.json' with { type: 'json' }
import ja from '../lib/words/ja/error.json' with { type: 'json' }
import ko from '../lib/words/ko/error.json' with { type: 'json' }
import { localeOf } from '../lib/words/languages.ts'
import ru from '../lib/words/ru/error.json' with { type: 'json' }
import zh from '../lib/words/zh/error.json' with { type: 'json' }
import { Button } from './_parts/Button.tsx'

/** Two sentences that must be at hand when the server's own page is not. */
const spoken = { en, ko, zh, ja, ru }

export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const language = (Object.keys(spoken) as (keyof typeof spoken)[]).find((id) => localeOf(id) === document.documentElement.lang) ?? 'en'
  const words = spoken[language]
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-5 p-4 text-center">
      <h1 className="text-lg">{words.broken}</h1>
      <Button tone="primary" onClick={reset}>
        {words.again}
      </Button>
    </main>
  )
}
