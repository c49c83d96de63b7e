// An objective as the delegation that has it sees it.
import type { ObjectiveId } from '../ids.ts'
import type { Stage } from '../scenario/schema.ts'

export interface ObjectiveView {
  id: ObjectiveId
  text: string
  hint: string
  weight: number
  met: boolean
  progress: string | null
  /** The stage it speaks of. */
  stage: Stage | null
}
