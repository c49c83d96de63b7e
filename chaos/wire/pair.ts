// Two worlds on real servers that differ in one delegation's secrets alone: whoever is outside of it must be sent the same bytes, on every channel.
import { phases } from '../../lib/game/phase.ts'
import type { PartyId } from '../../lib/ids.ts'
import { chances } from '../chances.ts'
import { answersTo, exportOf, type Had, pagesOf } from './http.ts'
import { openActs, ordersOf, type Secret, secretsIn } from './script.ts'
import { type Guest, parties, type Table, tableAt } from './table.ts'

/** Where a world is served. */
export interface Place {
  url: string
  pages: 'served' | 'none'
  /** Told of each secret, so that a planted leak can let it out. */
  hears?: (secret: Secret) => void
}

interface World {
  name: string
  place: Place
  table: Table
  chance: () => number
  secrets: Secret[]
  /** Packets of each guest that have been compared. */
  compared: Map<string, number>
}

export interface Met {
  packets: number
  answers: number
  secrets: number
  /** What somebody was sent in one world and not in the other, or what should not have been sent at all. */
  violations: string[]
}

/** @param extra whether the facilitator's export, which is made but so often, is looked into as well */
export async function meet(seed: number, turns: number, places: readonly [Place, Place], extra: 'exports' | 'none' = 'none'): Promise<Met> {
  const actor = parties[Math.abs(seed) % parties.length] as PartyId
  const worlds: World[] = []
  const met: Met = { packets: 0, answers: 0, secrets: 0, violations: [] }
  try {
    for (const [n, place] of places.entries()) {
      const name = 'AB'[n] ?? 'A'
      const table = await tableAt(place.url, `wire ${seed}`)
      worlds.push({ name, place, table, chance: chances(seed * 2 + n + 1), secrets: [], compared: new Map() })
    }
    const [one, other] = worlds as [World, World]
    await still(worlds)
    // Who sat down when, and was seen to, is left to each world's own time.
    for (const world of worlds) for (const guest of world.table.guests) world.compared.set(guest.name, guest.tape.length)
    const chance = chances(seed)
    for (let turn = 1; turn <= turns && met.violations.length === 0; turn += 1) {
      for (const [n, phase] of phases.entries()) {
        const round = turn * 10 + n
        for (const world of worlds) await inPrivate(world, phase, actor, round)
        await inTheOpen(worlds, phase, actor, round, chance, met)
        if (phase === 'commit')
          for (const world of worlds)
            await byDelegate(
              world,
              actor,
              ordersOf(() => 0, actor),
            )
        await still(worlds)
        compareFrames(one, other, actor, met)
        // What can be asked for by HTTP is asked for once a turn, when most has happened.
        if (phase === 'debrief') await compareAnswers(one, other, actor, turn, met)
        for (const { table } of worlds) await table.ask(control(table), { type: 'nextPhase', from: { turn, phase } } as never)
      }
    }
    met.violations.push(...worlds.flatMap((world) => found(world, actor)))
    if (extra === 'exports') met.violations.push(...(await exported(one, actor)))
    met.secrets = worlds.reduce((sum, { secrets }) => sum + secrets.length, 0)
  } finally {
    for (const { table } of worlds) table.leave()
  }
  return met
}

const control = ({ guests }: Table): Guest => guests[0] as Guest
const delegateOf = ({ guests }: Table, party: PartyId, n: number): Guest => {
  const own = guests.filter((guest) => guest.party === party && !guest.name.startsWith('looking'))
  return own[n % own.length] as Guest
}
const byDelegate = ({ table }: World, party: PartyId, intent: { type: string }) => table.ask(delegateOf(table, party, 0), intent)

async function inPrivate(world: World, phase: (typeof phases)[number], actor: PartyId, round: number): Promise<void> {
  const { table, chance, name, place } = world
  const tabled = phase === 'negotiate' || round < 12 ? null : `package-${Math.floor(round / 10) * 10 + 1}`
  for (const secret of secretsIn(name, world.secrets.length, phase, actor, tabled, chance)) {
    const guest = secret.by === 'facilitator' ? control(table) : delegateOf(table, actor, Math.floor(chance() * 2))
    const answer = await table.ask(guest, secret.intent)
    if (!answer.ok) continue
    world.secrets.push(secret)
    place.hears?.(secret)
  }
  if (phase === 'commit') await byDelegate(world, actor, ordersOf(chance, actor))
}

async function inTheOpen(
  worlds: readonly World[],
  phase: (typeof phases)[number],
  actor: PartyId,
  round: number,
  chance: () => number,
  met: Met,
): Promise<void> {
  for (const { party, intent } of openActs(phase, actor, round, chance)) {
    const answers: string[] = []
    for (const world of worlds) answers.push(JSON.stringify(await byDelegate(world, party, intent)))
    if (answers[0] !== answers[1]) met.violations.push(`${party} was answered otherwise: ${answers.join(' against ')}`)
  }
}

/** Every connection asks for its view again: by then it has had all that was sent to it before. */
async function still(worlds: readonly World[]): Promise<void> {
  // Comings and goings are gathered for a while before they are shown.
  await new Promise((done) => setTimeout(done, 400))
  for (const { table } of worlds) await Promise.all(table.guests.map(({ socket }) => socket.emitWithAck('sync')))
}

const outside = ({ guests }: Table, actor: PartyId): Guest[] => guests.filter(({ sees, party }) => sees === 'audience' && party !== actor)

function compareFrames(one: World, other: World, actor: PartyId, met: Met): void {
  for (const guest of outside(one.table, actor)) {
    const also = other.table.guests.find(({ name }) => name === guest.name)
    const [ours, theirs] = [fresh(one, guest), also ? fresh(other, also) : []]
    met.packets += ours.length
    const at = ours.findIndex((packet, n) => packet !== theirs[n])
    if (at >= 0) met.violations.push(`[frames] ${guest.name}: ${apart(ours[at] ?? '', theirs[at] ?? 'nothing')}`)
    else if (theirs.length > ours.length)
      met.violations.push(`[frames] ${guest.name} was sent more in one world: ${theirs[ours.length]?.slice(0, 200)}`)
  }
}

function fresh({ table, compared }: World, { name, tape }: Guest): string[] {
  const packets = tape.slice(compared.get(name) ?? 0).map((packet) => plain(table, packet))
  compared.set(name, tape.length)
  return packets
}

async function compareAnswers(one: World, other: World, actor: PartyId, turn: number, met: Met): Promise<void> {
  for (const guest of outside(one.table, actor)) {
    const also = other.table.guests.find(({ name }) => name === guest.name)
    // Who looks as another does so with the facilitator's key, which may ask for anything.
    if (!also || guest.name.startsWith('looking')) continue
    held(await answersTo(one.table, guest, turn), await answersTo(other.table, also, turn), one, other, met)
  }
  if (one.place.pages === 'served' && turn === 1) held(await pagesOf(one.table), await pagesOf(other.table), one, other, met)
}

function held(ours: readonly Had[], theirs: readonly Had[], one: World, other: World, met: Met): void {
  met.answers += ours.length
  const canaries = canariesOf(one)
  for (const [n, { channel, text }] of ours.entries()) {
    const also = theirs[n]?.text ?? 'nothing'
    const [a, b] = [plain(one.table, text), plain(other.table, also)]
    // What is minted is as long in one world as in the other.
    if (a !== b || text.length !== also.length) met.violations.push(`[http] ${channel}: ${apart(a, b)}`)
    if (text.startsWith('A source map')) met.violations.push(`[http] ${channel}: ${text}`)
    const canary = canaries.find((one) => text.includes(one))
    if (canary) met.violations.push(`[canary] ${channel} holds “${canary}”`)
  }
}

/** Without what chance and the clock put there. */
function plain({ minted, url }: Table, text: string): string {
  let so = text
    .replaceAll(new URL(url).host, 'HOST')
    .replace(/\b1[789]\d{11}\b/g, 'MOMENT')
    .replace(/nonce[-="\\:]+[\w+/=]{24}/g, 'NONCE')
    // The name that Next gives to each rendering.
    .replace(/"[\w-]{21}([vm])"/g, '"RENDERING$1"')
  for (const [name, stands] of minted) so = so.replaceAll(name, stands)
  return so.replace(/"sid":"[\w-]{20}"/g, '"sid"')
}

function apart(one: string, other: string): string {
  const at = [...one].findIndex((letter, n) => letter !== other[n])
  const from = Math.max(0, at - 80)
  return `…${one.slice(from, at + 80)}… against …${other.slice(from, at + 80)}…`
}

const canariesOf = ({ secrets }: World): string[] => secrets.flatMap(({ canary }) => (canary === null ? [] : [canary]))

/** A private text where it must not be; or nowhere at all, where it ought to be: then this trial would see nothing. */
function found(world: World, actor: PartyId): string[] {
  const { table, secrets } = world
  const strangers = outside(table, actor).map(({ name, tape }) => ({ name, all: tape.join('\n') }))
  const all = (guests: readonly Guest[]): string => guests.flatMap(({ tape }) => tape).join('\n')
  const own = all(table.guests.filter(({ party }) => party === actor))
  const facilitator = all([control(table)])
  return secrets.flatMap(({ canary, shownTo }) => {
    if (canary === null) return []
    const leaked = strangers.filter(({ all: sent }) => sent.includes(canary)).map(({ name }) => `[canary] ${name} was sent “${canary}”`)
    const unseen = [
      ...((shownTo === 'own' || shownTo === 'both') && !own.includes(canary)
        ? [`[control] ${actor} was not shown its own “${canary}”`]
        : []),
      ...((shownTo === 'facilitator' || shownTo === 'both') && !facilitator.includes(canary)
        ? [`[control] the facilitator was not shown “${canary}”`]
        : []),
    ]
    return [...leaked, ...unseen]
  })
}

/** What people of the actor said is in an export while they agree, and not when they do not; a facilitator's notes never are. */
async function exported(world: World, actor: PartyId): Promise<string[]> {
  const { table, secrets } = world
  const said = secrets.flatMap(({ by, intent, canary }) => (by === 'delegate' && intent.type === 'say' && canary !== null ? [canary] : []))
  const agreed = async (consent: 'given' | 'refused'): Promise<string> => {
    for (const n of [0, 1]) await table.ask(delegateOf(table, actor, n), { type: 'setConsent', consent } as never)
    return exportOf(table)
  }
  const given = await agreed('given')
  const refused = await agreed('refused')
  const unseen = said
    .filter((canary) => !given.includes(canary))
    .map((canary) => `[control] the export did not hold “${canary}”, which might be in it`)
  const kept = secrets.flatMap(({ by, shownTo, canary }) =>
    canary !== null && (by === 'delegate' || shownTo === 'facilitator') ? [canary] : [],
  )
  return [...unseen, ...kept.filter((canary) => refused.includes(canary)).map((canary) => `[canary] the export held “${canary}”`)]
}
