// What a room's page would ask for first, it brings with it: its styles and the room's catalogue. A slow line carries nothing while a page
// waits for the first answer to what it has asked; what comes in the page itself fills that time.
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Language } from '../lib/words/languages.ts'

/** A room's catalogue; `text` is its JSON. */
export interface CatalogueBrought {
  scenario: string
  language: Language
  text: string
}

/**
 * Has a page that Next is about to answer bring its styles, and a catalogue where there is one.
 * @param folder in which `.next` lies
 */
export function bringing(folder: string): (response: ServerResponse, catalogue: CatalogueBrought | null) => void {
  /** Style sheets by the addresses of their files. */
  const read = new Map<string, string>()
  const stylesAt = (path: string): string => {
    const known = read.get(path)
    if (known !== undefined) return known
    const text = standingAnywhere(readFileSync(join(folder, path.replace('/_next/', '.next/')), 'utf8'), path)
    read.set(path, text)
    return text
  }
  return (response, catalogue) => {
    const write = response.write.bind(response)
    const end = response.end.bind(response)
    const filled = (chunk: unknown): unknown =>
      chunk instanceof Uint8Array && String(response.getHeader('content-type')).startsWith('text/html')
        ? withCatalogue(withStyles(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), stylesAt), catalogue)
        : chunk
    response.write = ((chunk: unknown, ...rest: []) => write(filled(chunk), ...rest)) as typeof write
    response.end = ((chunk: unknown, ...rest: []) => end(filled(chunk), ...rest)) as typeof end
  }
}

/**
 * Its links to style sheets stay, for React to find them there, but fetch nothing.
 * @param piece of a page, which may begin or end within a letter; a head that has not come whole stays as it is
 */
function withStyles(piece: Buffer, stylesAt: (path: string) => string): Buffer {
  const end = piece.indexOf('</head>')
  if (end < 0 || !piece.subarray(0, 15).equals(Buffer.from('<!DOCTYPE html>'))) return piece
  let styles = ''
  const head = piece
    .subarray(0, end)
    .toString()
    .replaceAll(/<link rel="stylesheet" href="(\/_next\/static\/[\w./~-]+\.css)"/g, (link, path) => {
      styles += `<style>${stylesAt(path)}</style>`
      return `${link} disabled=""`
    })
  // Behind the scripts, so that a browser asks for them before it has read the styles.
  return Buffer.concat([Buffer.from(head + styles), piece.subarray(end)])
}

/** At the very end: nothing that is drawn first waits for it. */
function withCatalogue(piece: Buffer, catalogue: CatalogueBrought | null): Buffer {
  const end = catalogue ? piece.lastIndexOf('</body>') : -1
  if (!catalogue || end < 0) return piece
  const { scenario, language, text } = catalogue
  const data = text.replaceAll('<', '\\u003c')
  const script = `<script type="application/json" id="catalogue" data-scenario="${scenario}" data-language="${language}">${data}</script>`
  return Buffer.concat([piece.subarray(0, end), Buffer.from(script), piece.subarray(end)])
}

/** Addresses in a file of styles are meant from where it lies. */
const standingAnywhere = (styles: string, path: string): string =>
  styles.replaceAll(/url\((?!data:)([^)"']+)\)/g, (_, to) => `url(${new URL(to, `http://here${path}`).pathname})`)
