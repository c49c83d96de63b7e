// The Colyseus server of the comparison.
import { createServer } from 'node:http'
import { type Client, Room, Server } from '@colyseus/core'
import { schema, t } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { linesBefore, linesKept, tell } from './common.ts'

const Line = schema({ n: t.uint32(), seat: t.string(), text: t.string() }, 'Line')
const Talk = schema({ lines: t.array(Line) }, 'Talk')

class TalkRoom extends Room {
  override autoDispose = false
  override patchRate = null
  override state = new Talk()
  private said = 0

  override onCreate({ talked }: { talked: number }): void {
    for (const { seat, text } of linesBefore(talked)) this.keep(seat, text)
    this.onMessage('say', (client: Client, text: string) => {
      this.keep(client.sessionId, text)
      const { lines } = this.state
      if (lines.length > linesKept * 1.25) lines.splice(0, lines.length - linesKept)
      this.broadcastPatch()
    })
  }

  private keep(seat: string, text: string): void {
    this.said += 1
    const line = new Line()
    line.n = this.said
    line.seat = seat
    line.text = text
    this.state.lines.push(line)
  }
}

const http = createServer()
const server = new Server({ transport: new WebSocketTransport({ server: http }), greet: false, gracefullyShutdown: false })
server.define('talk', TalkRoom)
await server.listen(0, '127.0.0.1')
tell(http)
