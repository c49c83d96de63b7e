// From one view to the next in few bytes: RFC 6902 operations. They follow from what both views say and from nothing else;
// that a piece is the same object only spares looking into it.
import type { Operation } from '../protocol.ts'

/** What leads from one document to the other; empty when they say the same. */
export function changesOf(from: object, to: object): Operation[] {
  const found: Found = { operations: [], parts: 0 }
  within(from, to, '', found)
  return found.operations
}

interface Found {
  operations: Operation[]
  /** Fields or entries in which there are any. */
  parts: number
}

type Tree = Record<string, unknown> | unknown[]

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
/** The field of that name; what every object inherits is none. */
function at(record: Record<string, unknown>, key: string): unknown {
  const value = record[key]
  const inherited = typeof value === 'function' || key === '__proto__'
  return inherited && !Object.hasOwn(record, key) ? undefined : value
}

const escaped = (key: string): string => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key)

/** `{"op":"replace","path":"","value":},` without path and value. */
const frame = 34
/** What a few operations take is not worth comparing with the whole. */
const few = 120

function within(from: unknown, to: unknown, path: string, found: Found): void {
  if (from === to) return
  if (!isTree(from) || !isTree(to) || Array.isArray(from) !== Array.isArray(to)) {
    put('replace', path, to, found)
    return
  }
  const inside: Found = { operations: [], parts: 0 }
  if (Array.isArray(from)) inLists(from, to as unknown[], path, inside)
  else inRecords(from, to as Record<string, unknown>, path, inside)
  if (inside.parts === 0) return
  // The document itself is never sent for a change in it; what changed in one part was weighed there.
  if (path !== '' && inside.parts > 1 && isShorterWhole(from, to, path, inside.operations)) {
    put('replace', path, to, found)
    return
  }
  for (const operation of inside.operations) found.operations.push(operation)
  found.parts += 1
}

function isShorterWhole(from: Tree, to: Tree, path: string, operations: readonly Operation[]): boolean {
  let around = -frame - path.length
  for (const one of operations) around += frame + one.path.length
  // The whole holds all that is put: it is longer where what stayed the same takes more than the operations have around that.
  if (stayedLongerThan(around, from, to)) return false
  let spare = around
  for (const one of operations) if (one.op !== 'remove') spare += lengthOf(one.value, Number.POSITIVE_INFINITY)
  return spare > few && lengthOf(to, spare) < spare
}

function stayedLongerThan(most: number, from: Tree, to: Tree): boolean {
  let length = 0
  for (const key in to) {
    const one = (to as Record<string, unknown>)[key]
    if (one !== (from as Record<string, unknown>)[key]) {
      // Further on in a list the same place need not be the same entry.
      if (Array.isArray(to)) return false
      continue
    }
    if (one === undefined) continue
    length += lengthOf(one, most - length)
    if (length > most) return true
  }
  return false
}

function put(op: 'add' | 'replace', path: string, value: unknown, found: Found): void {
  found.operations.push({ op, path, value })
  found.parts += 1
}

function take(path: string, found: Found): void {
  found.operations.push({ op: 'remove', path })
  found.parts += 1
}

function inRecords(from: Record<string, unknown>, to: Record<string, unknown>, path: string, found: Found): void {
  for (const key of Object.keys(from)) if (from[key] !== undefined && at(to, key) === undefined) take(`${path}/${escaped(key)}`, found)
  for (const key of Object.keys(to)) {
    const before = at(from, key)
    const after = to[key]
    if (before === after || after === undefined) continue
    const here = `${path}/${escaped(key)}`
    if (before === undefined) put('add', here, after, found)
    else within(before, after, here, found)
  }
}

/** What stays at the beginning and at the end is passed over; so is what a list has lost at its head, or in one place. */
function inLists(from: readonly unknown[], to: readonly unknown[], path: string, found: Found): void {
  let begin = 0
  const most = Math.min(from.length, to.length)
  while (begin < most && (from[begin] === to[begin] || isSame(from[begin], to[begin]))) begin += 1
  let [old, now] = [from.length, to.length]
  while (old > begin && now > begin && (from[old - 1] === to[now - 1] || isSame(from[old - 1], to[now - 1]))) {
    old -= 1
    now -= 1
  }
  let rest = from.slice(begin, old)
  const next = to.slice(begin, now)
  const lost = next.length > 0 ? rest.findIndex((one) => isSame(one, next[0])) : rest.length
  for (let n = 0; n < lost; n += 1) take(`${path}/${begin}`, found)
  if (lost > 0) {
    rest = rest.slice(lost)
    while (rest.length > 0 && next.length > 0 && isSame(rest[0], next[0])) {
      rest.shift()
      next.shift()
      begin += 1
    }
  }
  const both = Math.min(rest.length, next.length)
  for (let n = 0; n < both; n += 1) within(rest[n], next[n], `${path}/${begin + n}`, found)
  for (let n = both; n < next.length; n += 1) put('add', `${path}/${begin + n}`, next[n], found)
  for (let n = both; n < rest.length; n += 1) take(`${path}/${begin + both}`, found)
}

/** Whether two values are the same JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isTree(one) || !isTree(other)) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((value, at) => isSame(value, other[at]))
  }
  for (const key in one) if (one[key] !== undefined && !isSame(one[key], at(other, key))) return false
  for (const key in other) if (other[key] !== undefined && at(one, key) === undefined) return false
  return true
}

/** About how many bytes a value takes as JSON; it stops counting past the most. */
function lengthOf(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return String(value).length
  if (!isTree(value)) return 5
  let length = 2
  for (const key in value) {
    const one = (value as Record<string, unknown>)[key]
    if (one === undefined) continue
    length += (Array.isArray(value) ? 1 : key.length + 4) + lengthOf(one, most - length)
    if (length > most) return length
  }
  return length
}
