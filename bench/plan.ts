// What the benchmark sends: a seeded afternoon of drafting, talking and tabling, each command with a mark of its own.
import { chances } from '../chaos/chances.ts'
import type { Terms } from '../lib/scenario/schema.ts'

/** What is drafted and tabled; taken from the scenario's own packages. */
export interface Deck {
  parties: readonly string[]
  packages: readonly Terms[]
}

export const kinds = ['draft', 'talk', 'table', 'counter'] as const
export type Kind = (typeof kinds)[number]

export interface Planned {
  kind: Kind
  /** Milliseconds after the start. */
  at: number
  /** The delegation whose head sends it. */
  party: string
  /** Appears in every patch that the command causes for a screen that may see it, and in no other. */
  mark: string
  /** The screens it must reach, and no other may see it: delegations by id, `facilitator`, `wall`. */
  reaches: readonly string[]
  command: { id: string; type: string } & Record<string, unknown>
}

const sentences = [
  'We could halt the drills for two turns if you let the inspectors back in.',
  'That asks three steps of us and gives one.',
  'Our cabinet will not carry this without something to show at home.',
  'What if the relief came in tranches, each after a clean report?',
  'Agreed in principle; put it on the table and our head will read it.',
]

/**
 * Commands at random times, on average `perSecond` in all: half drafting, a third talk, the rest tabling and countering.
 * @param count how many
 */
export function planOf(deck: Deck, seed: number, count: number, perSecond: number): Planned[] {
  const chance = chances(seed)
  const among = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(chance() * list.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
  const seats = [...deck.parties, 'facilitator']
  const tabled = new Map<string, { id: string; version: number }>()
  let at = 0

  function next(n: number): Planned {
    at += (-Math.log(1 - chance()) * 1000) / perSecond
    const party = among(deck.parties)
    const mark = `[${seed.toString(36)}.${n}]`
    const id = `bench-${seed.toString(36)}-${n}`
    const terms = { ...among(deck.packages), title: `${among(['Halt for halt', 'First steps', 'Open the line'])} ${mark}` }
    const common = { at, party, mark }
    const roll = chance()
    if (roll < 0.5) {
      const command = { id, type: 'saveDraft', draft: `draft-${party}`, terms, counters: null }
      return { ...common, kind: 'draft', reaches: [party, 'facilitator'], command }
    }
    if (roll < 0.83) {
      const guest = among(deck.parties.filter((other) => other !== party))
      const [channel, reaches] = among([
        [{ kind: 'plenary' }, seats],
        [{ kind: 'team', party }, [party, 'facilitator']],
        [{ kind: 'caucus', parties: [party, guest] }, [party, guest, 'facilitator']],
      ] as const)
      return { ...common, kind: 'talk', reaches, command: { id, type: 'say', channel, text: `${among(sentences)} ${mark}` } }
    }
    const everyone = [...seats, 'wall']
    const own = tabled.get(party)
    if (own && chance() < 0.5) {
      const command = { id, type: 'counterPackage', package: own.id, version: own.version, terms, draft: null }
      own.version += 1
      return { ...common, kind: 'counter', reaches: everyone, command }
    }
    tabled.set(party, { id, version: 1 })
    return { ...common, kind: 'table', reaches: everyone, command: { id, type: 'tablePackage', package: id, terms, draft: null } }
  }
  return Array.from({ length: count }, (_, n) => next(n))
}
