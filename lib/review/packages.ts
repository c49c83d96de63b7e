// What became of every package: signed, refused, withdrawn, or never tabled at all.
import type { Proposal, RoomState } from '../game/state.ts'
import type { PackageId, PartyId } from '../ids.ts'
import { refuses, signingCost } from '../rules/acceptance.ts'
import { partiesIn, stageIn } from '../rules/catalogue.ts'
import { check } from '../rules/check.ts'
import { footingFor } from '../rules/footing.ts'
import { ledger } from '../rules/ledger.ts'
import type { World } from '../rules/world.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import type { Line } from './line.ts'
import type { DraftStory, PackageStory, SignatureStory } from './review.ts'

interface Past {
  catalogue: Catalogue
  state: RoomState
}

export function packageStories(past: Past, line: Line): PackageStory[] {
  const { catalogue, state } = past
  const signed = signaturesOn(line)
  return Object.values(state.proposals).flatMap((proposal): PackageStory[] => {
    const [first] = proposal.versions
    const last = proposal.versions.at(-1)
    if (!first || !last) return []
    const agreement = state.world.agreements[proposal.id]
    const signatures = signed.get(proposal.id) ?? []
    const parties = partiesIn(catalogue, last.terms)
    return [
      {
        id: proposal.id,
        title: last.terms.title,
        stage: stageIn(catalogue, last.terms),
        tabledBy: proposal.tabledBy,
        turn: first.turn,
        parties,
        fate: agreement?.status ?? fateOf(proposal),
        since: agreement?.since ?? null,
        endedIn: agreement?.endedIn ?? null,
        mature: agreement?.mature ?? false,
        versions: proposal.versions.map(({ n, by, turn, terms }) => ({ n, by, turn, terms })),
        signatures,
        missing: agreement ? [] : parties.filter((party) => !signatures.some((one) => one.party === party && one.version === last.n)),
        asked: askedAs(catalogue, worldIn(line, last.turn) ?? state.world, last.terms),
      },
    ]
  })
}

const fateOf = ({ status }: Proposal): 'withdrawn' | 'refused' => (status === 'withdrawn' ? 'withdrawn' : 'refused')

/** The world in which a turn's Negotiate began. */
export const worldIn = ({ legs }: Line, turn: number): World | undefined =>
  legs.find(({ moment }) => moment?.turn === turn && moment.phase === 'negotiate')?.state.world

/** Trust asked of each party, the trust there was, and whether its cabinet would have refused. */
export function askedAs(catalogue: Catalogue, world: World, terms: Terms): PackageStory['asked'] {
  return partiesIn(catalogue, terms).map((party) => {
    const { need, trust } = ledger(catalogue, footingFor(catalogue, world, party), terms, party)
    const price = signingCost(catalogue, world, { package: 'asked' as PackageId, terms, party, mark: 'open' })
    return { party, need, trust, refused: refuses(catalogue, world, party, price, []) }
  })
}

/** Every signature ever given on the line, with whether it stood to the end of its Negotiate or brought the package into force. */
function signaturesOn({ legs }: Line): Map<PackageId, SignatureStory[]> {
  const all = new Map<PackageId, SignatureStory[]>()
  const fall = (id: PackageId, party: PartyId | null): void => {
    for (const one of all.get(id) ?? []) if (one.stood && (party === null || one.party === party)) one.stood = false
  }
  for (const { moment, deeds } of legs) {
    for (const { event } of deeds) {
      if (event.type === 'packageSigned') {
        const { party, version, reserve } = event
        all.set(event.package, [...(all.get(event.package) ?? []), { party, turn: moment?.turn ?? 0, version, reserve, stood: true }])
      } else if (event.type === 'signatureTakenBack') fall(event.package, event.party)
      else if (event.type === 'signaturesLapsed' || event.type === 'packageCountered' || event.type === 'packageWithdrawn')
        fall(event.package, null)
    }
  }
  return all
}

/** Drafts that could have been tabled as they stand, and were not. */
export function draftStories({ catalogue, state }: Past): DraftStory[] {
  return Object.values(state.drafts).flatMap(({ party, terms }): DraftStory[] =>
    terms.title.trim() === '' || check(catalogue, terms) !== null || isTabled(state, terms)
      ? []
      : [{ party, title: terms.title, stage: stageIn(catalogue, terms), terms }],
  )
}

/** What a text binds whom to, whatever it is called. */
export const substance = (terms: Terms): string =>
  terms.commitments
    .map(({ party, measure }) => `${party}/${measure}`)
    .sort()
    .join(' ')

function isTabled({ proposals }: RoomState, terms: Terms): boolean {
  const same = substance(terms)
  return Object.values(proposals).some(({ versions }) => versions.some((one) => substance(one.terms) === same))
}
