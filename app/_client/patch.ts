// Applies the wire's patches (RFC 6902: add, replace, remove) without touching what did not change,
// so that parts of the screen whose data stayed the same need not be drawn again.
import type { Operation } from '../../lib/protocol.ts'

type Tree = Record<string, unknown> | unknown[]

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
const plain = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~')

function changed(node: unknown, path: readonly string[], operation: Operation): unknown {
  const [token, ...rest] = path
  if (token === undefined) return operation.op === 'remove' ? null : operation.value
  if (!isTree(node) || token === '__proto__') throw new Error(`no such place: ${operation.path}`)
  if (Array.isArray(node)) {
    const at = token === '-' ? node.length : Number(token)
    if (!Number.isInteger(at) || at < 0 || at > node.length) throw new Error(`no such place: ${operation.path}`)
    if (rest.length > 0) return node.with(at, changed(node[at], rest, operation))
    if (operation.op === 'remove') return node.toSpliced(at, 1)
    return node.toSpliced(at, operation.op === 'add' ? 0 : 1, operation.value)
  }
  if (rest.length === 0 && operation.op === 'remove') {
    const { [token]: _gone, ...kept } = node
    return kept
  }
  if (rest.length > 0 && !Object.hasOwn(node, token)) throw new Error(`no such place: ${operation.path}`)
  return { ...node, [token]: changed(node[token], rest, operation) }
}

/** The document after the operations; the one given is left as it was. Throws when a path leads nowhere. */
export function patched<T>(document: T, operations: readonly Operation[]): T {
  return operations.reduce<unknown>(
    (doc, operation) => changed(doc, operation.path === '' ? [] : operation.path.slice(1).split('/').map(plain), operation),
    document,
  ) as T
}
