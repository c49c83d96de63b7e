// The wall of a room; its key comes in the link's fragment, or from the device that opened the room.
// With `?as=screen` the facilitator's own key shows what the wall shows.
import type { Metadata } from 'next'
import type { Asked } from '../../_client/looking.ts'
import { Seated } from '../../_client/Seated.tsx'
import { Ahead } from '../../_parts/Ahead.tsx'
import { Words } from '../../_parts/Words.tsx'
import { titleHere } from '../../_parts/wordsHere.ts'
import { Wall } from '../Wall.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('wall')

interface Address {
  params: Promise<{ code: string }>
  searchParams: Promise<{ as?: Asked }>
}
export default async function WallPage({ params, searchParams }: Address) {
  const { code } = await params
  const { as } = await searchParams
  return (
    <Words
      names={[
        'board',
        'map',
        'reveal',
        'common',
        'wall',
        'injects',
        'review',
        'desk',
        { of: 'guide', only: ['moment', 'occasion', 'more', 'listenFor', 'noQuestions'] },
      ]}
    >
      <Ahead />
      <Seated code={code} kinds={['screen']} as={as && 'screen'}>
        <Wall />
      </Seated>
    </Words>
  )
}
