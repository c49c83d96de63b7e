// Which messages this device has not shown yet. The marks are the number of the last message read, by channel.
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView } from '../../../lib/view/view.ts'

export type Marks = Readonly<Record<string, number>>

/** Messages after the mark that somebody else wrote. */
export function unreadIn(
  { id, messages }: Pick<ChannelView, 'id' | 'messages'>,
  marks: Marks,
  me: { name: string; party: string },
): ChannelView['messages'] {
  const mark = marks[id] ?? 0
  return messages.filter((message) => Number(message.id) > mark && !(message.name === me.name && message.party === me.party))
}

/** Whose messages those are, the latest first, each delegation once; the facilitator is none. */
export function writersOf(messages: ChannelView['messages']): PartyId[] {
  const latest = messages.toSorted((a, b) => b.at - a.at)
  return [...new Set(latest.flatMap(({ party }) => (party === null ? [] : [party])))]
}

/** The marks once everything in a channel has been read; the same object when nothing changes. */
export function withRead(marks: Marks, { id, messages }: Pick<ChannelView, 'id' | 'messages'>): Marks {
  const last = Number(messages.at(-1)?.id ?? 0)
  return last > (marks[id] ?? 0) ? { ...marks, [id]: last } : marks
}

/** Marks as they were kept, or none. */
export function readMarks(value: unknown): Marks {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
