// What a desk keeps on this device so that a reload changes nothing: small JSON values under the room and the delegation.

const key = (parts: readonly string[]) => ['overture', ...parts].join('.')

/** null when nothing, or nothing readable, is kept. */
export function recall(storage: Storage, ...parts: string[]): unknown {
  try {
    return JSON.parse(storage.getItem(key(parts)) ?? 'null')
  } catch {
    return null
  }
}

export function keep(storage: Storage, value: unknown, ...parts: string[]): void {
  try {
    storage.setItem(key(parts), JSON.stringify(value))
  } catch {
    // A private window without storage: the page then remembers as long as it lives.
  }
}
