// The server's sentences: why a request was refused, in the words of lib/words.
import { createTranslator } from 'use-intl/core'
import type { Refusal, RefusalCode } from '../lib/game/refusal.ts'
import type { Answer } from '../lib/protocol.ts'
import sentences from '../lib/words/en/refusals.json' with { type: 'json' }

export type Refused = Extract<Answer, { ok: false }>

const translate = createTranslator<typeof sentences>({
  locale: 'en',
  messages: sentences,
  onError: () => {},
  getMessageFallback: ({ key }) => key,
})

/** The answer that tells a refusal, with its sentence. */
export function saying(code: RefusalCode, words: Refusal['with'] = {}): Refused {
  const sentence = translate(code, { detail: 'none', ...words } as Parameters<typeof translate>[1])
  return { ok: false, code, message: sentence }
}
