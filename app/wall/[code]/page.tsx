// The wall of a room; its key comes in the link's fragment, or from the device that opened the room.
import type { Metadata } from 'next'
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import injects from '../../../lib/words/en/injects.json' with { type: 'json' }
import wall from '../../../lib/words/en/wall.json' with { type: 'json' }
import { Seated } from '../../_client/Seated.tsx'
import { Words } from '../../_parts/Words.tsx'
import { Wall } from '../Wall.tsx'

export const metadata: Metadata = { title: wall.title }

export default async function WallPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words messages={{ common, wall, injects }}>
      <Seated code={code} kinds={['screen']}>
        <Wall />
      </Seated>
    </Words>
  )
}
