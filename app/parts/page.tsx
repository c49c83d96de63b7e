// Every shared part in every state, side by side on light and dark: the design system to look at. Linked from README, used by no screen.
import type { Metadata } from 'next'
import common from '../../lib/words/en/common.json' with { type: 'json' }
import parts from '../../lib/words/en/parts.json' with { type: 'json' }
import { ThemeSwitch } from '../_parts/ThemeSwitch.tsx'
import { Words } from '../_parts/Words.tsx'
import { Parts } from './Parts.tsx'

export const metadata: Metadata = { title: parts.title }

export default function PartsPage() {
  return (
    <Words messages={{ common, parts }}>
      <header className="flex items-center justify-between gap-4 border-b border-line bg-sheet px-5 py-3">
        <div>
          <h1 className="text-xl">{parts.title}</h1>
          <p className="max-w-prose text-sm text-ink-2">{parts.lead}</p>
        </div>
        <ThemeSwitch />
      </header>
      <main id="content" tabIndex={-1} className="p-3 outline-none! sm:p-5">
        <Parts />
      </main>
    </Words>
  )
}
