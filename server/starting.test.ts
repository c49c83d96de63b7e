// What a page gets while the server prepares the pages.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerStarting } from './starting.ts'

const server = createServer(answerStarting)
let origin = ''
beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address?.port}`
})
afterAll(() => void server.close())

test('a page loads itself anew by a script that its policy allows, and without scripts by its head', async () => {
  const answer = await fetch(`${origin}/desk/ABCDEFGH`, { headers: { accept: 'text/html,application/xhtml+xml' } })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  // A #fragment would be kept from it: the header only moves within the page there.
  expect(answer.headers.has('refresh')).toBe(false)
  const html = await answer.text()
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script)
  expect(scripts).toEqual([expect.stringContaining('location.reload()')])
  const allowed = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'; script-src /)
  expect(answer.headers.get('content-security-policy')).toContain(`script-src ${allowed.join(' ')}`)
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  expect(answer.headers.get('content-security-policy')).toContain(
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  expect(html).toMatch(/<noscript><meta http-equiv="refresh" content="2"><\/noscript>/)
})

test('what is no page is told in a line', async () => {
  const answer = await fetch(`${origin}/anything.js`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8'])
  expect(await answer.text()).toBe('Overture is starting; this page comes again by itself.\n')
})

test('it speaks the language of whoever asks', async () => {
  const answer = await fetch(`${origin}/`, { headers: { accept: 'text/html', cookie: 'language=ko' } })
  const html = await answer.text()
  expect(html).toContain('<html lang="ko">')
  expect(html).toContain('Overture를 시작하고 있습니다.')
  expect(await (await fetch(`${origin}/a.js`, { headers: { cookie: 'language=ru' } })).text()).toMatch(/^Overture запускается/)
})
