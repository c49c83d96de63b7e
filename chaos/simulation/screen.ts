// One person's screen: a connection that comes and goes, what it was sent, and what no honest server would have sent it.

import { patched } from '../../app/_client/patch.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PatchMessage, ViewMessage } from '../../lib/protocol.ts'
import { rememberedLast } from '../../lib/rules/remember.ts'
import type { View, WaitingView, You } from '../../lib/view/view.ts'
import type { Language } from '../../lib/words/languages.ts'
import { audienceOf, viewerOf } from '../../server/audience.ts'
import type { Link } from '../../server/show.ts'
import type { Report } from './violation.ts'

/** What every screen of an audience was sent, by the life of the server, the audience and the version: it must be one thing. */
export type Frames = Map<string, string>

export interface Screen extends Link {
  readonly life: number
  /** The audience it has entered; null before and after. */
  audience: () => string | null
  view: ((message: ViewMessage) => void) & Link['view']
  /** What it shows now; null before the first view. */
  shown: () => View | WaitingView | null
  receive: (audience: string, message: PatchMessage) => void
  /** Said good-bye to, or cut. */
  isOver: () => boolean
  cut: () => void
}

export interface ScreenPorts {
  person: PersonId
  language: Language
  life: number
  frames: Frames
  /** The room by what is on the disk. */
  truth: () => RoomState | null
  report: Report
}

/** What one patch says is written once, however many screens it comes to; and so is what one view comes to by it. */
const textOf = rememberedLast((patch: PatchMessage['patch']) => JSON.stringify(patch))
const after = rememberedLast((view: View | WaitingView, patch: PatchMessage['patch']) => patched(view, patch))

export function screenOf({ person, language, life, frames, truth, report }: ScreenPorts): Screen {
  let audience: string | null = null
  let version = 0
  let view: View | WaitingView | null = null
  let over = false
  let farewell = false

  /** Where this person belongs, by what is on the disk; null when nowhere. */
  const rightful = (): string | null => {
    const state = truth()
    const seat = state?.people[person]
    return !state || !seat || seat.removed || state.status === 'closed' ? null : audienceOf(viewerOf(seat.role), language)
  }
  const entitled = (to: string): void => {
    // What is on its way to a connection that has been cut reaches nobody.
    if (over && !farewell) return
    if (farewell) report('revoked', `${person} was sent something after the good-bye`)
    if (rightful() !== to) report('revoked', `${person} belongs to ${rightful() ?? 'nobody'} and was sent the view of ${to}`)
  }

  return {
    person,
    language,
    life,
    looksAs: null,
    audience: () => audience,
    shown: () => view,
    isOver: () => over,
    cut: () => {
      over = true
    },
    holds: async () => true,
    enter: (name) => {
      audience = name
    },
    leave: (name) => {
      if (audience === name) audience = null
    },
    you: (you: You) => {
      const seat = truth()?.people[person]
      if (JSON.stringify(seat?.role) !== JSON.stringify(you.role)) report('revoked', `${person} was told of a seat it does not have`)
    },
    bye: () => {
      over = true
      farewell = true
    },
    end: () => {
      over = true
    },
    view: (message) => {
      if (audience === null) report('order', `${person} was shown a view before it entered an audience`)
      else entitled(audience)
      if (message.version < version && audience === lastAudience(view, language))
        report('order', `${person} went back to version ${message.version}`)
      version = message.version
      view = message.view
    },
    receive: (to, message) => {
      entitled(to)
      const key = `${life}/${to}/${message.version}`
      const text = textOf(message.patch)
      const first = frames.get(key) ?? text
      frames.set(key, first)
      if (first !== text) report('order', `two screens of ${to} were sent different things as version ${message.version}`)
      if (message.version !== version + 1) return report('order', `${person} has version ${version} and was sent ${message.version}`)
      version = message.version
      if (view) view = after(view, message.patch)
    },
  }
}

const lastAudience = (view: View | WaitingView | null, language: Language): string | null =>
  view && `${view.as === 'delegation' ? `delegation:${view.own.party}` : view.as}/${language}`
