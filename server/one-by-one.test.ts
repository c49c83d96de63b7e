// Requests of one connection are answered one after the other, in their order; another connection is served in between.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { oneByOne } from './one-by-one.ts'

const servers: { close: () => void }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

test('ten at once on one connection are answered in order, and somebody else between them', async () => {
  const served: string[] = []
  const inLine = oneByOne()
  const server = createServer((request, response) =>
    inLine(request, response, () => {
      served.push(request.url ?? '')
      response.end(`${request.url}\n`)
    }),
  )
  server.listen(0)
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [many, one] = [connect(port), connect(port)]
  await Promise.all([once(many, 'connect'), once(one, 'connect')])
  const heard: string[] = []
  many.on('data', (data) => heard.push(String(data)))
  const asking = (name: string): string => `GET /${name} HTTP/1.1\r\nhost: x\r\n\r\n`
  many.write(Array.from({ length: 10 }, (_, n) => asking(`many-${n}`)).join(''))
  one.write(asking('one'))
  await expect.poll(() => heard.join('').match(/many-\d/g)).toEqual(Array.from({ length: 10 }, (_, n) => `many-${n}`))
  expect(served.indexOf('/one')).toBeLessThan(9)
  // Once it is quiet, the next is answered at once.
  many.write(asking('late'))
  await expect.poll(() => heard.join('')).toContain('/late')
  many.destroy()
  one.destroy()
})
