// What a page is told while the server still prepares the pages: that it comes again by itself, and then does.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import en from '../lib/words/en/starting.json' with { type: 'json' }
import ja from '../lib/words/ja/starting.json' with { type: 'json' }
import ko from '../lib/words/ko/starting.json' with { type: 'json' }
import { localeOf } from '../lib/words/languages.ts'
import ru from '../lib/words/ru/starting.json' with { type: 'json' }
import zh from '../lib/words/zh/starting.json' with { type: 'json' }
import { nothingPolicy } from './headers.ts'
import { languageOf } from './words.ts'

const spoken = { en, ko, zh, ja, ru }

/** Seconds until it asks again. */
const again = 2

/** The Refresh header would not do: an address with a #fragment it only scrolls, and personal links carry their key there. */
const script = `setTimeout(() => location.reload(), ${again * 1000})`
const style =
  'body{display:grid;min-height:100dvh;margin:0;place-content:center;padding:1rem;text-align:center;font:1.125rem/1.6 system-ui,sans-serif}'

const pageIn = (lang: string, said: string): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Overture</title>
<noscript><meta http-equiv="refresh" content="${again}"></noscript>
<script>${script}</script>
<style>${style}</style>
</head>
<body><p role="status">${said}</p></body>
</html>
`
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = `${nothingPolicy}; script-src ${hashOf(script)}; style-src ${hashOf(style)}`

/** A page waits; whatever else was asked for is told to ask later. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request)
  const { said } = spoken[language]
  const later = { 'retry-after': `${again}`, 'cache-control': 'no-store' }
  if (request.headers.accept?.includes('text/html')) {
    const page = pageIn(localeOf(language), said)
    response.writeHead(503, { ...later, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(page)
  } else response.writeHead(503, { ...later, 'content-type': 'text/plain; charset=utf-8' }).end(`${said}\n`)
}
