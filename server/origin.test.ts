// Whose pages may speak to the server.
import { expect, test } from 'vitest'
import { ownOrigin } from './origin.ts'

test.each<[string | undefined, string | undefined, boolean]>([
  [undefined, 'table.local:3000', true],
  ['http://table.local:3000', 'table.local:3000', true],
  ['https://table.local', 'table.local', true],
  ['http://table.local', 'table.local:80', true],
  ['http://[::1]:3000', '[::1]:3000', true],
  ['http://table.local:3001', 'table.local:3000', false],
  ['http://table.local.evil.example', 'table.local', false],
  ['http://evil.example', 'table.local', false],
  ['null', 'table.local', false],
  ['file://table.local', 'table.local', false],
  ['http://table.local', undefined, false],
  ['http://table.local', 'not a host', false],
])('[RULINGS 38] origin %s at host %s: %s', (origin, host, own) => {
  const headers = { ...(origin === undefined ? {} : { origin }), ...(host === undefined ? {} : { host }) }
  expect(ownOrigin({ headers })).toBe(own)
})
