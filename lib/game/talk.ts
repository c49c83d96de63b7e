// Words: team, caucus and plenary talk, the help line, the press line, the facilitator's broadcast and the media, the private poll.
import type { PartyId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { type Delegate, isDelegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { Channel, Person } from './state.ts'
import { isParty, type No, notPlaying, onlyIn, type Table } from './table.ts'

type Answer = Decision<GameEvent>
type Asked<T extends Intent['type']> = Extract<Intent, { type: T }>

/** The name of a channel follows from who is in it, so that two who open the same caucus meet. */
export function channelOf(asked: Asked<'say'>['channel']): Pick<Channel, 'id' | 'kind' | 'parties'> {
  switch (asked.kind) {
    case 'plenary':
      return { id: 'plenary', kind: 'plenary', parties: [] }
    case 'team':
      return { id: `team-${asked.party}`, kind: 'team', parties: [asked.party] }
    case 'help':
      return { id: `help-${asked.party}`, kind: 'help', parties: [asked.party] }
    case 'caucus': {
      const parties = [...new Set(asked.parties)].sort()
      return { id: `caucus-${parties.join('-')}`, kind: 'caucus', parties }
    }
  }
}

export function say(table: Table, who: Person, asked: Asked<'say'>): Answer {
  if (table.state.status === 'closed') return refused('roomClosed')
  const channel = channelOf(asked.channel)
  const fault = channelFault(table, channel)
  if (fault) return fault
  if (!maySpeak(who, channel)) return refused(isDelegate(who) ? 'channelNotYours' : 'delegatesOnly')
  const off = who.role.kind === 'facilitator' ? null : switchedOff(table, channel)
  if (off) return off
  if (table.state.channels[channel.id]?.closed && who.role.kind !== 'facilitator') return refused('channelClosed')
  const count = table.state.channels[channel.id]?.messages.at(-1)?.id ?? '0'
  return { granted: [{ type: 'said', channel, id: String(Number(count) + 1), by: who.id, text: asked.text }] }
}

/** A room may be set up for talk in fewer ways. */
function switchedOff({ state }: Table, { kind }: Pick<Channel, 'kind'>): No | null {
  if (kind === 'plenary' && state.settings.plenary === 'off') return refused('plenaryOff')
  return kind === 'caucus' && state.settings.caucuses === 'off' ? refused('caucusesOff') : null
}

type Named = Pick<Channel, 'id' | 'kind' | 'parties'>

function channelFault(table: Table, { kind, parties }: Named): No | null {
  if (kind === 'caucus' && parties.length < 2) return refused('tooFewParties')
  return parties.every((party) => isParty(table, party)) ? null : refused('noSuchParty')
}

/** The facilitator closes a channel, or opens it again: what was said can still be read. The help line stays open. */
export function setChannel(table: Table, asked: Asked<'say'>['channel'], to: 'closed' | 'open'): Answer {
  const channel = channelOf(asked)
  const fault = channelFault(table, channel)
  if (fault) return fault
  if (channel.kind === 'help') return refused('channelStays')
  const closed = table.state.channels[channel.id]?.closed ?? false
  if (closed === (to === 'closed')) return refused(closed ? 'channelClosed' : 'channelOpen')
  return { granted: [{ type: closed ? 'channelOpened' : 'channelClosed', channel }] }
}

/** A word to everybody, or to some delegations. */
export function broadcast(table: Table, { text, to = 'all' }: Asked<'broadcast'>): Answer {
  if (to === 'all') return { granted: [{ type: 'broadcastSent', text }] }
  return to.every((party) => isParty(table, party)) ? { granted: [{ type: 'broadcastSent', text, to }] } : refused('noSuchParty')
}

/** The facilitator speaks as a newspaper or an agency: everybody reads it, and it changes nothing by itself. */
export function publishMedia(table: Table, { outlet, headline, text }: Asked<'publishMedia'>): Answer {
  return notPlaying(table) ?? { granted: [{ type: 'mediaPublished', outlet, headline, text }] }
}

function maySpeak(who: Person, channel: Pick<Channel, 'kind' | 'parties'>): boolean {
  if (who.role.kind === 'facilitator') return true
  return isDelegate(who) && (channel.kind === 'plenary' || channel.parties.includes(who.role.party))
}

export function publishStatement(table: Table, who: Delegate, text: string): Answer {
  const no = onlyIn(table, 'debrief')
  if (no) return no
  return { granted: [{ type: 'statementPublished', party: who.role.party, person: who.id, text }] }
}

export function pollTrust(table: Table, who: Delegate, answers: Asked<'pollTrust'>['answers']): Answer {
  const no = onlyIn(table, 'debrief')
  if (no) return no
  const others = Object.keys(answers) as PartyId[]
  if (!others.length || !others.every((party) => isParty(table, party) && party !== who.role.party)) return refused('pollIncomplete')
  return { granted: [{ type: 'trustPolled', party: who.role.party, person: who.id, answers }] }
}
