// The bare WebSocket server of the comparison.
import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { fillerOf, listen } from './common.ts'

const http = createServer()
const wss = new WebSocketServer({ server: http, perMessageDeflate: false })
const filler = fillerOf('{"version":1000,"text":"","filler":""}'.length)
const rooms = new Map<string, { sockets: Set<WebSocket>; last: string | null }>()
let version = 0

wss.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? { sockets: new Set(), last: null }
  rooms.set(url, room)
  room.sockets.add(socket)
  socket.on('close', () => room.sockets.delete(socket))
  socket.send('{"welcome":true}')
  if (room.last !== null) socket.send(room.last)
  socket.on('message', (raw) => {
    const { n, text } = JSON.parse(String(raw)) as { n: number; text: string }
    version += 1
    room.last = JSON.stringify({ version, text, filler: filler(text) })
    socket.send(`{"done":${n}}`)
    for (const one of room.sockets) one.send(room.last)
  })
})

listen(http)
