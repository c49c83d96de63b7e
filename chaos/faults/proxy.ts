// A line between clients and server that cuts connections, and hands bytes on in slices and late.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  url: string
  /** Resets one of the open connections, chosen by a number in [0, 1). @returns false when none was open */
  reset: (which: number) => boolean
  open: () => number
  close: () => Promise<void>
}

/** @param chance numbers in [0, 1), by which packets are sliced */
export async function proxyTo(port: number, chance: () => number): Promise<Proxy> {
  const pairs = new Set<{ near: Socket; far: Socket }>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const pair = { near, far }
    pairs.add(pair)
    relay(near, far, chance)
    relay(far, near, chance)
    const over = (): void => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const end of [near, far]) {
      end.setNoDelay(true)
      end.on('error', over)
      end.on('close', over)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => pairs.size,
    reset: (which) => {
      const pair = [...pairs][Math.floor(which * pairs.size)]
      if (!pair) return false
      pairs.delete(pair)
      pair.near.resetAndDestroy()
      pair.far.resetAndDestroy()
      return true
    },
    close: async () => {
      for (const { near, far } of pairs) {
        near.destroy()
        far.destroy()
      }
      server.close()
      await once(server, 'close')
    },
  }
}

/** One packet in five comes in two pieces. */
function relay(from: Socket, to: Socket, chance: () => number): void {
  from.on('data', (bytes) => {
    if (to.destroyed) return
    if (bytes.length < 2 || chance() > 0.2) return void to.write(bytes)
    const at = 1 + Math.floor(chance() * (bytes.length - 1))
    to.write(bytes.subarray(0, at))
    from.pause()
    setImmediate(() => {
      if (!to.destroyed) to.write(bytes.subarray(at))
      from.resume()
    })
  })
}
