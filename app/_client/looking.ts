// Looking as another audience, for a facilitator: as whom, and what is said where something would be sent.
import { createContext } from 'react'

/** What an address asks to look as: the last piece of `?as=`. */
export type Asked = string | string[] | undefined

/** The audience's name on the wire: `observer`, `screen`, or `delegation:` with the party's id; null to sit in a seat of one's own. */
export function audienceAsked(as: Asked): string | null {
  const one = Array.isArray(as) ? as.at(-1) : as
  if (!one) return null
  return one === 'observer' || one === 'screen' ? one : `delegation:${one}`
}

/** The read-only screen of an audience: `USA`, `observer` or `screen`. */
export const lookPath = (code: string, as: string): string => `/${as === 'screen' ? 'wall' : 'desk'}/${code}?as=${encodeURIComponent(as)}`

/** The screen of a delegation on which a facilitator enters for it. */
export const enterPath = (code: string, party: string): string => `${lookPath(code, party)}&enter=1`

/** Whether this page only looks: then nothing is kept on the device in the name of those it looks as. */
export const isLooking = (): boolean => audienceAsked(new URLSearchParams(location.search).getAll('as')) !== null

/** Why nothing can be sent from here, in words; null where it can. */
export const WhyNotSent = createContext<string | null>(null)
