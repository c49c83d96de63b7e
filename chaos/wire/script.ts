// What is done in the two worlds: in the open the same at the same time, in private by one delegation whatever each world's chance says.

import type { phases } from '../../lib/game/phase.ts'
import type { PartyId } from '../../lib/ids.ts'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { parties } from './table.ts'

export type Chance = () => number
type Phase = (typeof phases)[number]

/** Something that the actor's people do, or the facilitator with them, of which nobody else may learn that it was done. */
export interface Secret {
  by: 'facilitator' | 'delegate'
  intent: { type: string }
  /** Whose screens must show the text it holds: the positive control. null where it holds none that is shown. */
  shownTo: 'facilitator' | 'both' | 'own' | null
  /** Stands in it and nowhere else; null where it is no text. */
  canary: string | null
}

const of = <T>(chance: Chance, items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T

/** A text that stands nowhere else, as long as chance will have it: how long a secret is, is one. */
function canaryOf(world: string, n: number, chance: Chance): string {
  return `canary ${world}${n} ${Math.floor(chance() * 1e9).toString(36)} ${'so '.repeat(Math.floor(chance() * 30))}end`.slice(0, 78).trim()
}

export function secretsIn(world: string, from: number, phase: Phase, actor: PartyId, tabled: string | null, chance: Chance): Secret[] {
  const terms = of(chance, sixParty.packages).terms
  const draft = `draft-${of(chance, ['a', 'b', 'c'])}`
  const others = parties.filter((id) => id !== actor)
  const canary = (n: number): string => canaryOf(world, from + n, chance)
  const free = of(chance, [{ kind: 'nothing' }, { kind: 'homeCampaign' }, { kind: 'intelligence', target: others[0] }])
  const orders = { packages: {}, free, vetoes: [] }
  const kinds: ((n: number) => Secret)[] = [
    (n) => said({ kind: 'team', party: actor }, canary(n)),
    (n) => said({ kind: 'help', party: actor }, canary(n)),
    (n) => {
      const title = canary(n)
      return {
        by: 'delegate',
        intent: { type: 'saveDraft', draft, terms: { ...terms, title }, counters: null } as never,
        shownTo: 'own',
        canary: title,
      }
    },
    () => ({ by: 'delegate', intent: { type: 'discardDraft', draft } as never, shownTo: null, canary: null }),
    () => ({
      by: 'delegate',
      intent: { type: 'setConsent', consent: of(chance, ['given', 'refused']) } as never,
      shownTo: null,
      canary: null,
    }),
    (n) => {
      const text = canary(n)
      return { by: 'facilitator', intent: { type: 'broadcast', text, to: [actor] } as never, shownTo: 'both', canary: text }
    },
    (n) => {
      const text = canary(n)
      return { by: 'facilitator', intent: { type: 'addNote', text, pin: { kind: 'now' } } as never, shownTo: 'facilitator', canary: text }
    },
  ]
  if (tabled !== null)
    kinds.push((n) => {
      const reason = canary(n)
      const stand = { type: 'takeStand', package: tabled, version: 1, stand: of(chance, ['endorse', 'dissent']), reason }
      return { by: 'delegate', intent: stand as never, shownTo: 'own', canary: reason }
    })
  if (phase === 'commit')
    kinds.push(() => ({ by: 'delegate', intent: { type: 'draftOrders', orders } as never, shownTo: null, canary: null }))
  if (phase === 'debrief') {
    const answers = Object.fromEntries(others.map((id) => [id, { ofThem: Math.floor(chance() * 100), ofUs: Math.floor(chance() * 100) }]))
    kinds.push(() => ({ by: 'delegate', intent: { type: 'pollTrust', answers } as never, shownTo: null, canary: null }))
  }
  const count = Math.floor(chance() * 5)
  return Array.from({ length: count }, (_, n) => of(chance, kinds)(n))
}

const said = (channel: object, text: string): Secret => ({
  by: 'delegate',
  intent: { type: 'say', channel, text } as never,
  shownTo: 'both',
  canary: text,
})

/** Secret orders, of any kind; before the phase ends both worlds give the same, so that the game goes on the same. */
export const ordersOf = (chance: Chance, actor: PartyId): { type: string } => {
  const other = parties.find((id) => id !== actor)
  const free = of(chance, [{ kind: 'nothing' }, { kind: 'homeCampaign' }, { kind: 'intelligence', target: other }])
  return { type: 'giveOrders', orders: { packages: {}, free, vetoes: [] }, confirmed: 'once' } as never
}

/** What everybody may see, by whom: the same in both worlds. */
export function openActs(phase: Phase, actor: PartyId, round: number, chance: Chance): { party: PartyId; intent: { type: string } }[] {
  const other = of(
    chance,
    parties.filter((id) => id !== actor),
  )
  const acts: { party: PartyId; intent: { type: string } }[] = [
    { party: other, intent: { type: 'say', channel: { kind: 'plenary' }, text: `In the open, ${round}.` } as never },
  ]
  if (phase === 'negotiate')
    acts.push({
      party: actor,
      intent: { type: 'tablePackage', package: `package-${round}`, terms: of(chance, sixParty.packages).terms, draft: null } as never,
    })
  if (phase === 'commit')
    acts.push({
      party: other,
      intent: { type: 'giveOrders', orders: { packages: {}, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' } as never,
    })
  if (phase === 'debrief') acts.push({ party: other, intent: { type: 'publishStatement', text: `We say so, ${round}.` } as never })
  return acts
}
