// The turn that waits for its release: what everybody will see of it, shown to the facilitator alone.
import { told } from '../game/release.ts'
import type { RoomState } from '../game/state.ts'
import type { Adjudication, Report } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { Sight } from './project.ts'
import { sharedByAll } from './public.ts'
import type { AgreementView, Board, PublicView, TurnStory } from './view.ts'

/** A turn that is adjudicated and not told yet, as everybody will see it. */
export interface HeldView {
  board: Board
  agreements: AgreementView[]
  /** With the will of every party. */
  story: TurnStory
  over: PublicView['over']
  /** As they will have been, and can be corrected. */
  reports: Report[]
}

export function heldView({ scenario, state }: Pick<Sight, 'scenario' | 'state'>): HeldView | null {
  if (!state.held) return null
  const { result } = state.held
  return heldAs(scenario, state, result)
}

/** A turn as it would be told, with the will of every party. */
export function heldAs(scenario: Scenario, state: RoomState, result: Adjudication): HeldView | null {
  const then = told(state, result)
  const { board, agreements, story, over } = sharedByAll(scenario, then)
  return story && { board, agreements, story: { ...story, will: result.will }, over, reports: then.hand.signals?.reports ?? [] }
}
