// What is asked by plain HTTP: opening and joining rooms, the door, scenarios, and how others reach this server.
import type { AbstractIntlMessages } from 'use-intl/core'
import type { LogPage } from '../../lib/game/logbook.ts'
import type { Phase } from '../../lib/game/phase.ts'
import type {
  Answer,
  AskOtherwise,
  AtTheDoor,
  CodeRotated,
  GuestsInvited,
  Hello,
  InviteGuests,
  InviteStaff,
  Joined,
  JoinRoom,
  LinkRenewed,
  OpenRehearsal,
  OpenRoom,
  OpenTwins,
  Phone,
  Preflight,
  QuestionsAsked,
  RehearsalOpened,
  RoomArrived,
  RoomListed,
  RoomOpened,
  RunOfShow,
  TwinsOpened,
} from '../../lib/protocol.ts'
import type { Frame } from '../../lib/review/frame.ts'
import type { ReviewView } from '../../lib/review/review.ts'
import type { Kit } from '../../lib/review/whatif/kit.ts'
import type { Catalogue, Party } from '../../lib/scenario/schema.ts'
import type { ToldTurn } from '../../lib/view/told.ts'
import type { You } from '../../lib/view/view.ts'
import type { WhatIfView } from '../../lib/view/whatif.ts'
import type { Language } from '../../lib/words/languages.ts'
import type { Book } from '../../lib/words/rulebook.ts'

/** `unreachable` is the browser's own: the server did not answer at all. */
export type Asked<T> = { ok: true; body: T } | Extract<Answer, { ok: false }> | { ok: false; code: 'unreachable'; message: null }

/** A scenario as the list at GET /api/scenarios shows it. */
export interface ScenarioListed {
  id: string
  title: string
  summary: string
  defaultPreset: string
  presets: { id: string; name: string; turns: number }[]
  /** Minutes. */
  phaseMinutes: Record<Phase, number>
  knobs: { id: string; name: string; text: string; min: number; max: number; usual: number }[]
  parties: Pick<Party, 'id' | 'name' | 'about' | 'accent' | 'mark'>[]
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<Asked<T>> {
  try {
    const answer = await fetch(path, { cache: 'no-store', ...init, credentials: 'same-origin' })
    const body: unknown = await answer.json()
    if (answer.ok) return { ok: true, body: body as T }
    if (isRefusal(body)) return body
  } catch {
    // Falls through: no answer, or one that is not the server's.
  }
  return { ok: false, code: 'unreachable', message: null }
}

function isRefusal(body: unknown): body is Extract<Answer, { ok: false }> {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && typeof body.message === 'string'
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const by = (key: string): RequestInit => ({ headers: { authorization: `Bearer ${key}` } })
/** With a facilitator's key, where there is one. */
const postWith = (body: unknown, key: string | null): RequestInit =>
  key === null ? post(body) : { ...post(body), headers: { ...post(body).headers, ...by(key).headers } }
const postBy = (key: string): RequestInit => ({ ...by(key), method: 'POST' })

export const openRoom = (wish: OpenRoom, key: string | null = null) => ask<RoomOpened>('/api/rooms', postWith(wish, key))
export const openTwins = (wish: OpenTwins, key: string | null) => ask<TwinsOpened>('/api/twins', postWith(wish, key))
export const listRooms = (key: string) => ask<RoomListed[]>('/api/rooms', by(key))
/** A room that was packed on another machine. */
export const bringRoom = (file: File) =>
  ask<RoomArrived>('/api/archives', { method: 'POST', headers: { 'content-type': 'application/gzip' }, body: file })
export const joinRoom = (code: string, wish: JoinRoom) => ask<Joined>(`/api/rooms/${code}/join`, post(wish))
export const askDoor = (code: string) => ask<AtTheDoor>(`/api/rooms/${code}`)
export const askScenarios = (language: Language) => ask<ScenarioListed[]>(`/api/scenarios?language=${language}`)
/** The catalogue changes only with the server: the browser may keep it as long as its tag holds. */
export const askScenario = (id: string, language: Language) =>
  ask<Catalogue>(`/api/scenarios/${encodeURIComponent(id)}?language=${language}`, { cache: 'default' })
/** Files of words by their names, with commas between, as this build has them; they stay as they are, and the browser may keep them. */
export const askWords = (names: string, language: Language) =>
  ask<AbstractIntlMessages>(`/words/${language}/${names}?build=${process.env.OVERTURE_BUILD ?? ''}`, { cache: 'default' })
export const askRulebook = (language: Language) => ask<Book[]>(`/api/rulebook?language=${language}`, { cache: 'default' })
export const askAddress = () => ask<{ origin: string }>('/api/address')

export const openRehearsal = (wish: OpenRehearsal) => ask<RehearsalOpened>('/api/rehearsals', post(wish))
/** Whose key that is. */
export const askWho = (code: string, key: string) => ask<You>(`/api/rooms/${code}/whoami`, postBy(key))
/** From here on with the facilitator's key. The forecast itself comes with the view. */
export const askForecast = (code: string, key: string) => ask<{ ok: true }>(`/api/rooms/${code}/forecast`, postBy(key))
export const askPreflight = (code: string, key: string) => ask<Preflight>(`/api/rooms/${code}/preflight`, postBy(key))
export const askPhones = (code: string, key: string) => ask<{ phones: Phone[] }>(`/api/rooms/${code}/hello`, by(key))
export const askGuide = (code: string, key: string) => ask<RunOfShow>(`/api/rooms/${code}/guide`, by(key))
export const askQuestions = (code: string, key: string) => ask<QuestionsAsked>(`/api/rooms/${code}/questions`, by(key))
export const rotateCode = (code: string, key: string) => ask<CodeRotated>(`/api/rooms/${code}/rotate`, postBy(key))
export const renewLink = (code: string, key: string, person: string) =>
  ask<LinkRenewed>(`/api/rooms/${code}/people/${encodeURIComponent(person)}/link`, postBy(key))
export const inviteGuests = (code: string, key: string, list: InviteGuests) =>
  ask<GuestsInvited>(`/api/rooms/${code}/guests`, postWith(list, key))
export const inviteStaff = (code: string, key: string, wish: InviteStaff) => ask<Joined>(`/api/rooms/${code}/staff`, postWith(wish, key))
/** Earlier entries of the log, with the facilitator's key. */
export const askLog = (code: string, key: string, { before, most }: { before: number; most: number }) =>
  ask<LogPage>(`/api/rooms/${code}/log?before=${before}&most=${most}`, by(key))
export const askWhatIf = (code: string, key: string, wish: AskOtherwise) =>
  ask<WhatIfView>(`/api/rooms/${code}/whatif`, postWith(wish, key))
/** A turn that was told, as this key's seat was told it; `looksAs` as for the room itself. */
export const askStory = (code: string, key: string, turn: number, looksAs: string | null) =>
  ask<ToldTurn>(`/api/rooms/${code}/stories/${turn}${looksAs === null ? '' : `?as=${encodeURIComponent(looksAs)}`}`, by(key))
export const sayHello = (code: string, hello: Hello) => ask<{ ok: true }>(`/api/rooms/${code}/hello`, post(hello))
/** The browser may keep a review as long as its tag holds; it is asked for again each time. */
export const askReview = (code: string, key: string, language: Language) =>
  ask<ReviewView>(`/api/rooms/${code}/review?language=${language}`, { ...by(key), cache: 'no-cache' })
/** `as`: whole, an audience's name, or `delegation:` with a party's id. */
export const askMoment = (code: string, key: string, language: Language, seq: number, as: string) =>
  ask<Frame>(`/api/rooms/${code}/review/at/${seq}?as=${encodeURIComponent(as)}&language=${language}`, { ...by(key), cache: 'no-cache' })
/** What a history is played on with, from the beginning of that turn. */
export const askKit = (code: string, key: string, turn: number) => ask<Kit>(`/api/rooms/${code}/review/from/${turn}`, by(key))

/** The room as a file, to go on elsewhere. */
export const packRoom = (code: string, key: string) => saveFile(`/api/rooms/${code}/archive`, key)
/** The session as a ZIP, for research and review. */
export const exportSession = (code: string, key: string, history: 'whole' | 'end') =>
  saveFile(`/api/rooms/${code}/export?history=${history}`, key)

/** Saved by the browser under the name that the server gives it. */
async function saveFile(path: string, key: string): Promise<Asked<{ name: string }>> {
  const unreachable = { ok: false, code: 'unreachable', message: null } as const
  try {
    const answer = await fetch(path, { ...by(key), cache: 'no-store', credentials: 'same-origin' })
    if (!answer.ok) {
      const body: unknown = await answer.json()
      return isRefusal(body) ? body : unreachable
    }
    const name = /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'overture-room.json.gz'
    const address = URL.createObjectURL(await answer.blob())
    Object.assign(document.createElement('a'), { href: address, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return { ok: true, body: { name } }
  } catch {
    return unreachable
  }
}
