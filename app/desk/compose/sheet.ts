// A text that others write too: what this desk has changed, over what the room had last, so that neither is lost.
import { merged, withField } from '../../../lib/game/merge.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { type Change, changes } from '../packages/diff.ts'

export interface Sheet {
  /** The last text of the room that this desk has taken in: what differs from it is this desk's own. */
  base: Terms
  terms: Terms
}

/** This desk changes the text that it shows; more may have come in since it was drawn. */
export const edited = (sheet: Sheet, { from, to }: { from: Terms; to: Terms }): Sheet => ({
  ...sheet,
  terms: from === sheet.terms ? to : merged({ base: from, mine: to, theirs: sheet.terms }).terms,
})

/**
 * The room's text has come in. Where both changed the same, the base stays as it was: the room is to see that both did,
 * and tell (P21).
 */
export function received({ base, terms }: Sheet, theirs: Terms): Sheet {
  const { terms: next, lost } = merged({ base, mine: terms, theirs })
  return { base: lost.reduce((text, gone) => withField(text, { of: base, as: gone }), theirs), terms: next }
}

/**
 * The room has taken in what was sent: from now on that is not this desk's own change any more, whatever of the room's text has come in
 * meanwhile. What was changed back since then is one.
 */
export const granted = (sheet: Sheet, sent: Sheet): Sheet => ({
  ...sheet,
  base: sheet.base === sent.base ? sent.terms : merged({ base: sent.base, mine: sent.terms, theirs: sheet.base }).terms,
})

/** The draft as the room showed it to this desk last. */
export interface Shown {
  at: number
  terms: Terms
}

/**
 * What the room shows now, taken in; null when it is what it showed before. The answer to a save is here before the view that follows from
 * it: drawn meanwhile, the view before says nothing of what has just been saved, least of all that somebody took it back.
 */
export function heard(sheet: Sheet, before: Shown | null, now: Shown): { sheet: Sheet; come: Change[] } | null {
  if (before && before.at === now.at && changes(before.terms, now.terms).length === 0) return null
  const next = received(sheet, now.terms)
  return { sheet: next, come: changes(sheet.terms, next.terms) }
}

/** What another changed, as far as it still stands in the text: what was changed again since is told no more. */
export function standing({ before, changes: told }: { before: Terms; changes: readonly Change[] }, terms: Terms): Change[] {
  const now = new Set(changes(before, terms).map((change) => JSON.stringify(change)))
  return told.filter((change) => now.has(JSON.stringify(change)))
}
