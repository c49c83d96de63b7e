// What the board is drawn from: the public view, and the reader's own numbers when the reader has a delegation.
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { Own, PublicView } from '../../../lib/view/view.ts'
import { useSeated } from '../../_client/useRoom.ts'

export function usePublic(): { view: PublicView; own: Own | null; catalogue: Catalogue } {
  const { view, catalogue } = useSeated()
  return { view, own: view.as === 'delegation' ? view.own : null, catalogue }
}
