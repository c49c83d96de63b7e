// What a page is told while the server still prepares the pages: that it comes again by itself, and then does.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { nothingPolicy } from './headers.ts'

/** Seconds until it asks again. */
const again = 2
const said = 'Overture is starting; this page comes again by itself.'

/** The Refresh header would not do: an address with a #fragment it only scrolls, and personal links carry their key there. */
const script = `setTimeout(() => location.reload(), ${again * 1000})`

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Overture</title>
<noscript><meta http-equiv="refresh" content="${again}"></noscript>
<script>${script}</script>
</head>
<body><p role="status">${said}</p></body>
</html>
`
const policy = `${nothingPolicy}; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** A page waits; whatever else was asked for is told to ask later. */
export function answerStarting({ headers }: IncomingMessage, response: ServerResponse): void {
  const later = { 'retry-after': `${again}`, 'cache-control': 'no-store' }
  if (headers.accept?.includes('text/html')) {
    response.writeHead(503, { ...later, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(page)
  } else response.writeHead(503, { ...later, 'content-type': 'text/plain; charset=utf-8' }).end(`${said}\n`)
}
