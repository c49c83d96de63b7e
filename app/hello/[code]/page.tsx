// The page a phone opens to try whether it reaches the room.
import type { Metadata } from 'next'
import { Words } from '../../_parts/Words.tsx'
import { titleHere } from '../../_parts/wordsHere.ts'
import { Hello } from '../Hello.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('hello')

export default async function HelloPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words names={[{ of: 'common', only: ['keys', 'language', 'link', 'product'] }, 'hello']}>
      <Hello code={decodeURIComponent(code).slice(0, 24)} />
    </Words>
  )
}
