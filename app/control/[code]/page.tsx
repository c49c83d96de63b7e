// The control room; its key comes from the device that opened the room, or in the link’s fragment.
import type { Metadata } from 'next'
import { Seated } from '../../_client/Seated.tsx'
import { Ahead } from '../../_parts/Ahead.tsx'
import { Words } from '../../_parts/Words.tsx'
import { titleHere } from '../../_parts/wordsHere.ts'
import { Control } from '../Control.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('control')

export default async function ControlPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words
      names={[
        'board',
        'map',
        'reveal',
        'bots',
        'common',
        'control',
        'export',
        'guide',
        'injects',
        'log',
        'mel',
        'powers',
        'preflight',
        'refusals',
        'rooms',
        'staff',
      ]}
    >
      <Ahead />
      <Seated code={code} kinds={['facilitator']}>
        <Control />
      </Seated>
    </Words>
  )
}
