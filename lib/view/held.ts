// The turn that waits for its release: what everybody will see of it, shown to the facilitator alone.
import { told } from '../game/release.ts'
import type { Sight } from './project.ts'
import { sharedByAll } from './public.ts'
import type { HeldView } from './view.ts'

export function heldView({ scenario, state }: Pick<Sight, 'scenario' | 'state'>): HeldView | null {
  if (!state.held) return null
  const { result } = state.held
  const { board, agreements, story, over } = sharedByAll(scenario, told(state, result))
  return story && { board, agreements, story: { ...story, will: result.will }, over }
}
