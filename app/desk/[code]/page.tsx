// The desk of a delegate, or of somebody who only watches; the seat comes from this device or from a personal link.
// With `?as=` the facilitator's: what those see, and nothing to send.
import type { Metadata } from 'next'
import answers from '../../../lib/words/en/answers.json' with { type: 'json' }
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import compose from '../../../lib/words/en/compose.json' with { type: 'json' }
import debrief from '../../../lib/words/en/debrief.json' with { type: 'json' }
import desk from '../../../lib/words/en/desk.json' with { type: 'json' }
import hints from '../../../lib/words/en/hints.json' with { type: 'json' }
import injects from '../../../lib/words/en/injects.json' with { type: 'json' }
import orders from '../../../lib/words/en/orders.json' with { type: 'json' }
import packages from '../../../lib/words/en/packages.json' with { type: 'json' }
import type { Asked } from '../../_client/looking.ts'
import { Seated } from '../../_client/Seated.tsx'
import { Words } from '../../_parts/Words.tsx'
import { Desk } from '../Desk.tsx'

export const metadata: Metadata = { title: desk.title }

interface Address {
  params: Promise<{ code: string }>
  searchParams: Promise<{ as?: Asked }>
}
export default async function DeskPage({ params, searchParams }: Address) {
  const { code } = await params
  const { as } = await searchParams
  return (
    <Words messages={{ common, desk, packages, compose, orders, answers, debrief, hints, injects }}>
      <Seated code={code} kinds={['delegate', 'observer']} as={as}>
        <Desk />
      </Seated>
    </Words>
  )
}
