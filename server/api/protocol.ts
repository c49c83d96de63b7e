// The public protocol as JSON Schema, so that a client in any language can be written against it.
import * as z from 'zod'
import { refusalCodes } from '../../lib/game/refusal.ts'
import { twinDialSchema } from '../../lib/game/twin-schema.ts'
import {
  commandSchema,
  deviceKinds,
  guestsSchema,
  handshakeSchema,
  helloSchema,
  joinSchema,
  logAskedSchema,
  openRoomSchema,
  openTwinsSchema,
  otherwiseSchema,
  rehearsalSchema,
  staffSchema,
} from '../../lib/protocol.ts'
import { languageIds } from '../../lib/words/languages.ts'
import { longestRequest } from '../commands.ts'
import { json, type Route } from '../http.ts'

const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), code: z.enum(refusalCodes), message: z.string() }),
])
const viewSchema = z.strictObject({ version: z.number().int(), view: z.looseObject({}) })
const patchSchema = z.strictObject({
  version: z.number().int(),
  patch: z.array(z.looseObject({ op: z.enum(['add', 'remove', 'replace']), path: z.string() })),
})
const roleSchema = z.looseObject({ kind: z.enum(['facilitator', 'delegate', 'observer', 'screen', 'waiting']) })
const lookSchema = z.looseObject({ kind: z.enum(['delegation', 'observer', 'screen']) })
const ownSchema = z.strictObject({
  consent: z.enum(['given', 'refused', 'withdrawn']).nullable(),
  answered: z.array(z.strictObject({ survey: z.string(), turn: z.number().int() })),
})
const youSchema = z.strictObject({
  person: z.string(),
  name: z.string(),
  role: roleSchema,
  paused: z.literal(true).optional(),
  looksAs: lookSchema.optional(),
  own: ownSchema.optional(),
})
const byeSchema = z.strictObject({ code: z.enum(refusalCodes), message: z.string() })
const openedSchema = z.strictObject({ code: z.string(), facilitatorKey: z.string(), wallKey: z.string() })
const listedSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  status: z.enum(['lobby', 'playing', 'ended', 'closed']),
  openedAt: z.number(),
  twin: z.strictObject({ pair: z.string(), letter: z.enum(['A', 'B']), dial: twinDialSchema }).nullable(),
})
const twinsSchema = z.strictObject({
  facilitatorKey: z.string(),
  rooms: z.array(z.strictObject({ code: z.string(), wallKey: z.string() })),
})
const arrivedSchema = z.strictObject({ code: z.string(), title: z.string(), door: z.enum(['asBefore', 'new']) })
const joinedSchema = z.strictObject({ code: z.string(), key: z.string(), you: youSchema })
const invitedSchema = z.strictObject({
  code: z.string(),
  seated: z.array(z.strictObject({ row: z.number().int(), key: z.string(), you: youSchema })),
  refused: z.array(z.strictObject({ row: z.number().int(), code: z.enum(refusalCodes), message: z.string() })),
})
const logSchema = z.strictObject({ entries: z.array(z.looseObject({ n: z.number().int(), type: z.string() })), more: z.boolean() })
const whatIfSchema = z.strictObject({ now: z.looseObject({ end: z.string() }), otherwise: z.looseObject({ end: z.string() }) })
const phoneSchema = z.strictObject({ mark: z.string(), at: z.number(), device: z.enum(deviceKinds) })
const phonesSchema = z.strictObject({ phones: z.array(phoneSchema) })
const toldSchema = z.looseObject({ turn: z.number().int() })
const okSchema = z.strictObject({ ok: z.literal(true) })
const preflightSchema = z.strictObject({
  storage: z.strictObject({ ok: z.boolean(), ms: z.number() }),
  timer: z.strictObject({ ok: z.boolean(), lateMs: z.number() }),
  serverTime: z.number(),
  screens: z.number().int(),
  game: z.strictObject({ ok: z.boolean(), turns: z.number().int(), ms: z.number(), end: z.string().nullable() }),
  lan: z.array(z.string()),
  phones: z.array(phoneSchema),
})

/** What a client sends is described before reading, what it gets as it arrives. */
const sent = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' })
const got = (schema: z.ZodType) => z.toJSONSchema(schema)
const key = { authorization: 'Bearer {key}' }

/** Made when it is first asked for: hardly anybody does, and a start waits for nothing it can do without. */
export function protocolRoutes(): Route[] {
  let made: ReturnType<typeof protocolOf> | null = null
  const handle = async () => {
    made ??= protocolOf()
    return json(made)
  }
  return [{ method: 'GET', path: '/api/protocol', handle }]
}

function protocolOf() {
  return {
    http: {
      'POST /api/rooms': { body: sent(openRoomSchema), answer: got(openedSchema) },
      'GET /api/rooms': { headers: key, answer: got(z.array(listedSchema)) },
      'POST /api/twins': { body: sent(openTwinsSchema), answer: got(twinsSchema) },
      'GET /api/rooms/{code}/archive': { headers: key },
      'POST /api/archives': { answer: got(arrivedSchema) },
      'GET /api/rooms/{code}': {},
      'POST /api/rooms/{code}/join': { body: sent(joinSchema), answer: got(joinedSchema) },
      'POST /api/rooms/{code}/whoami': { headers: key, answer: got(youSchema) },
      'POST /api/rooms/{code}/rotate': { headers: key, answer: got(z.strictObject({ code: z.string() })) },
      'POST /api/rooms/{code}/guests': { headers: key, body: sent(guestsSchema), answer: got(invitedSchema) },
      'POST /api/rooms/{code}/staff': { headers: key, body: sent(staffSchema), answer: got(joinedSchema) },
      'POST /api/rooms/{code}/people/{person}/link': { headers: key, answer: got(z.strictObject({ code: z.string(), key: z.string() })) },
      'POST /api/rehearsals': { body: sent(rehearsalSchema), answer: got(z.union([joinedSchema, openedSchema])) },
      'POST /api/rooms/{code}/forecast': { headers: key, answer: got(okSchema) },
      'GET /api/rooms/{code}/guide': { headers: key },
      'GET /api/rooms/{code}/questions': { headers: key },
      'GET /api/rooms/{code}/review': { headers: key },
      'GET /api/rooms/{code}/review/at/{seq}': { headers: key },
      'GET /api/rooms/{code}/review/from/{turn}': { headers: key },
      'POST /api/rooms/{code}/preflight': { headers: key, answer: got(preflightSchema) },
      'GET /api/rooms/{code}/log': { headers: key, query: sent(logAskedSchema), answer: got(logSchema) },
      'POST /api/rooms/{code}/whatif': { headers: key, body: sent(otherwiseSchema), answer: got(whatIfSchema) },
      'POST /api/rooms/{code}/hello': { body: sent(helloSchema), answer: got(okSchema) },
      'GET /api/rooms/{code}/hello': { headers: key, answer: got(phonesSchema) },
      'GET /api/rooms/{code}/stories/{turn}': {
        headers: key,
        query: { as: 'audience, for the facilitator\u2019s key' },
        answer: got(toldSchema),
      },
      'GET /api/scenarios': {},
      'GET /api/scenarios/{id}': {},
    },
    socket: {
      path: '/socket.io/',
      auth: sent(handshakeSchema),
      clientToServer: {
        command: { message: sent(commandSchema), answer: got(answerSchema) },
        sync: { answer: got(answerSchema) },
        language: { message: sent(z.enum(languageIds)), answer: got(answerSchema) },
      },
      serverToClient: { you: got(youSchema), view: got(viewSchema), patch: got(patchSchema), bye: got(byeSchema), closing: {} },
    },
    limits: { bytesPerRequest: longestRequest },
  }
}
