// What the server sends as text. A whole view is large and goes to many at once: its text is made once for all who are sent it.
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser'

/** How long a text is kept for the next who is sent the same, milliseconds. */
const keptFor = 2000
const texts = new Map<object, string>()

function textOf(view: object): string {
  const known = texts.get(view)
  if (known !== undefined) return known
  const text = JSON.stringify(view)
  if (texts.size === 0) setTimeout(() => texts.clear(), keptFor).unref()
  texts.set(view, text)
  return text
}

/** The same text as the library’s own, sooner: of views and patches it knows that they hold nothing but JSON. */
class OwnEncoder extends Encoder {
  override encode(packet: Packet): ReturnType<Encoder['encode']> {
    const { type, nsp, id, data } = packet
    if (type !== PacketType.EVENT || nsp !== '/' || id !== undefined) return super.encode(packet)
    const [event, message] = data as unknown[]
    if (event === 'patch') return [`2${JSON.stringify(data)}`]
    if (event === 'view') return [`2["view",${textOf(message as object)}]`]
    return super.encode(packet)
  }
}

/** For the server's sockets; clients read it with the library's own. */
export const parser = { Encoder: OwnEncoder, Decoder }
