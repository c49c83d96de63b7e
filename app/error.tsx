// A page that broke: says so, and offers the way back in.
'use client'
import words from '../lib/words/en/error.json' with { type: 'json' }
import { Button } from './_parts/Button.tsx'

export default function Broken({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-5 p-4 text-center">
      <h1 className="text-lg">{words.broken}</h1>
      <Button tone="primary" onClick={reset}>
        {words.again}
      </Button>
    </main>
  )
}
