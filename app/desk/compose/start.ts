// What the composer begins with: what was asked for, or what was left unfinished here or on another device.
import type { DraftId, PersonId } from '../../../lib/ids.ts'
import type { Catalogue, Terms } from '../../../lib/scenario/schema.ts'
import type { AgreementView, Own, ProposalView } from '../../../lib/view/view.ts'
import type { ComposeFrom } from '../useDesk.ts'
import { blankTerms, type Work } from './terms.ts'

type Draft = Own['drafts'][number]

/** What this device remembers of the text last on the bench. */
export interface Kept extends Work {
  /** The room's text that this device had taken in. */
  base: Terms
  /** What the composer had been opened with. */
  from: ComposeFrom
  /** Whether the room has it too. */
  saved: boolean
}
export interface Start {
  work: Work
  /** The text it grew from. */
  base: Terms
  /** Why this text stands there: asked for, or taken up again. */
  how: 'asked' | 'resumed'
  /** Whether the room has this text already. */
  saved: boolean
}
interface Sources {
  from: ComposeFrom
  kept: Kept | null
  drafts: readonly Draft[]
  proposals: readonly ProposalView[]
  agreements: readonly AgreementView[]
  catalogue: Pick<Catalogue, 'packages'>
  me: PersonId | null
  /** Id of a draft that is new. */
  fresh: DraftId
}

/**
 * Unfinished text comes before a blank sheet, and this device's own words before the room's.
 * A text asked for by name is taken up where it was left.
 */
export function startFrom({ from, kept, drafts, proposals, agreements, catalogue, me, fresh }: Sources): Start {
  const latest = (id: string) => proposals.find((one) => one.id === id && one.status === 'tabled')?.versions.at(-1)
  const asWork = (draft: Draft): Work => ({
    draft: draft.id,
    terms: draft.terms,
    counters: draft.counters ? { package: draft.counters, version: latest(draft.counters)?.n ?? 1 } : null,
  })
  const resumed = (draft: Draft): Start => ({ work: asWork(draft), base: draft.terms, how: 'resumed', saved: true })
  const asked = (terms: Terms, counters: Work['counters'] = null): Start => ({
    work: { draft: fresh, terms, counters },
    base: terms,
    how: 'asked',
    saved: false,
  })
  const here = kept && remembered(kept, drafts)
  if (here && answers(here, from)) {
    const { draft, terms, counters, base, saved } = here
    return { work: { draft, terms, counters }, base, how: 'resumed', saved }
  }

  switch (from.kind) {
    case 'draft': {
      const draft = drafts.find(({ id }) => id === from.draft)
      return draft ? resumed(draft) : asked(blankTerms)
    }
    case 'reference': {
      const terms = catalogue.packages.find(({ id }) => id === from.id)?.terms
      return asked(terms ?? blankTerms)
    }
    case 'old': {
      const version = proposals.find(({ id }) => id === from.package)?.versions.find(({ n }) => n === from.version)
      const agreed = agreements.find(({ id }) => id === from.package)
      return asked(version?.terms ?? agreed?.terms ?? blankTerms)
    }
    case 'counter': {
      const unfinished = newest(drafts.filter((draft) => draft.counters === from.package))
      const version = latest(from.package)
      if (unfinished) return resumed(unfinished)
      return version ? asked(version.terms, { package: from.package as ProposalView['id'], version: version.n }) : asked(blankTerms)
    }
    case 'new': {
      // A device that remembers nothing has just taken over: then a counter-offer is taken up, too.
      const unfinished = newest(drafts.filter((draft) => me !== null && draft.writers.includes(me) && (!kept || draft.counters === null)))
      return unfinished ? resumed(unfinished) : asked(blankTerms)
    }
  }
}

const newest = (drafts: readonly Draft[]): Draft | undefined => [...drafts].sort((a, b) => b.at - a.at)[0]

/** The device's memory, unless the draft has since become an offer or was thrown away. */
function remembered(kept: Kept, drafts: readonly Draft[]): Kept | null {
  if (!kept.saved) return kept
  const draft = drafts.find(({ id }) => id === kept.draft)
  return draft ? { ...kept, terms: draft.terms, base: draft.terms } : null
}

/** Whether what this device remembers is what is asked for now. */
function answers(kept: Kept, from: ComposeFrom): boolean {
  switch (from.kind) {
    case 'new':
      return kept.counters === null
    case 'draft':
      return kept.draft === from.draft
    case 'counter':
      return kept.counters?.package === from.package
    case 'reference':
    case 'old':
      return JSON.stringify(kept.from) === JSON.stringify(from)
  }
}
