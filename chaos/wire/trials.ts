// The comparison of worlds on the wire as trials: that nothing leaks on any channel, and that planted leaks would be found.
import type { Trial } from '../trial.ts'
import { meet } from './pair.ts'
import { builtHouses, leakyHouses } from './places.ts'
import { type Leak, leaks } from './planted.ts'

export const wire: Trial = {
  name: 'wire',
  about:
    'Pairs of rooms on real servers that differ in one delegation’s secrets: packets, polling, answers, pages, payloads, assets, exports.',
  asked: 'every audience × channel, 0 leaks',
  alone: true,
  run: async ({ quick, seed, progress, times }) => {
    const pairs = times ?? (quick ? 1 : 60)
    const violations: string[] = []
    const sum = { packets: 0, answers: 0, secrets: 0 }
    const houses = await builtHouses('served')
    let done = 0
    try {
      for (; done < pairs && violations.length < 5; done += 1) {
        const met = await meet(seed + done, quick ? 1 : 3, houses.places, done % 30 === 0 ? 'exports' : 'none')
        sum.packets += met.packets
        sum.answers += met.answers
        sum.secrets += met.secrets
        violations.push(...met.violations.slice(0, 3).map((words) => `${words} (seed ${seed + done})`))
        progress(`${done + 1} of ${pairs} pairs`)
      }
    } finally {
      await houses.close()
    }
    const { packets, answers, secrets } = sum
    const figures = { pairs: done, 'packets compared': packets, 'answers compared': answers, 'secrets that differed': secrets }
    return { figures: { ...figures, leaks: violations.length }, violations }
  },
}

/** Pairs compared until a leak shows. */
const patience = 5

export const wireLeaks: Trial = {
  name: 'wire-leaks',
  about: 'Leaks planted on the channels of a real server, each of which the comparison must find.',
  asked: 'all caught',
  alone: true,
  run: async ({ quick, seed, progress }) => {
    const violations: string[] = []
    const all = Object.entries(leaks).slice(0, quick ? 2 : undefined)
    // A server without a leak, in the same surroundings, must be found sound: else whatever is found proves nothing.
    if (!quick) violations.push(...(await foundIn({}, seed)))
    for (const [name, leak] of all) {
      let found = false
      for (let n = 0; n < patience && !found; n += 1) found = (await foundIn(leak, seed + n)).length > 0
      if (!found) violations.push(`a server that ${name} was not found out (seed ${seed})`)
      progress(name)
    }
    return { figures: { leaks: all.length, caught: all.length - violations.length }, violations }
  },
}

async function foundIn(leak: Leak, seed: number): Promise<string[]> {
  const houses = await leakyHouses(leak)
  try {
    return (await meet(seed, 1, houses.places)).violations
  } finally {
    await houses.close()
  }
}
