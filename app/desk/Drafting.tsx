// Around controls whose every change is kept in the room: off, and saying why, where one only looks.
'use client'
import { type ReactNode, use } from 'react'
import { WhyNotSent } from '../_client/looking.ts'

export function Drafting({ children }: { children: ReactNode }) {
  const why = use(WhyNotSent)
  if (why === null) return children
  return (
    <fieldset disabled title={why} className="contents">
      {children}
    </fieldset>
  )
}
