// The place "Now": who is in, the phase's moment, the debrief, the result.
'use client'
import { ReviewLink } from '../../_parts/ReviewLink.tsx'
import { Debrief, Moment, Result } from '../later.ts'
import { useDesk } from '../useDesk.ts'
import { Team } from './Team.tsx'
import { WhoIsIn } from './WhoIsIn.tsx'

export function Now() {
  return (
    <>
      <ReviewLink className="mb-4" />
      <Here />
    </>
  )
}

function Here() {
  const { room } = useDesk()
  if (room.status === 'lobby')
    return (
      <div className="grid grid-cols-1 items-start gap-4 2xl:grid-cols-2">
        <WhoIsIn />
        <Team />
      </div>
    )
  if (room.status !== 'playing') return <Result />
  return room.phase === 'debrief' ? <Debrief /> : <Moment />
}
