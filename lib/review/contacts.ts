// Who talked with whom and when: counts, and nothing of what was said. Help lines are not counted: that they are used is nobody's business.
import type { PartyId } from '../ids.ts'
import type { PerParty } from '../rules/world.ts'
import type { Catalogue } from '../scenario/schema.ts'
import type { Line, Utterance } from './line.ts'
import type { Contacts } from './review.ts'

/** Of the turns told, and the lobby before them. */
export function contactsOf({ parties }: Catalogue, { talk }: Line, told: number): Contacts {
  const ids = parties.map(({ id }) => id)
  const heard = talk.filter(({ turn, party }) => party !== null && turn <= told)
  const caucuses = heard.filter(({ kind }) => kind === 'caucus')
  const pairs = ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other): Contacts['pairs'] => {
      const between = caucuses.filter((word) => word.parties.includes(one) && word.parties.includes(other))
      const turns = [...new Set(between.map(({ turn }) => turn))].sort((a, b) => a - b)
      return [{ pair: [one, other], messages: between.length, turns }]
    }),
  )
  return {
    pairs,
    caucuses: meetings(caucuses),
    plenary: countBy(heard.filter(({ kind }) => kind === 'plenary')),
    team: countBy(heard.filter(({ kind }) => kind === 'team')),
    leftOut: ids.filter((id) => !caucuses.some((word) => word.parties.includes(id))),
  }
}

function meetings(words: readonly Utterance[]): Contacts['caucuses'] {
  const all = new Map<string, Utterance[]>()
  for (const word of words) {
    const key = `${word.turn} ${word.parties.toSorted().join(' ')}`
    all.set(key, [...(all.get(key) ?? []), word])
  }
  return [...all.values()].flatMap((said) => {
    const [first] = said
    return first ? [{ turn: first.turn, parties: first.parties, by: countBy(said) }] : []
  })
}

function countBy(words: readonly Utterance[]): PerParty<number> {
  const counts: Record<string, number> = {}
  for (const { party } of words) if (party) counts[party] = (counts[party] ?? 0) + 1
  return counts as Record<PartyId, number>
}
