// The address in the QR code: the front door with the code filled in.
import { Door } from '../../_door/Door.tsx'
import { Words } from '../../_parts/Words.tsx'

export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  return (
    <Words names={['common', 'door']}>
      <Door code={decodeURIComponent(code).slice(0, 24)} />
    </Words>
  )
}
