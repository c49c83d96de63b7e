// The pages' own files as the build has packed them (scripts/build.mjs): no server packs them again for everybody who asks, and what
// is packed once may take its time.
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const types: Record<string, string> = { '.js': 'application/javascript; charset=UTF-8', '.css': 'text/css; charset=UTF-8' }
/** The smaller first. A browser takes Brotli on a secure connection alone, and from its own machine. */
const packings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

/**
 * Answers for the files that were packed; false when the address is none of theirs, or its asker takes them only as they are.
 * @param folder in which `.next` lies
 */
export function packedFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const place = join(folder, '.next', 'static')
  const here = new Set(
    existsSync(place) ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((one) => one.replaceAll('\\', '/')) : [],
  )
  /** Their names carry a digest of what is in them: whatever was read once stays true. */
  const read = new Map<string, Promise<Buffer>>()
  const bytesOf = (name: string): Promise<Buffer> => {
    const known = read.get(name)
    if (known !== undefined) return known
    const bytes = readFile(join(place, name))
    read.set(name, bytes)
    // What could not be read once is read again for the next who asks.
    bytes.catch(() => read.delete(name))
    return bytes
  }
  return async (request, response) => {
    const [, name] = /^\/_next\/static\/([\w./~-]+)$/.exec(request.url ?? '') ?? []
    const type = name && types[extname(name)]
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const packing = packings.find(({ name: one, ending }) => takes(request, one) && here.has(name + ending))
    if (!packing) return false
    const bytes = await bytesOf(name + packing.ending)
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': packing.name,
      'content-length': bytes.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return true
  }
}

const takes = ({ headers }: IncomingMessage, packing: string): boolean =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((one) => one.trim() === packing)
