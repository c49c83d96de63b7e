// What a bot puts on the table: the next step of its road, or a small step unasked.
import type { MeasureId, PackageId } from '../ids.ts'
import { measureOf } from '../rules/catalogue.ts'
import type { Terms } from '../scenario/schema.ts'
import type { AgreementView } from '../view/view.ts'
import type { Play } from './bot.ts'
import { improvised } from './improvised.ts'
import { covers, holds, isPartyTo, owes, purse, type Seat } from './seat.ts'
import { homeAllows } from './signatures.ts'

/** The leader of a side speaks for it, and its allies sign; who improvises speaks for itself. */
export function offers(seat: Seat): Play[] {
  const { me, leader, character, turn } = seat
  const road = character.offers(turn)
  if (road === 'own') return improvised(seat)
  if (leader !== me || road === 'none') return []
  const step = road === 'grand' ? wholeBargain(seat) : nextStep(seat)
  return [...(step ? tabled(seat, step.id, step.terms, road) : []), ...gesture(seat)]
}

type Reference = Seat['c']['packages'][number]

const reference = ({ c }: Seat, id: string): Reference | undefined => c.packages.find((one) => one.id === id)

function wholeBargain(seat: Seat): Reference | null {
  const grand = reference(seat, seat.c.roads.grand)
  return grand && isPartyTo(seat, grand.terms) && !holds(seat, grand.terms) ? grand : null
}

/** The first step that is not in force, once the one before has matured. */
function nextStep(seat: Seat): Reference | null {
  let before: AgreementView | null = null
  for (const id of seat.c.roads.increments) {
    const step = reference(seat, id)
    if (!step || !isPartyTo(seat, step.terms)) continue
    const standing = holds(seat, step.terms)
    if (!standing) return before && !before.mature ? null : step
    before = standing
  }
  return null
}

function tabled(seat: Seat, id: string, terms: Terms, road: string): Play[] {
  const { view, me, turn } = seat
  const lies = view.proposals.some((proposal) => {
    const last = proposal.versions.at(-1)
    return last !== undefined && covers(last.terms, terms)
  })
  const waits = seat.own.awaiting.some((one) => covers(one.terms, terms))
  if (lies || waits || !homeAllows(seat, terms)) return []
  const name = `${me.toLowerCase()}-${turn}-${id}` as PackageId
  if (view.agreements.some((agreement) => agreement.id === name)) return []
  const why = { code: road === 'grand' ? 'tablesAll' : 'tablesNext', with: { title: terms.title } }
  return [{ intent: { type: 'tablePackage', package: name, terms, draft: null }, why }]
}

/** Osgood's first step: small, one's own, announced, when what was offered lies there unsigned since an earlier turn. */
function gesture(seat: Seat): Play[] {
  const { c, view, me, adversary, character, turn } = seat
  if (!character.stepsFirst || adversary === null || view.gestures.some(({ party }) => party === me)) return []
  const refused = view.proposals.find(
    (proposal) =>
      proposal.tabledBy === me &&
      (proposal.versions.at(-1)?.turn ?? turn) < turn &&
      !proposal.signatures.some((s) => s.party === adversary),
  )
  const last = refused?.versions.at(-1)
  if (!last) return []
  const steps = c.measures
    .filter((m) => m.by.includes(me) && m.stage <= 1 && m.mode === 'hold' && (m.benefit[adversary] ?? 0) > 0 && !owes(seat, m.id))
    .filter((m) => m.cost > 0 && m.will <= purse(seat) - margin(seat))
    .sort((a, b) => (b.benefit[adversary] ?? 0) - (a.benefit[adversary] ?? 0))
  const [step] = steps
  if (!step) return []
  return [
    {
      intent: { type: 'announceGesture', measure: step.id as MeasureId },
      why: { code: 'stepsFirst', with: { measure: measureOf(c, step.id).short } },
    },
  ]
}

const margin = ({ c, me }: Seat): number => (c.parties.find(({ id }) => id === me)?.refusalFloor ?? 0) + 10
