// Join codes as people type them: any case, spaces or hyphens, letters mistaken for digits.

export type CodeRead = { kind: 'code'; code: string } | { kind: 'short'; count: number } | { kind: 'odd'; char: string }

/** Eight Crockford base-32 characters; O is read as 0, I and L as 1. */
export function readCode(typed: string): CodeRead {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—_.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const odd = /[^0-9A-HJKMNP-TV-Z]/u.exec(bare)
  if (odd) return { kind: 'odd', char: odd[0] }
  return bare.length === 8 ? { kind: 'code', code: bare } : { kind: 'short', count: bare.length }
}
