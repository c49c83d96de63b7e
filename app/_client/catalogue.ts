// A scenario's public half in the language of the page: the page has brought it, or it is fetched once and kept.
import type { Act, Catalogue, Measure, Party } from '../../lib/scenario/schema.ts'
import type { Language } from '../../lib/words/languages.ts'
import { askScenario } from './http.ts'
import { inLanguage } from './inLanguage.ts'
import type { CatalogueAhead } from './opening.ts'

export const { fetch: fetchCatalogue, use: useCatalogue } = inLanguage(async (id, language) => {
  await whole()
  return broughtBy(id, language) ?? (await askScenario(id, language))
})

/** Code that a browser has kept may run while the page, with the catalogue in it, is still on the way: half of it is none. */
async function whole(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise<void>((done) => addEventListener('DOMContentLoaded', () => done(), { once: true }))
}

/** As the page itself brought it (server/brought.ts); none when it brought another, or in another language. */
function broughtBy(id: string, language: Language): { ok: true; body: Catalogue } | null {
  const element: CatalogueAhead | null = document.getElementById('catalogue')
  if (element?.dataset.scenario !== id || element.dataset.language !== language) return null
  return { ok: true, body: (element.read ?? JSON.parse(element.textContent)) as Catalogue }
}

interface Index {
  parties: Map<string, Party>
  measures: Map<string, Measure>
  acts: Map<string, Act>
}
const indices = new WeakMap<Catalogue, Index>()

function indexOf(catalogue: Catalogue): Index {
  const known = indices.get(catalogue)
  if (known) return known
  const index = {
    parties: new Map(catalogue.parties.map((party) => [party.id as string, party])),
    measures: new Map(catalogue.measures.map((measure) => [measure.id as string, measure])),
    acts: new Map(catalogue.acts.map((act) => [act.id as string, act])),
  }
  indices.set(catalogue, index)
  return index
}

export const partyOf = (catalogue: Catalogue, id: string): Party | undefined => indexOf(catalogue).parties.get(id)
export const measureOf = (catalogue: Catalogue, id: string): Measure | undefined => indexOf(catalogue).measures.get(id)
export const actOf = (catalogue: Catalogue, id: string): Act | undefined => indexOf(catalogue).acts.get(id)
/** Short names for tight places; the id itself when the catalogue does not know it. */
export const partyName = (catalogue: Catalogue, id: string): string => partyOf(catalogue, id)?.short ?? id
export const measureName = (catalogue: Catalogue, id: string): string => measureOf(catalogue, id)?.short ?? id
export const actName = (catalogue: Catalogue, id: string): string => actOf(catalogue, id)?.short ?? id
