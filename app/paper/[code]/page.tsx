// Papers of a room, for the facilitator alone: what is printed comes over the facilitator's own connection, never in the address.
import type { Metadata } from 'next'
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import guide from '../../../lib/words/en/guide.json' with { type: 'json' }
import paper from '../../../lib/words/en/paper.json' with { type: 'json' }
import { Seated } from '../../_client/Seated.tsx'
import { Words } from '../../_parts/Words.tsx'
import { Paper } from '../Paper.tsx'

export const metadata: Metadata = { title: paper.title }

interface Address {
  params: Promise<{ code: string }>
  searchParams: Promise<{ what?: string | string[] }>
}
export default async function PaperPage({ params, searchParams }: Address) {
  const { code } = await params
  const { what } = await searchParams
  return (
    <Words messages={{ common, guide, paper }}>
      <Seated code={code} kinds={['facilitator']}>
        <Paper first={what === 'guide' ? 'guide' : 'delegations'} />
      </Seated>
    </Words>
  )
}
