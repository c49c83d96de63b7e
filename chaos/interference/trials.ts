// The comparison of worlds as trials: that nothing leaks, and that planted leaks would be found.
import { type Job, spread } from '../pool.ts'
import type { Trial } from '../trial.ts'
import { compare, type Kind } from './pair.ts'
import { leaks } from './planted.ts'

const kinds: readonly Kind[] = ['words', 'deeds']

/** Compares the pairs of an order's seeds. */
export const comparing =
  (size: 'quick' | 'full'): Job =>
  async ({ seed, first, count }) => {
    const sums = { frames: 0, secrets: 0 }
    const violations: string[] = []
    for (let n = first; n < first + count; n += 1) {
      const name = `${seed}-${n}`
      const compared = await compare(name, kinds[n % kinds.length] ?? 'words', size === 'quick' ? 12 : 40)
      sums.frames += compared.frames
      sums.secrets += compared.secrets
      if (compared.difference) violations.push(`${compared.difference} (seed ${name})`)
    }
    return { sums, violations }
  }

export const interference: Trial = {
  name: 'interference',
  about: 'Pairs of rooms that differ only in what one delegation keeps to itself: everybody else must be sent the same bytes.',
  asked: '100,000 pairs, 0 leaks',
  quickSeconds: 31,
  run: async ({ quick, seed, progress, times, workers }) => {
    const pairs = times ?? (quick ? 300 : 100_000)
    const wish = { job: 'interference', seed, count: pairs, workers: quick ? 1 : workers, enough: 5 }
    const { done, sums, violations } = await spread(wish, comparing(quick ? 'quick' : 'full'), (n) => progress(`${n} of ${pairs} pairs`))
    const { frames = 0, secrets = 0 } = sums
    return { figures: { pairs: done, 'frames compared': frames, 'secrets that differed': secrets, leaks: violations.length }, violations }
  },
}

/** Pairs compared until a leak shows. */
const patience = 40

export const plantedLeaks: Trial = {
  name: 'leaks',
  about: 'Leaks planted on purpose, each of which the comparison must find.',
  asked: 'all caught',
  quickSeconds: 8,
  run: async ({ seed, progress }) => {
    const violations: string[] = []
    const all = Object.entries(leaks)
    for (const [name, { kind, bugs }] of all) {
      let found = false
      for (let n = 0; n < patience && !found; n += 1) found = (await compare(`${seed}-${n}`, kind, 25, bugs)).difference !== null
      if (!found) violations.push(`a server that ${name} was not found out`)
      progress(name)
    }
    return { figures: { leaks: all.length, caught: all.length - violations.length }, violations }
  },
}
