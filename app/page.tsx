// The front door; `?code=` (from a QR code or a link) opens it with the code filled in.
import common from '../lib/words/en/common.json' with { type: 'json' }
import door from '../lib/words/en/door.json' with { type: 'json' }
import { Door } from './_door/Door.tsx'
import { Words } from './_parts/Words.tsx'

export default async function DoorPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams
  return (
    <Words messages={{ common, door }}>
      <Door code={typeof code === 'string' ? code.slice(0, 24) : ''} />
    </Words>
  )
}
