import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedFiles } from './packed-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'packed-'))
const chunks = join(folder, '.next', 'static', 'chunks')
mkdirSync(chunks, { recursive: true })
writeFileSync(join(chunks, 'a-1~2.js'), 'one()')
writeFileSync(join(chunks, 'a-1~2.js.br'), brotliCompressSync('one()'))
writeFileSync(join(chunks, 'a-1~2.js.gz'), gzipSync('one()'))
writeFileSync(join(chunks, 'plain.js'), 'two()')
writeFileSync(join(folder, '.next', 'secret.js.gz'), gzipSync('three()'))

const answer = packedFiles(folder)
const server = createServer((asked, response) => {
  void answer(asked, response).then((answered) => answered || response.writeHead(404).end())
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise((done) => server.close(done)))

/** As it comes over the wire: the path is not tidied on the way, and nothing is unpacked. */
function ask(path: string, encodings: string, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status: number; encoding: string | undefined; kept: string | undefined; bytes: Buffer }>((done, failed) => {
    request({ port, host: '127.0.0.1', path, method, headers: { 'accept-encoding': encodings } }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      const { 'content-encoding': encoding, 'cache-control': kept } = response.headers
      done({ status: response.statusCode ?? 0, encoding, kept, bytes: Buffer.concat(parts) })
    })
      .on('error', failed)
      .end()
  })
}

test('a file comes in the smallest packing that its asker takes, and is kept for good', async () => {
  const best = await ask('/_next/static/chunks/a-1~2.js', 'gzip, deflate, br, zstd')
  expect(best).toMatchObject({ status: 200, encoding: 'br', kept: 'public, max-age=31536000, immutable' })
  expect(best.bytes).toEqual(brotliCompressSync('one()'))
  expect(await ask('/_next/static/chunks/a-1~2.js', 'gzip, deflate')).toMatchObject({ encoding: 'gzip', bytes: gzipSync('one()') })
  expect(await ask('/_next/static/chunks/a-1~2.js', 'br', 'HEAD')).toMatchObject({ status: 200, bytes: Buffer.alloc(0) })
})

test('what was not packed, is asked for unpacked, or lies elsewhere is left to others', async () => {
  for (const [path, encodings] of [
    ['/_next/static/chunks/plain.js', 'br, gzip'],
    ['/_next/static/chunks/a-1~2.js', 'identity'],
    ['/_next/static/chunks/a-1~2.js', 'br;q=0'],
    ['/_next/static/chunks/../../secret.js', 'gzip'],
    ['/_next/static/chunks/a-1~2.js.br', 'br'],
    ['/_next/static/chunks', 'br'],
  ] as const)
    expect((await ask(path, encodings)).status, path).toBe(404)
  expect((await ask('/_next/static/chunks/a-1~2.js', 'br', 'POST')).status).toBe(404)
})
