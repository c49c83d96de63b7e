// The desk of a delegate, or of somebody who only watches; the seat comes from this device or from a personal link.
// With `?as=` the facilitator's: what those see, and nothing to send; with `&enter=1`, to enter for them.
import type { Metadata } from 'next'
import type { Asked } from '../../_client/looking.ts'
import { Seated } from '../../_client/Seated.tsx'
import { Ahead } from '../../_parts/Ahead.tsx'
import { Words } from '../../_parts/Words.tsx'
import { titleHere } from '../../_parts/wordsHere.ts'
import { Desk } from '../Desk.tsx'
import { first, later } from '../words.ts'

export const generateMetadata = (): Promise<Metadata> => titleHere('desk')

interface Address {
  params: Promise<{ code: string }>
  searchParams: Promise<{ as?: Asked; enter?: Asked }>
}
export default async function DeskPage({ params, searchParams }: Address) {
  const { code } = await params
  const { as, enter } = await searchParams
  return (
    <Words names={first} later={later}>
      <Ahead connects="atOnce" />
      <Seated code={code} kinds={['delegate', 'observer']} as={as} enter={enter}>
        <Desk />
      </Seated>
    </Words>
  )
}
