// A long list goes to the room in pieces: it takes no request of more than 16 kB.
import type { MelDraft } from '../../../../lib/game/mel-entry.ts'

const mostBytes = 12_000
const mostEntries = 60
const size = (draft: MelDraft): number => new TextEncoder().encode(JSON.stringify(draft)).length + 1

/** In order; each small enough to be taken. */
export function chunks(drafts: readonly MelDraft[]): MelDraft[][] {
  const all: { bytes: number; drafts: MelDraft[] }[] = []
  for (const draft of drafts) {
    const bytes = size(draft)
    const last = all.at(-1)
    if (last && last.bytes + bytes <= mostBytes && last.drafts.length < mostEntries) {
      last.bytes += bytes
      last.drafts.push(draft)
    } else all.push({ bytes, drafts: [draft] })
  }
  return all.map((one) => one.drafts)
}
