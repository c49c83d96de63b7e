// Guesses by the thousand: at doors by HTTP, one request behind the other on few connections, for seats, and of keys by WebSocket.
import type { Socket } from 'node:net'
import { bare, frame, upgrade } from './wire.ts'

/** What was answered: a refusal's code, else the status; `connection` when there was no answer. */
export type Heard = string

/** Milliseconds after which an answer is not waited for any more. */
const patience = 20_000

/** Looks at the doors of these codes, all at once on that connection; as many answers, in the same order. */
export async function doorsTried(line: Socket, codes: readonly string[], fromOf: (n: number) => string): Promise<Heard[]> {
  const requests = codes.map((code, n) => `GET /api/rooms/${code} HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${fromOf(n)}\r\n\r\n`)
  return heard(line, codes.length, requests.join(''), answersIn)
}

/** Asks for a seat; where too many have failed, the server hangs up after its answer. */
export async function joinTried(port: number, code: string, from: string): Promise<Heard> {
  const body = JSON.stringify({ name: 'A stranger', as: { kind: 'observer' } })
  const head = [`POST /api/rooms/${code}/join HTTP/1.1`, 'host: x', `x-forwarded-for: ${from}`, 'content-type: application/json']
  const { socket } = bare(port)
  const [answer = 'connection'] = await heard(socket, 1, [...head, `content-length: ${body.length}`, '', body].join('\r\n'), answersIn)
  socket.destroy()
  return answer
}

/** The answers that stand whole in the text, and what is left of it. */
function answersIn(text: string): { answers: Heard[]; rest: string } {
  const answers: Heard[] = []
  let at = 0
  for (;;) {
    const end = text.indexOf('\r\n\r\n', at)
    if (end < 0) break
    const length = Number(/content-length: (\d+)/i.exec(text.slice(at, end))?.[1] ?? 0)
    if (text.length < end + 4 + length) break
    const body = text.slice(end + 4, end + 4 + length)
    answers.push(/"code":"(\w+)","message"/.exec(body)?.[1] ?? text.slice(at + 9, at + 12))
    at = end + 4 + length
  }
  return { answers, rest: text.slice(at) }
}

/** Tries these keys on one WebSocket, said to come from there. */
export async function keysTried(port: number, keys: readonly string[], from: string): Promise<Heard[]> {
  const { socket } = bare(port)
  const opened = await heard(socket, 1, upgrade(port).replace('\r\n\r\n', `\r\nx-forwarded-for: ${from}\r\n\r\n`), (text) => ({
    answers: text.includes('"sid"') ? ['open'] : [],
    rest: text,
  }))
  if (opened[0] !== 'open') return keys.map(() => 'connection')
  const said = Buffer.concat(keys.map((token) => frame(`40${JSON.stringify({ token })}`)))
  const answers = await heard(socket, keys.length, said, refusalsIn)
  socket.destroy()
  return answers
}

/** `44{"message":…,"data":{"code":…}}` for each key that opens nothing, `40{"sid":…}` for one that opens a seat. */
function refusalsIn(text: string): { answers: Heard[]; rest: string } {
  const whole = [...text.matchAll(/44\{.*?"code":"(\w+)"|(40\{"sid")/gs)]
  const last = whole.at(-1)
  return { answers: whole.map(([, code]) => code ?? '201'), rest: last ? text.slice(last.index + last[0].length) : text }
}

function heard(
  line: Socket,
  count: number,
  said: string | Buffer,
  read: (text: string) => { answers: Heard[]; rest: string },
): Promise<Heard[]> {
  return new Promise((done) => {
    const all: Heard[] = []
    let text = ''
    const over = (): void => {
      clearTimeout(late)
      line.off('data', hear).off('close', over)
      done([...all, ...Array<Heard>(Math.max(0, count - all.length)).fill('connection')])
    }
    const hear = (chunk: Buffer): void => {
      const { answers, rest } = read(text + chunk.toString('latin1'))
      text = rest
      all.push(...answers)
      if (all.length >= count) over()
    }
    const late = setTimeout(() => {
      line.destroy()
      over()
    }, patience)
    line.on('data', hear).once('close', over)
    line.write(said)
  })
}
