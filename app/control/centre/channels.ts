// Every channel the facilitator may read and speak in: the plenary and each team at all times, a caucus once somebody has opened it.
import type { Intent } from '../../../lib/game/intent.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { ChannelView, FacilitatorView } from '../../../lib/view/view.ts'

type Into = Extract<Intent, { type: 'say' }>['channel']

/** Plenary first, then caucuses, then teams in the scenario's order; channels nobody has used yet are empty. */
export function allChannels({ channels, own }: Pick<FacilitatorView, 'channels' | 'own'>): ChannelView[] {
  const known = (id: string) => channels.find((channel) => channel.id === id)
  const team = (party: PartyId): ChannelView => {
    const id = `team-${party}`
    return known(id) ?? { id, kind: 'team', parties: [party], closed: false, messages: [] }
  }
  return [
    known('plenary') ?? { id: 'plenary', kind: 'plenary', parties: [], closed: false, messages: [] },
    ...channels.filter(({ kind }) => kind === 'caucus'),
    ...own.map(({ party }) => team(party)),
  ]
}

/** How the room is asked to say something there; null for a team nobody is in. */
export function speakingIn({ kind, parties }: Pick<ChannelView, 'kind' | 'parties'>): Into | null {
  const [first] = parties
  switch (kind) {
    case 'plenary':
      return { kind }
    case 'caucus':
      return { kind, parties }
    case 'team':
    case 'help':
      return first ? { kind, party: first } : null
  }
}
