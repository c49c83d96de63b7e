// What stands before several servers, as a proxy without affinity would: each connection goes to one that is there, chosen by chance.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Front {
  url: string
  close: () => Promise<void>
}

/** @param ports where servers may be found, whether they run now or not @param chance numbers in [0, 1) */
export async function frontOf(ports: readonly number[], chance: () => number): Promise<Front> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    near.setNoDelay(true)
    near.pause()
    near.on('error', () => near.destroy())
    open.add(near)
    near.on('close', () => open.delete(near))
    const from = Math.floor(chance() * ports.length)
    lead(
      near,
      ports.map((_, n) => ports[(from + n) % ports.length] ?? 0),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const near of open) near.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** To the first of those servers that is there; where none is, the connection is closed. */
function lead(near: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) return void near.destroy()
  const far = connect(port, '127.0.0.1')
  let there = false
  far.setNoDelay(true)
  far.once('connect', () => {
    there = true
    near.pipe(far)
    far.pipe(near)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
  })
  far.on('error', () => {
    if (!there) lead(near, others)
    else near.destroy()
  })
}
