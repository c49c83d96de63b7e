// The server's sentences: why a request was refused, in the words of lib/words and in the language of whoever asked.
import type { IncomingMessage } from 'node:http'
import { createTranslator } from 'use-intl/core'
import { UnknownHappening } from '../lib/game/evolve.ts'
import type { Refusal, RefusalCode } from '../lib/game/refusal.ts'
import type { Answer } from '../lib/protocol.ts'
import { scenarios, tongueOf } from '../lib/scenario/load.ts'
import en from '../lib/words/en/refusals.json' with { type: 'json' }
import { filled, type WordTree } from '../lib/words/fallback.ts'
import ja from '../lib/words/ja/refusals.json' with { type: 'json' }
import ko from '../lib/words/ko/refusals.json' with { type: 'json' }
import { type Language, languageFor, localeOf } from '../lib/words/languages.ts'
import ru from '../lib/words/ru/refusals.json' with { type: 'json' }
import zh from '../lib/words/zh/refusals.json' with { type: 'json' }

/** A refusal inside the server: what it is, and what its sentence needs. It gets its words where it leaves. */
export interface Refused extends Refusal {
  ok: false
}
/** What becomes of a request, before it is put into words. */
export type Verdict = Extract<Answer, { ok: true }> | Refused

const spoken: Record<Language, WordTree> = { en, ko, zh, ja, ru }
const translators = new Map<Language, ReturnType<typeof translatorFor>>()

function translatorFor(language: Language) {
  return createTranslator<typeof en>({
    locale: localeOf(language),
    messages: filled(en, spoken[language]) as typeof en,
    onError: () => {},
    getMessageFallback: ({ key }) => key,
  })
}

export const saying = (code: RefusalCode, words: Refusal['with'] = {}): Refused => ({ ok: false, code, with: words })

/** What is said of a failure of ours: nothing was changed by it. */
export const faultOf = (error: unknown): Refused => saying(error instanceof UnknownHappening ? 'newerVersion' : 'serverBusy')

/** What a refusal quotes of a scenario; a name that somebody typed is quoted as typed. */
const quoted = ['measure', 'party', 'inject', 'knob']

/** The answer that tells a refusal, with its sentence. */
export function told(refused: Refused, language: Language): Extract<Answer, { ok: false }> {
  const { code } = refused
  const translate = translators.get(language) ?? translatorFor(language)
  translators.set(language, translate)
  const words = Object.entries(refused.with).map(([name, word]) => [
    name,
    typeof word === 'string' && quoted.includes(name) ? sayIn(language, word) : word,
  ])
  const message = translate(code, { detail: 'none', ...Object.fromEntries(words) } as Parameters<typeof translate>[1])
  return { ok: false, code, message }
}

/** What becomes of a request, in words. */
export const answered = (verdict: Verdict, language: Language): Answer => (verdict.ok ? verdict : told(verdict, language))

function sayIn(language: Language, phrase: string): string {
  for (const { id } of scenarios) {
    const said = tongueOf(id, language)?.say(phrase)
    if (said !== undefined && said !== phrase) return said
  }
  return phrase
}

/** The cookie in which a device keeps the language chosen on it, and another for its walls: a projector speaks to a room. */
const cookies = { page: 'language', wall: 'wall-language' } as const

/** The language that the device asking has chosen, or that its browser asks for. */
export function languageOf({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>): Language {
  const wall = url !== undefined && /^\/wall\//.test(url) ? cookieIn(headers.cookie, cookies.wall) : null
  return languageFor(wall ?? cookieIn(headers.cookie, cookies.page), headers['accept-language'])
}

function cookieIn(all: string | undefined, name: string): string | null {
  for (const piece of (all ?? '').split(';')) {
    const [key, value] = piece.trim().split('=')
    if (key === name && value) return value
  }
  return null
}
