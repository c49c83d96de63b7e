// The address in the QR code: the front door with the code filled in.
import common from '../../../lib/words/en/common.json' with { type: 'json' }
import door from '../../../lib/words/en/door.json' with { type: 'json' }
import { Door } from '../../_door/Door.tsx'
import { Words } from '../../_parts/Words.tsx'

export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words messages={{ common, door }}>
      <Door code={decodeURIComponent(code).slice(0, 24)} />
    </Words>
  )
}
