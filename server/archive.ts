// A room as a file: packed, and read again with every doubt said in words. One line says what the rest must be; all of it is gzipped.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Archive, type ArchiveHead, archiveFormat, archiveHeadSchema, archiveSchema, archiveVersion } from '../lib/archive.ts'
import type { GameEvent, Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PartyId } from '../lib/ids.ts'
import { scenarioOf } from '../lib/scenario/load.ts'
import type { Viewer } from '../lib/view/view.ts'
import { baseLanguage } from '../lib/words/languages.ts'
import { faultIn } from './commands.ts'
import { beginningOf, chained } from './journal/chain.ts'
import type { Law } from './law.ts'
import { type Refused, saying } from './words.ts'

const megabyte = 1_048_576
/** Megabytes a file may have, as it travels and unpacked. */
export const archiveLimits = { packed: 16, unpacked: 96 } as const

const unzipped = promisify(gunzip)
const zipped = promisify(gzip)
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
const newline = 10

export async function packed(archive: Archive): Promise<Buffer> {
  const content = Buffer.from(JSON.stringify(archive))
  const head: ArchiveHead = { format: archiveFormat, version: archiveVersion, bytes: content.length, sha256: sha256(content) }
  return zipped(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content]))
}

export const tooLargeArchive = (): Refused => saying('archiveTooLarge', archiveLimits)

/** The room in a file; a refusal when it is none, not whole, of another version, or not of that shape. */
export async function unpacked(file: Buffer): Promise<{ archive: Archive } | { refused: Refused }> {
  if (file.length > archiveLimits.packed * megabyte) return { refused: tooLargeArchive() }
  if (file[0] !== 0x1f || file[1] !== 0x8b) return { refused: saying('archiveStrange') }
  let plain: Buffer
  try {
    plain = await unzipped(file, { maxOutputLength: archiveLimits.unpacked * megabyte })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return { refused: tooLargeArchive() }
    return { refused: saying('archiveBroken', { detail: code === 'Z_BUF_ERROR' ? 'short' : 'changed' }) }
  }
  const end = plain.indexOf(newline)
  const head = headIn(plain.subarray(0, Math.max(0, end)).toString())
  if ('refused' in head) return head
  return contentOf(plain.subarray(end + 1), head.head)
}

function headIn(line: string): { head: ArchiveHead } | { refused: Refused } {
  const raw = parsed(line)
  if (!isOurs(raw)) return { refused: saying('archiveStrange') }
  if (raw.version !== archiveVersion)
    return { refused: saying('archiveVersion', { found: String(raw.version).slice(0, 20), known: archiveVersion }) }
  const read = archiveHeadSchema.safeParse(raw)
  return read.success ? { head: read.data } : { refused: saying('archiveBroken', { detail: 'changed' }) }
}

const isOurs = (raw: unknown): raw is { version: unknown } =>
  typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === archiveFormat && 'version' in raw

function contentOf(content: Buffer, { bytes, sha256: told }: ArchiveHead): { archive: Archive } | { refused: Refused } {
  if (content.length < bytes) return { refused: saying('archiveBroken', { detail: 'short' }) }
  if (content.length !== bytes || sha256(content) !== told) return { refused: saying('archiveBroken', { detail: 'changed' }) }
  const raw = parsed(content.toString())
  const read = archiveSchema.safeParse(raw)
  // As it came, with the order of its fields: the journal on both machines is the same bytes.
  return read.success ? { archive: raw as Archive } : { refused: saying('archiveUnplayable', { detail: 'shape', at: faultIn(read.error) }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The room that an archive tells of, folded and shown to everybody once; a refusal when it cannot be followed here. */
export function stateOf(archive: Archive, law: Pick<Law, 'evolve' | 'project' | 'parties'>): { state: RoomState } | { refused: Refused } {
  const { room, happenings, chain, seats } = archive
  const scenario = scenarioOf(room.scenario)
  if (!scenario || scenario.version !== room.scenarioVersion) return { refused: saying('archiveScenario', { scenario: room.scenario }) }
  const no = (detail: string) => ({ refused: saying('archiveUnplayable', { detail, at: '' }) })
  const [first, ...later] = happenings
  const begins = ({ event }: Happening): boolean => event.type === 'roomOpened' || event.type === 'sessionTold'
  if (!first || !begins(first) || later.some(begins)) return no('beginning')
  const opened = openingIn(first.event)
  if (opened?.code !== room.code || opened.scenario !== room.scenario) return no('room')
  try {
    const state = happenings.reduce<RoomState | null>(law.evolve, null)
    if (!state || state.door !== room.door) return no('door')
    for (const viewer of viewersOf(law.parties(state))) JSON.stringify(law.project(state, viewer, new Set(), new Map(), baseLanguage))
    if (state.status === 'closed') return { refused: saying('roomClosed') }
    if (seats.some(({ person }) => !state.people[person])) return no('nobody')
    if (new Set(seats.map(({ keyHash }) => keyHash)).size < seats.length) return no('twice')
    if (!seats.some(({ person }) => state.people[person]?.role.kind === 'facilitator')) return no('facilitator')
    if (chain !== undefined && chained(beginningOf(room.code), happenings).head !== chain)
      return { refused: saying('archiveBroken', { detail: 'changed' }) }
    return { state }
  } catch {
    return no('unknown')
  }
}

/** What the first event says of the room. */
function openingIn(event: GameEvent): Pick<RoomState, 'code' | 'scenario'> | null {
  if (event.type === 'roomOpened') return event
  return event.type === 'sessionTold' ? event.state : null
}

const viewersOf = (parties: readonly PartyId[]): Viewer[] => [
  { kind: 'facilitator' },
  { kind: 'observer' },
  { kind: 'screen' },
  ...parties.map((party): Viewer => ({ kind: 'delegation', party })),
]
