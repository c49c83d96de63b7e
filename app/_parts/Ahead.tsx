// What a room's page asks for together with its code, and not after it: the catalogue, and on a desk the room itself.
import { headers } from 'next/headers'
import { preload } from 'react-dom'
import { localeOf } from '../../lib/words/languages.ts'
import { openAhead, warmUp } from '../_client/opening.ts'
import { languageHere } from './wordsHere.ts'

export async function Ahead({ connects = 'later' }: { connects?: 'atOnce' | 'later' }) {
  const asked = await headers()
  const language = await languageHere()
  // As the server has found it for this request (server/pages.ts).
  const scenario = asked.get('x-overture-scenario')
  if (scenario) preload(`/api/scenarios/${encodeURIComponent(scenario)}?language=${language}`, { as: 'fetch', crossOrigin: 'anonymous' })
  const nonce = /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '')?.[1]
  const opens = connects === 'atOnce' ? `(${openAhead})(${JSON.stringify(language)});` : ''
  const text = `${opens}(${warmUp})(${JSON.stringify(localeOf(language))})`
  return (
    // As a module it does not wait for the style sheet.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: functions of our own and the name of a language
    <script type="module" async {...(nonce && { nonce })} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
  )
}
