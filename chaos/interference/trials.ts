// The comparison of worlds as trials: that nothing leaks, and that planted leaks would be found.
import type { Trial } from '../trial.ts'
import { compare, type Kind } from './pair.ts'
import { leaks } from './planted.ts'

const kinds: readonly Kind[] = ['words', 'deeds']

export const interference: Trial = {
  name: 'interference',
  about: 'Pairs of rooms that differ only in what one delegation keeps to itself: everybody else must be sent the same bytes.',
  run: async ({ quick, seed, progress, times }) => {
    const pairs = times ?? (quick ? 300 : 100_000)
    const violations: string[] = []
    let [frames, secrets, done] = [0, 0, 0]
    for (; done < pairs && violations.length < 5; done += 1) {
      const name = `${seed}-${done}`
      const compared = await compare(name, kinds[done % kinds.length] ?? 'words', quick ? 12 : 40)
      frames += compared.frames
      secrets += compared.secrets
      if (compared.difference) violations.push(`${compared.difference} (seed ${name})`)
      progress(`${done + 1} of ${pairs} pairs`)
    }
    return { figures: { pairs: done, 'frames compared': frames, 'secrets that differed': secrets, leaks: violations.length }, violations }
  },
}

/** Pairs compared until a leak shows. */
const patience = 40

export const plantedLeaks: Trial = {
  name: 'leaks',
  about: 'Leaks planted on purpose, each of which the comparison must find.',
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
