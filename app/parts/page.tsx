// Every shared part in every state, side by side on light and dark: the design system to look at. Linked from README, used by no screen.
import type { Metadata } from 'next'
import { Words } from '../_parts/Words.tsx'
import { titleHere } from '../_parts/wordsHere.ts'
import { Parts, PartsHead } from './Parts.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('parts')

export default function PartsPage() {
  return (
    <Words names={['board', 'common', 'injects', 'map', 'parts']}>
      <PartsHead />
      <main id="content" tabIndex={-1} className="p-3 outline-none! sm:p-5">
        <Parts />
      </main>
    </Words>
  )
}
