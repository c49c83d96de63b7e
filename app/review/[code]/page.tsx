// The review of a room: the facilitator's at any time, everybody's once it is released. What it shows comes by the seat's own key.
import type { Metadata } from 'next'
import { Seated } from '../../_client/Seated.tsx'
import { Words } from '../../_parts/Words.tsx'
import { titleHere } from '../../_parts/wordsHere.ts'
import { Review } from '../Review.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('review')

const words = ['common', 'review', 'desk', 'packages', 'orders', 'debrief', 'injects'] as const

interface Address {
  params: Promise<{ code: string }>
}
export default async function ReviewPage({ params }: Address) {
  const { code } = await params
  return (
    <Words names={[...words, { of: 'guide', only: ['moment', 'occasion', 'more', 'listenFor', 'noQuestions'] }]}>
      <Seated code={code} kinds={['facilitator', 'delegate', 'observer', 'screen']}>
        <Review />
      </Seated>
    </Words>
  )
}
