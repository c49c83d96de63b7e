// Whether a screen shows what it should, and where it does not.
import type { View, WaitingView } from '../../lib/view/view.ts'

type Shown = View | WaitingView

/**
 * Where what is shown differs from what should be; null where it does not.
 * @param how `quickly`: pieces that were compared before are not looked into again, since neither view is ever written in
 */
export function differenceOf(shown: Shown | null, should: Shown, how: 'quickly' | 'anew'): string | null {
  if (shown !== null && (how === 'quickly' ? agree(shown as unknown as Tree, should as unknown as Tree) : isSame(shown, should))) return null
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

/** Whole views and their first fields, where most is as it was when last looked at. */
function agree(one: Tree, other: Tree): boolean {
  if (compared.get(one) === other) return true
  for (const key in other) {
    const [is, due] = [one[key], other[key]]
    if (is === due || key === beside) continue
    if (isTree(is) && isTree(due) && compared.get(is) === due) continue
    if (!isSame(is, due)) return false
    if (isTree(is) && isTree(due)) compared.set(is, due)
  }
  for (const key in one) if (one[key] !== undefined && other[key] === undefined) return false
  compared.set(one, other)
  return true
}

/** As the texts below would be, and much sooner found; what is not the same by this may still be so by those. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other)) return false
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false
  for (const key in other) if (key !== beside && !isSame(one[key], other[key])) return false
  for (const key in one) if (other[key] === undefined && one[key] !== undefined) return false
  return true
}

const textOf = (view: Shown): string =>
  JSON.stringify(view, (key, value: unknown) => {
    if (key === beside) return null
    if (!isTree(value) || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
