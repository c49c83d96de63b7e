// What a room's page does while its code is on the way: a desk connects to its room.
import { headers } from 'next/headers'
import { localeOf } from '../../lib/words/languages.ts'
import { openAhead, warmUp } from '../_client/opening.ts'
import { languageHere } from './wordsHere.ts'

export async function Ahead({ connects = 'later' }: { connects?: 'atOnce' | 'later' }) {
  const asked = await headers()
  const language = await languageHere()
  const nonce = /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '')?.[1]
  const opens = connects === 'atOnce' ? `(${openAhead})(${JSON.stringify(language)});` : ''
  const text = `${opens}(${warmUp})(${JSON.stringify(localeOf(language))})`
  return (
    // As a module it does not wait for the style sheet.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: functions of our own and the name of a language
    <script type="module" async {...(nonce && { nonce })} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
  )
}
