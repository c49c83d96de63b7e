// What whoever sits at this control panel may do, and whether that is enough.
import { type Rights, reaches, rightsOf } from '../../../lib/game/rights.ts'
import { useControl } from '../useControl.ts'

/** Until the room has said, nothing but watching. */
export function useRights(): Rights {
  const { you } = useControl()
  return (you && rightsOf(you.role)) ?? 'watch'
}

export const useMay = (needed: Rights): boolean => reaches(useRights(), needed)
