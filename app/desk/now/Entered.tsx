// What a facilitator has entered for this delegation in this turn: marked, and with who did it. Rare: its list comes when there is one.
'use client'
import { later } from '../../_parts/later.tsx'
import { useDesk } from '../useDesk.ts'

const EnteredList = later(() => import('./EnteredList.tsx').then((part) => part.EnteredList))

export function Entered() {
  const { own } = useDesk()
  const some = own.entered.length > 0
  return (
    <div role="status" className={some ? undefined : 'sr-only'}>
      {some && <EnteredList />}
    </div>
  )
}
