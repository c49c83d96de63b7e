// Opening twin rooms: one set-up and one seed, and a single dial that differs.
import { differs, type Twin } from '../../lib/game/twin.ts'
import type { TwinDial } from '../../lib/game/twin-schema.ts'
import { openTwinsSchema } from '../../lib/protocol.ts'
import type { Scenario } from '../../lib/scenario/schema.ts'
import { type Asked, bodyAs, json, no, type Reply, type Route } from '../http.ts'
import { mintPerson, mintSeed } from '../keys.ts'
import { addressOf } from '../limits.ts'
import { cleanName } from '../names.ts'
import type { OpeningWish } from '../rooms.ts'
import { type Refused, saying } from '../words.ts'
import { type DoorPorts, heldKey, late } from './door.ts'
import { startTrustFault, wishIn } from './wish.ts'

export function twinRoutes(ports: DoorPorts): Route[] {
  return [{ method: 'POST', path: '/api/twins', handle: (asked) => open(asked, ports) }]
}

async function open(asked: Asked, ports: DoorPorts): Promise<Reply> {
  const read = await bodyAs(asked.request, openTwinsSchema)
  if ('refused' in read) return no(read.refused)
  const { titles, dial, ...body } = read.body
  if (!differs(dial)) return no(saying('twinsAlike'))
  const holder = await heldKey(asked, ports)
  if ('reply' in holder) return holder.reply
  const pair = mintPerson()
  const seed = body.seed ?? mintSeed()
  const wishes: OpeningWish[] = []
  for (const n of [0, 1] as const) {
    const made = wishIn({ ...body, seed, title: titles[n] })
    if ('refused' in made) return no(made.refused)
    const title = cleanName(titles[n], 80)
    if (!title) return no(saying('badName'))
    const twin: Twin = { pair, letter: n === 0 ? 'A' : 'B', dial }
    const wish = withDial({ ...made.wish, title, twin }, dial, n, made.scenario)
    if ('ok' in wish) return no(wish)
    wishes.push(wish)
  }
  const wait = await ports.limits.opened(addressOf(asked.request, ports.proxy))
  if (wait > 0) return late(wait)
  const opened = await ports.rooms.open(wishes, holder.key)
  if (!opened) return no(saying('malformed', { detail: 'preset: the scenario has none of that id' }))
  if ('ok' in opened) return no(opened)
  const rooms = opened.rooms.map(({ code, wallKey }) => ({ code, wallKey }))
  return json({ facilitatorKey: opened.facilitatorKey, rooms }, 201)
}

/** The set-up with the dial at this room's value. */
function withDial(wish: OpeningWish, dial: TwinDial, n: 0 | 1, { knobs }: Scenario): OpeningWish | Refused {
  switch (dial.kind) {
    case 'seed':
      return n === 0 ? wish : { ...wish, seed: mintSeed() }
    case 'knob':
      return knobs.some(({ id }) => id === dial.knob) ? { ...wish, knob: { knob: dial.knob, value: dial.values[n] } } : saying('noSuchKnob')
    case 'startTrust':
      return startTrustFault(dial.values[n]) ?? { ...wish, startTrust: dial.values[n] }
    case 'preset':
      return { ...wish, preset: dial.values[n] }
    case 'turns':
      return { ...wish, turns: dial.values[n] }
    case 'natures':
      return { ...wish, natures: dial.values[n] }
    case 'deck':
      return { ...wish, deck: dial.values[n] }
    case 'plenary':
      return { ...wish, plenary: dial.values[n] }
    case 'caucuses':
      return { ...wish, caucuses: dial.values[n] }
  }
}
