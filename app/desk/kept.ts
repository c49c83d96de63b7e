// What a desk keeps on this device so that a reload changes nothing: small JSON values under the room and the delegation.
// Who only looks at a desk keeps nothing: it may stand on this very device.
import { isLooking } from '../_client/looking.ts'

const key = (parts: readonly string[]) => ['overture', ...parts].join('.')

/** null when nothing, or nothing readable, is kept. */
export function recall(storage: Storage, ...parts: string[]): unknown {
  if (isLooking()) return null
  try {
    return JSON.parse(storage.getItem(key(parts)) ?? 'null')
  } catch {
    return null
  }
}

/** What is empty is not kept. */
export function keep(storage: Storage, value: unknown, ...parts: string[]): void {
  if (isLooking()) return
  try {
    if (value === null || value === '') storage.removeItem(key(parts))
    else storage.setItem(key(parts), JSON.stringify(value))
  } catch {
    // A private window without storage: the page then remembers as long as it lives.
  }
}
