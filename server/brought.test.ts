// A page that Next answers in pieces, and what it brings with it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringing, type CatalogueBrought } from './brought.ts'

const folder = mkdtempSync(join(tmpdir(), 'overture-brought-'))
const link = '<link rel="stylesheet" href="/_next/static/chunks/one.css" data-precedence="next"/>'
const catalogue: CatalogueBrought = { scenario: 'six-party', language: 'ko', text: '{"title":"</script><b>여섯"}' }

beforeAll(() => {
  mkdirSync(join(folder, '.next/static/chunks'), { recursive: true })
  writeFileSync(join(folder, '.next/static/chunks/one.css'), '@font-face{src:url(../media/face.woff2)}a{mask:url(data:image/svg+xml,x)}')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What arrives of a page that is written in these pieces. */
async function arrived(pieces: readonly Uint8Array[], brings: CatalogueBrought | null, type = 'text/html; charset=utf-8') {
  const bring = bringing(folder)
  const server = createServer((_, response) => {
    bring(response, brings)
    response.setHeader('content-type', type)
    for (const piece of pieces.slice(0, -1)) response.write(piece)
    response.end(pieces.at(-1))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    return await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).text()
  } finally {
    server.close()
  }
}

const page = (head: string, body: string) => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

test('its styles stand in its head, their addresses meant from where the file lies, and the link fetches nothing', async () => {
  const told = await arrived([Buffer.from(page(`${link}<title>책상</title>`, 'x'))], null)
  const styles = '<style>@font-face{src:url(/_next/static/media/face.woff2)}a{mask:url(data:image/svg+xml,x)}</style>'
  const off = '<link rel="stylesheet" href="/_next/static/chunks/one.css" disabled="" data-precedence="next"/>'
  expect(told).toBe(page(`${off}<title>책상</title>${styles}`, 'x'))
})

test('the catalogue stands at the end, and ends no script early', async () => {
  const told = await arrived([Buffer.from(page('', 'x'))], catalogue)
  const [, text = ''] = /id="catalogue" data-scenario="six-party" data-language="ko">(.*)<\/script><\/body>/.exec(told) ?? []
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual(JSON.parse(catalogue.text))
})

test('a piece that ends within a letter comes whole', async () => {
  const body = '책상 '.repeat(20)
  const bytes = Buffer.from(page(link, body))
  const begins = bytes.indexOf('<body>') + '<body>'.length
  for (const cut of [begins + 1, begins + 2, begins + 10]) {
    const told = await arrived([bytes.subarray(0, cut), bytes.subarray(cut)], catalogue)
    expect(told).toContain(`<body>${body}<script type="application/json"`)
    expect(told).toContain('<style>')
  }
})

test('a head in two pieces, and what is no page, stay as they are', async () => {
  const bytes = Buffer.from(page(link, 'x'))
  expect(await arrived([bytes.subarray(0, 30), bytes.subarray(30)], null)).toBe(bytes.toString())
  expect(await arrived([bytes], catalogue, 'text/x-component')).toBe(bytes.toString())
})
