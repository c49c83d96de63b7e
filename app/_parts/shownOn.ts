// What the map lights up: the measures and acts that everybody can see at work.
import type { AgreementView, PublicView } from '../../lib/view/view.ts'

const alive = new Set<AgreementView['dues'][number]['status']>(['due', 'performed', 'verified', 'doubtful', 'stalled', 'done'])

/** Measures and acts that the map lights up: owed in force, announced, or done openly this turn. */
export function shownOn(view: Pick<PublicView, 'agreements' | 'gestures' | 'open'>): string[] {
  return [
    ...view.agreements
      .filter((agreement) => agreement.status === 'inForce')
      .flatMap((agreement) => agreement.dues.filter((due) => alive.has(due.status)).map((due) => due.measure)),
    ...view.gestures.map((gesture) => gesture.measure),
    ...view.open.flatMap((happening) => (happening.kind === 'act' ? [happening.act] : [])),
  ]
}
