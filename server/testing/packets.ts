// Requests as bytes on a connection, for what no client library would send.
import { connect } from 'node:net'

/** Sends the text to the server and resolves with all it answers until the connection ends, or `within` milliseconds have passed. */
export function spoken(origin: string, text: string, within = 5000): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let heard = ''
    const end = (): void => {
      clearTimeout(late)
      socket.destroy()
      done(heard)
    }
    const late = setTimeout(end, within)
    socket.on('data', (bytes) => {
      heard += bytes
    })
    socket.on('close', end)
    socket.on('error', end)
  })
}
