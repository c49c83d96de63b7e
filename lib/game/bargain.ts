// Packages on their way to force: tabling, counter-offers, signatures, renewal.
import type { DraftId, PackageId, PartyId } from '../ids.ts'
import { refuses, signingCost } from '../rules/acceptance.ts'
import { partiesIn } from '../rules/catalogue.ts'
import { check } from '../rules/check.ts'
import { enterIntoForce } from '../rules/force.ts'
import { remissionOf } from '../rules/price.ts'
import type { Terms } from '../scenario/schema.ts'
import { type Offer, returnPackage, submissionOf, submitted } from './approval.ts'
import { agreementsOf } from './conduct.ts'
import { puttingAway } from './drafts.ts'
import type { GameEvent } from './event.ts'
import { effectsNow } from './injects.ts'
import type { Intent } from './intent.ts'
import type { Delegate } from './people.ts'
import { pendingCharges, roomAtHome } from './price.ts'
import { latest, tabled } from './proposals.ts'
import { type Decision, refused } from './refusal.ts'
import { dissenting } from './stand.ts'
import type { Proposal } from './state.ts'
import { type No, notPlaying, onlyHead, onlyIn, type Table } from './table.ts'

type Answer = Decision<GameEvent>
type Asked<T extends Intent['type']> = Extract<Intent, { type: T }>

const packagesHeld = 60
const versionsKept = 40

// ---- tabling and countering ----------------------------------------------------------------------

export function tablePackage(table: Table, who: Delegate, asked: Asked<'tablePackage'>): Answer {
  const no = onlyIn(table, 'negotiate') ?? illFormed(table, asked.terms)
  if (no) return no
  const { state } = table
  if (state.proposals[asked.package] || state.world.agreements[asked.package]) return refused('packageExists')
  if (Object.values(state.proposals).filter((proposal) => proposal.status === 'tabled').length >= packagesHeld) {
    return refused('tooManyPackages', { most: packagesHeld })
  }
  const tabled: GameEvent = { type: 'packageTabled', package: asked.package, party: who.role.party, terms: asked.terms }
  return offered(table, who, tabled, asked.draft)
}

/** A new version by anyone concerned; signatures given so far fall. */
export function counterPackage(table: Table, who: Delegate, asked: Asked<'counterPackage'>): Answer {
  const no = onlyIn(table, 'negotiate') ?? illFormed(table, asked.terms)
  if (no) return no
  const found = tabled(table.state, asked.package)
  if ('refused' in found) return found
  const { proposal } = found
  const { party } = who.role
  const concerned =
    proposal.tabledBy === party || [latest(proposal).terms, asked.terms].some((terms) => partiesIn(table.catalogue, terms).includes(party))
  if (!concerned) return refused('notInPackage')
  if (latest(proposal).n !== asked.version) return refused('versionMoved')
  if (asked.version >= versionsKept) return refused('tooManyVersions', { most: versionsKept })
  const countered: GameEvent = { type: 'packageCountered', package: asked.package, party, version: asked.version + 1, terms: asked.terms }
  return offered(table, who, countered, asked.draft)
}

/** Puts an offer on the table, or hands it in where the facilitator approves packages first. */
function offered(table: Table, who: Delegate, offer: Offer, draft: DraftId | null): Answer {
  const answer: Answer = table.state.settings.approval === 'none' ? { granted: [offer] } : submitted(table, who, offer, draft)
  return 'refused' in answer ? answer : { granted: [...answer.granted, ...puttingAway(table.state, who, draft)] }
}

/** Takes an offer off the table, or back from the facilitator. */
export function withdrawPackage(table: Table, who: Delegate, id: PackageId): Answer {
  const no = notPlaying(table)
  if (no) return no
  if (submissionOf(table.state, id, who.role.party)) return returnPackage(table, id, who.role.party, null)
  const found = tabled(table.state, id)
  if ('refused' in found) return found
  if (found.proposal.tabledBy !== who.role.party) return refused('notYours')
  return { granted: [{ type: 'packageWithdrawn', package: id, party: who.role.party }] }
}

function illFormed({ catalogue }: Table, terms: Terms): No | null {
  const fault = check(catalogue, terms)
  if (!fault) return null
  const { code, ...about } = fault
  const words: Record<string, string | number> = about
  const measure = catalogue.measures.find(({ id }) => id === words.measure)
  const party = catalogue.parties.find(({ id }) => id === words.party)
  return refused(code, { ...words, ...(measure ? { measure: measure.short } : {}), ...(party ? { party: party.short } : {}) })
}

// ---- signatures ----------------------------------------------------------------------------------

/** The head signs the version it saw. The last signature brings the package into force. */
export function signPackage(table: Table, who: Delegate, asked: Asked<'signPackage'>): Answer {
  const no = onlyIn(table, 'negotiate') ?? onlyHead(table, who)
  if (no) return no
  const found = tabled(table.state, asked.package)
  if ('refused' in found) return found
  const { proposal } = found
  const { party } = who.role
  const { n, terms } = latest(proposal)
  if (!partiesIn(table.catalogue, terms).includes(party)) return refused('notInPackage')
  if (n !== asked.version) return refused('versionMoved')
  if (proposal.signatures.some((signature) => signature.party === party)) return refused('alreadySigned')

  const reserve = asked.reserve === 'secret'
  const price = signingCost(
    table.catalogue,
    table.state.world,
    { package: proposal.id, terms, party, mark: reserve ? 'reserve' : 'open' },
    remissionOf(effectsNow(table)),
  )
  if (refuses(table.catalogue, table.state.world, party, price, pendingCharges(table, party))) {
    return refused('cabinetRefuses', {
      cost: Math.round(price.will - price.credit),
      room: Math.max(0, Math.floor(roomAtHome(table, party))),
    })
  }
  const over = dissenting(table.state, proposal, who)
  const signed: GameEvent = {
    type: 'packageSigned',
    package: proposal.id,
    party,
    person: who.id,
    version: n,
    cost: price.will,
    credit: price.credit,
    reserve,
    ...(over.length > 0 && { over }),
  }
  const missing = partiesIn(table.catalogue, terms).filter(
    (one) => one !== party && !proposal.signatures.some((signature) => signature.party === one),
  )
  return { granted: missing.length ? [signed] : [signed, inForce(table, proposal, reserve ? party : null)] }
}

function inForce({ state, catalogue }: Table, proposal: Proposal, lastReserve: PartyId | null): GameEvent {
  const reserves = proposal.signatures.filter((signature) => signature.reserve).map((signature) => signature.party)
  const world = enterIntoForce(catalogue, state.world, {
    id: proposal.id,
    terms: latest(proposal).terms,
    reserves: lastReserve ? [...reserves, lastReserve] : reserves,
  })
  return { type: 'packageEnteredForce', package: proposal.id, world }
}

/** A signature given by mistake can be taken back until the last party signs (RULINGS 22). */
export function takeBackSignature(table: Table, who: Delegate, id: PackageId): Answer {
  const no = onlyIn(table, 'negotiate') ?? onlyHead(table, who)
  if (no) return no
  const found = tabled(table.state, id)
  if ('refused' in found) return found
  const { party } = who.role
  if (!found.proposal.signatures.some((signature) => signature.party === party)) return refused('notSigned')
  return { granted: [{ type: 'signatureTakenBack', package: id, party }] }
}

// ---- renewal -------------------------------------------------------------------------------------

/** A package renews by itself unless a party declines in Negotiate of its last turn (RULINGS 16). */
export function declineRenewal(table: Table, who: Delegate, id: PackageId): Answer {
  const no = dueForRenewal(table, who, id)
  if (no) return no
  if (table.state.hand.declines[id]?.includes(who.role.party)) return refused('alreadyDeclined')
  return { granted: [{ type: 'renewalDeclined', package: id, party: who.role.party }] }
}

export function keepRenewal(table: Table, who: Delegate, id: PackageId): Answer {
  const no = dueForRenewal(table, who, id)
  if (no) return no
  if (!table.state.hand.declines[id]?.includes(who.role.party)) return refused('notDeclined')
  return { granted: [{ type: 'renewalKept', package: id, party: who.role.party }] }
}

function dueForRenewal(table: Table, who: Delegate, id: PackageId): No | null {
  const no = onlyIn(table, 'negotiate') ?? onlyHead(table, who)
  if (no) return no
  const agreement = agreementsOf(table.state, who.role.party).find((candidate) => candidate.id === id)
  if (!agreement) return refused('notInForce')
  return agreement.until === table.state.moment?.turn ? null : refused('notDueForRenewal')
}
