// The bare Socket.IO server of the comparison.
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { fillerOf, listen } from './common.ts'

const http = createServer()
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false })
const filler = fillerOf('42["patch",{"version":1000,"text":"","filler":""}]'.length)
/** By room, what was said last: who comes later is sent it. */
const last = new Map<string, object>()
let version = 0

io.on('connection', (socket) => {
  const room = String(socket.handshake.auth.room)
  void socket.join(room)
  const known = last.get(room)
  if (known) socket.emit('patch', known)
  socket.on('command', ({ text }: { text: string }, answer: (answer: { ok: true }) => void) => {
    version += 1
    const patch = { version, text, filler: filler(text) }
    last.set(room, patch)
    answer({ ok: true })
    io.to(room).emit('patch', patch)
  })
})

listen(http)
