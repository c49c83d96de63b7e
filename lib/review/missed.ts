// Missed deals: packages that every party could have signed at some turn, by the trust asked and the trust there was, and did not.
import type { RoomState } from '../game/state.ts'
import type { PartyId } from '../ids.ts'
import { measureOf, partiesIn, stageIn } from '../rules/catalogue.ts'
import { check } from '../rules/check.ts'
import { round6, sum } from '../rules/round.ts'
import type { World } from '../rules/world.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import type { Line } from './line.ts'
import { askedAs, substance, worldIn } from './packages.ts'
import type { Missed } from './review.ts'

interface Past {
  catalogue: Catalogue
  state: RoomState
}
interface Candidate {
  source: Missed['source']
  party: PartyId | null
  terms: Terms
}

/** The most useful first: the highest stage, then what eases tension most. */
export function missedDeals(past: Past, line: Line): Missed[] {
  const { catalogue, state } = past
  const signed = new Set(Object.values(state.world.agreements).map(({ terms }) => substance(terms)))
  const turns = state.history.map(({ turn }) => turn)
  return candidates(past)
    .filter(({ terms }) => !signed.has(substance(terms)))
    .flatMap(({ source, party, terms }): Missed[] => {
      const open = turns.flatMap((turn) => {
        const world = worldIn(line, turn)
        const asked = world && !isOwedAlready(world, terms) ? askedAs(catalogue, world, terms) : null
        return asked?.every(({ need, trust, refused }) => need !== null && need <= trust && !refused) ? [{ turn, asked }] : []
      })
      const [first] = open
      if (!first) return []
      return [
        {
          title: terms.title,
          source,
          party,
          stage: stageIn(catalogue, terms),
          terms,
          parties: partiesIn(catalogue, terms),
          turns: open.map(({ turn }) => turn),
          asked: first.asked.map(({ party: of, need, trust }) => ({ party: of, need: need ?? 0, trust })),
          tension: round6(-catalogue.params.reliefWeight * sum(terms.commitments.map((k) => measureOf(catalogue, k.measure).relief))),
        },
      ]
    })
    .toSorted((a, b) => b.stage - a.stage || a.tension - b.tension)
}

/** The scenario's reference packages, every version tabled, and drafts that were well formed; each substance once. */
function candidates({ catalogue, state }: Past): Candidate[] {
  const tabled = Object.values(state.proposals).flatMap(({ versions }) =>
    versions.map(({ terms }): Candidate => ({ source: 'tabled', party: null, terms })),
  )
  const drafts = Object.values(state.drafts)
    .filter(({ terms }) => terms.title.trim() !== '' && check(catalogue, terms) === null)
    .map(({ party, terms }): Candidate => ({ source: 'draft', party, terms }))
  const references = catalogue.packages.map(({ terms }): Candidate => ({ source: 'reference', party: null, terms }))
  const once = new Map<string, Candidate>()
  for (const one of [...tabled.reverse(), ...drafts, ...references])
    if (!once.has(substance(one.terms))) once.set(substance(one.terms), one)
  return [...once.values()]
}

/** Whether everything in it is owed already by what is in force. */
function isOwedAlready({ agreements }: World, terms: Terms): boolean {
  const owed = new Set(
    Object.values(agreements).flatMap(({ status, dues }) =>
      status === 'inForce' ? dues.map(({ party, measure }) => `${party}/${measure}`) : [],
    ),
  )
  return terms.commitments.every(({ party, measure }) => owed.has(`${party}/${measure}`))
}
