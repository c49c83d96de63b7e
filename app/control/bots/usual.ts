// The strategy one would expect of a delegation: principals and their allies talk, the others mediate.
import type { Strategy } from '../../../lib/bots/strategies.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'

export function usualStrategy({ principals, parties }: Pick<Catalogue, 'principals' | 'parties'>, id: PartyId): Strategy {
  const [first, second] = principals
  if (id === first) return 'rational'
  const allies = parties.find((party) => party.id === id)?.allies ?? []
  return id === second || allies.includes(second) ? 'incr' : 'mediate'
}
