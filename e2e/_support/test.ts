// Playwright's `test` with a server of its own: one for each file's worker, pages open relative to it.
import { test as base } from '@playwright/test'
import type { Server } from './server.ts'
import { startServer, temporaryData } from './server.ts'

export const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const { dataDir, remove } = await temporaryData()
      const server = await startServer({ dataDir })
      await use(server)
      await server.stop()
      await remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.url)
  },
})
