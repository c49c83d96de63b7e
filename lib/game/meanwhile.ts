// Two facilitators at once: whoever would overwrite what another has changed since they last saw it, is told so first.
import type { Intent, Recalled } from './intent.ts'
import { refused } from './refusal.ts'
import type { LogEntry, Person } from './state.ts'
import type { No, Table } from './table.ts'

type Asked = Intent | Recalled
const seatings: readonly LogEntry['type'][] = ['personSeated', 'personAdmitted', 'portfolioTaken']
const goings: readonly LogEntry['type'][] = ['rewound', 'undone']

/** Refuses when the log tells, since the entry the asker had seen, of the same thing done by somebody else. */
export function changedMeanwhile(table: Table, who: Person, intent: Asked): No | null {
  if (!('seen' in intent) || intent.seen === undefined) return null
  const { seen } = intent
  const { log, people } = table.state
  const other = log.findLast(
    (entry) => entry.n > seen && entry.by.kind === 'person' && entry.by.id !== who.id && isSame(table, intent, entry),
  )
  if (other?.by.kind !== 'person') return null
  return refused('changedMeanwhile', { name: people[other.by.id]?.name ?? '' })
}

function isSame({ scenario, state }: Table, intent: Asked, entry: LogEntry): boolean {
  switch (intent.type) {
    case 'override': {
      const { change } = intent
      const party = 'party' in change ? change.party : change.kind === 'trust' ? change.holder : undefined
      return entry.type === 'overridden' && entry.what === change.kind && (party === undefined || entry.party === party)
    }
    case 'setKnob':
      return entry.type === 'knobSet' && entry.subject === scenario.knobs.find(({ id }) => id === intent.knob)?.name
    case 'setSettings':
      return entry.type === 'settingsSet'
    case 'setPhaseMinutes':
      return entry.type === 'phaseMinutesSet'
    case 'finishBy':
      return entry.type === 'finishBySet'
    case 'seatPerson':
    case 'setRights':
      return seatings.includes(entry.type) && entry.subject === state.people[intent.person]?.name
    case 'rewind':
      return goings.includes(entry.type)
    default:
      return false
  }
}
