// An exported session as a file: sealed when it is written, and read again with every doubt said in words.
import { createHash } from 'node:crypto'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { archiveHeadSchema, type SessionContent, sessionFileSchema, sessionFormat, sessionSchema, sessionVersion } from '../lib/archive.ts'
import { faultIn } from './commands.ts'
import { type Refused, saying } from './words.ts'

export const sessionFile = 'session.json'
const megabyte = 1_048_576
/** Megabytes that session.json may have. */
const largest = 96

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const tooLarge = (): Refused => saying('archiveTooLarge', { packed: 16, unpacked: largest })
const broken = (detail: 'short' | 'changed'): { refused: Refused } => ({ refused: saying('archiveBroken', { detail }) })

/** The text of session.json. */
export function sealed(content: SessionContent): string {
  const text = JSON.stringify(content)
  const head = { format: sessionFormat, version: sessionVersion, bytes: Buffer.byteLength(text), sha256: sha256(text) }
  return `{"head":${JSON.stringify(head)},"content":${text}}\n`
}

/** Files by name as one ZIP. The same files give the same bytes: their time is that of the export. */
export function zipped(files: Readonly<Record<string, string>>, at: number): Uint8Array {
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(packed), { level: 6, mtime: at })
}

export const isZip = (file: Buffer): boolean => file[0] === 0x50 && file[1] === 0x4b
export const isJson = (file: Buffer): boolean => /^\s*\{/.test(file.subarray(0, 64).toString('latin1'))

/** What a ZIP says session.json comes to, and no more of it is ever unpacked; 0 when there is none, or it cannot be read. */
export function sizeInside(file: Buffer): number {
  let size = 0
  try {
    unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (name === sessionFile) size = Math.max(size, originalSize)
        return false
      },
    })
  } catch {
    // It is refused when it is read.
  }
  return size
}

/** The session in a ZIP or a session.json; a refusal when there is none, or it is not whole, not of this version, or not of that shape. */
export function sessionIn(file: Buffer): { content: SessionContent } | { refused: Refused } {
  if (!isZip(file)) return sessionOf(file.toString('utf8'))
  let large = false
  try {
    const found = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (name !== sessionFile) return false
        large = originalSize > largest * megabyte
        return !large
      },
    })[sessionFile]
    if (found) return sessionOf(Buffer.from(found).toString('utf8'))
    return { refused: large ? tooLarge() : saying('sessionNone') }
  } catch {
    return broken('short')
  }
}

function sessionOf(text: string): { content: SessionContent } | { refused: Refused } {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    // What begins as ours and does not end is cut short; anything else is none of ours.
    return text.trimStart().startsWith('{"head":{"format":"overture.session"') ? broken('short') : { refused: saying('archiveStrange') }
  }
  const head = typeof raw === 'object' && raw !== null && 'head' in raw ? raw.head : null
  if (typeof head !== 'object' || head === null || !('format' in head) || head.format !== sessionFormat)
    return { refused: saying('archiveStrange') }
  const version = 'version' in head ? head.version : null
  if (version !== sessionVersion)
    return { refused: saying('archiveVersion', { found: String(version).slice(0, 20), known: sessionVersion }) }
  const file = sessionFileSchema.safeParse(raw)
  if (!file.success) return broken('changed')
  return contentOf(file.data.content, archiveHeadSchema.parse(head).sha256)
}

function contentOf(content: unknown, told: string): { content: SessionContent } | { refused: Refused } {
  if (sha256(JSON.stringify(content) ?? '') !== told) return broken('changed')
  const read = sessionSchema.safeParse(content)
  // As it came, with the order of its fields.
  return read.success
    ? { content: content as SessionContent }
    : { refused: saying('archiveUnplayable', { detail: 'shape', at: faultIn(read.error) }) }
}
