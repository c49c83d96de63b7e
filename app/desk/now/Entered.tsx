// What a facilitator has entered for this delegation in this turn: marked, and with who did it. Rare: its list comes when there is one.
'use client'
import dynamic from 'next/dynamic'
import { useDesk } from '../useDesk.ts'

const EnteredList = dynamic(() => import('./EnteredList.tsx').then((part) => part.EnteredList), { ssr: false })

export function Entered() {
  const { own } = useDesk()
  const some = own.entered.length > 0
  return (
    <div role="status" className={some ? undefined : 'sr-only'}>
      {some && <EnteredList />}
    </div>
  )
}
