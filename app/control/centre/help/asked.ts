// Questions on the help lines that this device has not shown yet; what facilitators wrote themselves does not count.
import type { PartyId } from '../../../../lib/ids.ts'
import type { ChannelView, FacilitatorView } from '../../../../lib/view/view.ts'

/** The number of the last message read, by channel. */
export type Marks = Readonly<Record<string, number>>

/** Marks as they were kept, or none. */
export function marksFrom(kept: string | null): Marks {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch {
    return {}
  }
}

/** The help line of each delegation in the scenario's order, whether it has been used or not. */
export function helpLines({ channels, own }: Pick<FacilitatorView, 'channels' | 'own'>): { party: PartyId; channel: ChannelView }[] {
  return own.map(({ party }) => {
    const id = `help-${party}`
    const used = channels.find((channel) => channel.id === id)
    return { party, channel: used ?? { id, kind: 'help', parties: [party], closed: false, messages: [] } }
  })
}

/** Messages of the delegation after the mark. */
export const askedIn = ({ id, messages }: Pick<ChannelView, 'id' | 'messages'>, marks: Marks): number =>
  messages.filter((message) => message.party !== null && Number(message.id) > (marks[id] ?? 0)).length

/** The marks once everything in a channel has been read; the same object when nothing changes. */
export function withRead(marks: Marks, { id, messages }: Pick<ChannelView, 'id' | 'messages'>): Marks {
  const last = Number(messages.at(-1)?.id ?? 0)
  return last > (marks[id] ?? 0) ? { ...marks, [id]: last } : marks
}
