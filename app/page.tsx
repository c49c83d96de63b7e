// The front door; `?code=` (from a QR code or a link) opens it with the code filled in.
import { Door } from './_door/Door.tsx'
import { Words } from './_parts/Words.tsx'

export default async function DoorPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams
  return (
    <Words names={['common', 'door']}>
      <Door code={typeof code === 'string' ? code.slice(0, 24) : ''} />
    </Words>
  )
}
