// Takes somebody's words out of a journal: what they said, published, gave as a reason and wrote in surveys, and every copy that going back has made.
import type { PersonId } from '../ids.ts'
import type { GameEvent, Happening } from './event.ts'
import type { GamePart } from './rewind.ts'
import type { Proposal, Stand } from './state.ts'

/** Stands where words were; no language's own. */
export const withheld = '[…]'

/** What happened, without the words of those people. What holds none of them is the same object. */
export function withoutWords(happenings: readonly Happening[], of: (person: PersonId) => boolean): Happening[] {
  const published = new Set(
    happenings.flatMap(({ event }) => (event.type === 'statementPublished' && of(event.person) ? [event.text] : [])),
  )
  return happenings.map((one) => {
    const event = wordless(one.event, of, published)
    return event === one.event ? one : { ...one, event }
  })
}

function wordless(event: GameEvent, of: (person: PersonId) => boolean, published: ReadonlySet<string>): GameEvent {
  switch (event.type) {
    case 'said':
      return of(event.by) && event.text !== withheld ? { ...event, text: withheld } : event
    case 'statementPublished':
      return of(event.person) && event.text !== withheld ? { ...event, text: withheld } : event
    case 'standTaken':
      return of(event.person) && event.reason !== '' && event.reason !== withheld ? { ...event, reason: withheld } : event
    case 'surveyAnswered':
      return of(event.person) && Object.keys(event.texts).length > 0 ? { ...event, texts: {} } : event
    case 'rewound':
    case 'undone': {
      const restored = event.restored && partWithout(event.restored, of, published)
      return restored === event.restored ? event : ({ ...event, restored } as GameEvent)
    }
    default:
      return event
  }
}

function partWithout(part: GamePart, of: (person: PersonId) => boolean, published: ReadonlySet<string>): GamePart {
  const holds = part.statements.some(({ person, text }) => of(person) && text !== withheld)
  const echoes = part.headlines.some(({ kind, text }) => kind === 'statement' && text !== undefined && published.has(text))
  const stood = Object.values(part.proposals).some(({ stands = [] }) => stands.some((one) => isReasonOf(one, of)))
  if (!holds && !echoes && !stood) return part
  return {
    ...part,
    proposals: Object.fromEntries(Object.entries(part.proposals).map(([id, proposal]) => [id, proposalWithout(proposal, of)])),
    statements: part.statements.map((one) => (of(one.person) ? { ...one, text: withheld } : one)),
    headlines: part.headlines.map((one) =>
      one.kind === 'statement' && one.text !== undefined && published.has(one.text) ? { ...one, text: withheld } : one,
    ),
  }
}

const isReasonOf = ({ person, reason }: Stand, of: (person: PersonId) => boolean): boolean =>
  of(person) && reason !== '' && reason !== withheld

function proposalWithout(proposal: Proposal, of: (person: PersonId) => boolean): Proposal {
  const { stands } = proposal
  if (!stands?.some((one) => isReasonOf(one, of))) return proposal
  return { ...proposal, stands: stands.map((one) => (isReasonOf(one, of) ? { ...one, reason: withheld } : one)) }
}
