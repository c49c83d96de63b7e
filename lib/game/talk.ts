// Words: team, caucus and plenary talk, the press line, the facilitator's broadcast, the private poll.
import type { PartyId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { type Delegate, isDelegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { Channel, Person } from './state.ts'
import { isParty, onlyIn, type Table } from './table.ts'

type Answer = Decision<GameEvent>
type Asked<T extends Intent['type']> = Extract<Intent, { type: T }>

/** The name of a channel follows from who is in it, so that two who open the same caucus meet. */
export function channelOf(asked: Asked<'say'>['channel']): Pick<Channel, 'id' | 'kind' | 'parties'> {
  switch (asked.kind) {
    case 'plenary':
      return { id: 'plenary', kind: 'plenary', parties: [] }
    case 'team':
      return { id: `team-${asked.party}`, kind: 'team', parties: [asked.party] }
    case 'caucus': {
      const parties = [...new Set(asked.parties)].sort()
      return { id: `caucus-${parties.join('-')}`, kind: 'caucus', parties }
    }
  }
}

export function say(table: Table, who: Person, asked: Asked<'say'>): Answer {
  if (table.state.status === 'closed') return refused('roomClosed')
  const channel = channelOf(asked.channel)
  if (channel.kind === 'caucus' && channel.parties.length < 2) return refused('tooFewParties')
  if (!channel.parties.every((party) => isParty(table, party))) return refused('noSuchParty')
  if (!maySpeak(who, channel)) return refused(isDelegate(who) ? 'channelNotYours' : 'delegatesOnly')
  const count = table.state.channels[channel.id]?.messages.at(-1)?.id ?? '0'
  return { granted: [{ type: 'said', channel, id: String(Number(count) + 1), by: who.id, text: asked.text }] }
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
