// What the transport alone costs: a process with Socket.IO and nothing else, which sends on patches it was given beforehand.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const http = createServer()
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false, maxHttpBufferSize: 1e9 })
/** By mark, what each seat is sent. */
let patches: Record<string, Record<string, unknown>> = {}

io.on('connection', (socket) => {
  void socket.join(String(socket.handshake.auth.seat))
  socket.on('patches', (given: typeof patches, answer: () => void) => {
    patches = given
    answer()
  })
  socket.on('command', (_command: unknown, mark: string, answer: (answer: { ok: true }) => void) => {
    for (const [seat, patch] of Object.entries(patches[mark] ?? {})) io.to(seat).emit('patch', patch)
    answer({ ok: true })
  })
})

http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  if (address !== null && typeof address !== 'string') process.send?.(address.port)
})
