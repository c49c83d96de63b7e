// A text that others write too: what this desk has changed, over what the room had last, so that neither is lost.
import { merged, withField } from '../../../lib/game/merge.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'

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
