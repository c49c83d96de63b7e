// What a bot signs, and whether it keeps a reserve (E.4, G.1).
import { partyOf } from '../rules/catalogue.ts'
import { draw } from '../rules/draw.ts'
import { discountedTurns, type Ledger } from '../rules/ledger.ts'
import type { Terms } from '../scenario/schema.ts'
import type { ProposalView } from '../view/view.ts'
import type { Play } from './bot.ts'
import { holds, isPartyTo, purse, type Seat, weigh } from './seat.ts'

/** Will that a bot keeps above the point where its cabinet refuses. */
const spare = 4
/** Expected loss that a bot which follows its alliance still carries, points. */
const carried = -4

/** One after the other, each weighed with what the ones before it will cost. */
export function signatures(seat: Seat): Play[] {
  let spent = 0
  return seat.view.proposals
    .filter((proposal) => isOpen(seat, proposal))
    .flatMap((proposal) => {
      const own = { ...seat.own, pendingWill: seat.own.pendingWill + spent }
      const signed = signature({ ...seat, own }, proposal)
      spent += signed?.will ?? 0
      return signed ? [signed.play] : []
    })
}

function isOpen(seat: Seat, proposal: ProposalView): boolean {
  const terms = proposal.versions.at(-1)?.terms
  if (!terms || !isPartyTo(seat, terms) || holds(seat, terms)) return false
  return !proposal.signatures.some((signature) => signature.party === seat.me)
}

function signature(seat: Seat, proposal: ProposalView): { play: Play; will: number } | null {
  const last = proposal.versions.at(-1)
  if (!last) return null
  const mark = choice(seat, proposal, last.terms)
  if (mark === 'refuse') return null
  const reserve = mark === 'reserve'
  const weighed = weigh(seat, last.terms)
  return {
    play: {
      intent: { type: 'signPackage', package: proposal.id, version: last.n, reserve: reserve ? 'secret' : 'none' },
      why: { code: reserve ? 'signsWithReserve' : 'signs', with: { title: last.terms.title } },
    },
    will: reserve ? weighed.willCostHedged : weighed.willCost,
  }
}

type Mark = 'open' | 'reserve' | 'refuse'

function choice(seat: Seat, proposal: ProposalView, terms: Terms): Mark {
  const { character } = seat
  if (character.signs === 'never' && proposal.tabledBy !== seat.leader) return 'refuse'
  const weighed = weigh(seat, terms)
  if (character.signs === 'reckoned') return reckoned(seat, proposal, terms, weighed)
  const fits = weighed.need !== null && weighed.evComply >= carried && affords(seat, weighed.willCost)
  if (!fits) return 'refuse'
  return character.reserve === 'always' && coversSomething(weighed) ? 'reserve' : 'open'
}

/** Logit choice between signing, signing with a reserve, and leaving it; one draw a package and turn. */
function reckoned(seat: Seat, proposal: ProposalView, terms: Terms, weighed: Ledger): Mark {
  const p = seat.c.params
  const weights: [Mark, number][] = [
    ['open', affords(seat, weighed.willCost) ? Math.exp(weighed.evComply / p.choiceTemperature) : 0],
    ['reserve', reserveWeight(seat, terms, weighed)],
    ['refuse', 1],
  ]
  let left = draw(seat.seed, seat.turn, 'sign', proposal.id) * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [mark, weight] of weights) {
    left -= weight
    if (left < 0) return mark
  }
  return 'refuse'
}

function reserveWeight(seat: Seat, terms: Terms, weighed: Ledger): number {
  const { character, c } = seat
  if (character.reserve === 'never' || !coversSomething(weighed) || !affords(seat, weighed.willCostHedged)) return 0
  return Math.exp((weighed.evHedge + taste(seat, terms)) / c.params.choiceTemperature)
}

/** What a reserve is worth to an exploiter for its own sake, points over the term. */
export function taste({ own, c }: Pick<Seat, 'own' | 'c'>, terms: Terms): number {
  const { discount, exploiterTaste } = c.params
  const span = discountedTurns(discount, terms.duration)
  return own.nature === 'exploiter' ? exploiterTaste * span : 0
}

/** A reserve protects capability; where a text asks for none there is nothing to keep back. */
const coversSomething = (weighed: Ledger): boolean => weighed.needHedged !== weighed.need

const affords = (seat: Seat, will: number): boolean => purse(seat) - will >= partyOf(seat.c, seat.me).refusalFloor + spare

/** Whether home would let its own offer pass, so that it is not tabled in vain. */
export const homeAllows = (seat: Seat, terms: Terms): boolean => affords(seat, weigh(seat, terms).willCost)
