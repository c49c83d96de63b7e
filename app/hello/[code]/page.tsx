// The page a phone opens to try whether it reaches the room.
import type { Metadata } from 'next'
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import hello from '../../../lib/words/en/hello.json' with { type: 'json' }
import { Words } from '../../_parts/Words.tsx'
import { Hello } from '../Hello.tsx'

export const metadata: Metadata = { title: hello.title }

export default async function HelloPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words messages={{ common: { keys: common.keys, link: common.link, product: common.product }, hello }}>
      <Hello code={decodeURIComponent(code).slice(0, 24)} />
    </Words>
  )
}
