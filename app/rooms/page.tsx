// All rooms of a facilitator, side by side.
import type { Metadata } from 'next'
import { Words } from '../_parts/Words.tsx'
import { titleHere } from '../_parts/wordsHere.ts'
import { Rooms } from './Rooms.tsx'

export const generateMetadata = (): Promise<Metadata> => titleHere('rooms')

export default function RoomsPage() {
  return (
    <Words
      names={[
        'common',
        { of: 'control', only: ['waiting'] },
        { of: 'door', only: ['open'] },
        { of: 'export', only: ['bring'] },
        { of: 'powers', only: ['history'] },
        'rooms',
      ]}
    >
      <Rooms />
    </Words>
  )
}
