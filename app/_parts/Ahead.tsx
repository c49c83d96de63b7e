// What a room's page asks for together with its code, and not after it: the catalogue, and on a desk the room itself.
import { headers } from 'next/headers'
import { preload } from 'react-dom'
import { openAhead } from '../_client/opening.ts'
import { languageHere } from './wordsHere.ts'

export async function Ahead({ connects = 'later' }: { connects?: 'atOnce' | 'later' }) {
  const asked = await headers()
  const language = await languageHere()
  // As the server has found it for this request (server/pages.ts).
  const scenario = asked.get('x-overture-scenario')
  if (scenario) preload(`/api/scenarios/${encodeURIComponent(scenario)}?language=${language}`, { as: 'fetch', crossOrigin: 'anonymous' })
  if (connects === 'later') return null
  const nonce = /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '')?.[1]
  const text = `(${openAhead})(${JSON.stringify(language)})`
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a function of our own and the name of a language
    <script {...(nonce && { nonce })} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
  )
}
