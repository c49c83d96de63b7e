// Whether a screen shows what it should, and where it does not.
import type { View, WaitingView } from '../../lib/view/view.ts'

type Shown = View | WaitingView

/**
 * Where what is shown differs from what should be; null where it does not.
 * @param how `quickly`: pieces that were compared before are not looked into again, since neither view is ever written in
 */
export function differenceOf(shown: Shown | null, should: Shown, how: 'quickly' | 'anew'): string | null {
  if (shown !== null && (how === 'quickly' ? agree(shown, should) : isSame(shown, should))) return null
  const due = textOf(should)
  const is = shown ? textOf(shown) : 'nothing'
  if (is === due) return null
  const at = [...due].findIndex((letter, index) => is[index] !== letter)
  return `at ${at}: shown …${is.slice(Math.max(0, at - 60), at + 60)}…, due …${due.slice(Math.max(0, at - 60), at + 60)}…`
}

/** How long somebody has been away is the server's own knowledge, and not in the journal. */
const beside = 'offlineSince'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** For pieces of views that screens show, the pieces they were found to be the same as. */
const compared = new WeakMap<object, object>()

/** So far into a view most is as it was when last looked at; further in, looking it up costs more than looking into it. */
const deep = 3

function agree(one: unknown, other: unknown, depth = 0): boolean {
  if (one === other) return true
  if (depth > deep || !isTree(one) || !isTree(other)) return isSame(one, other)
  if (compared.get(one) === other) return true
  if (!hasSame(one, other, (is, due) => agree(is, due, depth + 1))) return false
  compared.set(one, other)
  return true
}

/** As the texts below would be, and much sooner found; what is not the same by this may still be so by those. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  return isTree(one) && isTree(other) && hasSame(one, other, isSame)
}

function hasSame(one: Tree, other: Tree, same: (is: unknown, due: unknown) => boolean): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    for (let at = 0; at < one.length; at += 1) if (!same(one[at], other[at])) return false
    return true
  }
  for (const key in other) if (key !== beside && !same(one[key], other[key])) return false
  for (const key in one) if (other[key] === undefined && one[key] !== undefined) return false
  return true
}

const textOf = (view: Shown): string =>
  JSON.stringify(view, (key, value: unknown) => {
    if (key === beside) return null
    if (!isTree(value) || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
