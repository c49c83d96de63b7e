// Papers of a room, for the facilitator alone: what is printed comes over the facilitator's own connection, never in the address.
import type { Metadata } from 'next'
import { Seated } from '../../_client/Seated.tsx'
import { Words } from '../../_parts/Words.tsx'
import { titleHere } from '../../_parts/wordsHere.ts'
import { Paper } from '../Paper.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('paper')

interface Address {
  params: Promise<{ code: string }>
  searchParams: Promise<{ what?: string | string[] }>
}
export default async function PaperPage({ params, searchParams }: Address) {
  const { code } = await params
  const { what } = await searchParams
  return (
    <Words names={['common', 'guide', 'paper']}>
      <Seated code={code} kinds={['facilitator']}>
        <Paper first={what === 'guide' ? 'guide' : 'delegations'} />
      </Seated>
    </Words>
  )
}
