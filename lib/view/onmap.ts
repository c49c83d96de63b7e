// What stands on the map of the region now, and where: read from what the viewer is shown and from nothing else.
import type { ActId, InjectId, MeasureId, PartyId } from '../ids.ts'
import type { DueStatus, OpenEvent, Report } from '../rules/world.ts'
import type { Catalogue } from '../scenario/schema.ts'
import type { PublicView } from './view.ts'

export type Place = Catalogue['map']['places'][number]

/** The gravest first. `owed` and `kept` are quiet: nothing has gone wrong there. */
export const mapMarks = ['clear', 'act', 'event', 'doubtful', 'stopped', 'gesture', 'owed', 'kept'] as const
export type MapMark = (typeof mapMarks)[number]

export type MapSubject =
  | { kind: 'measure'; measure: MeasureId; party: PartyId }
  | { kind: 'act'; act: ActId; party: PartyId }
  | { kind: 'inject'; inject: InjectId; name: string }
  /** What inspection found elsewhere, away from all that is owed. */
  | { kind: 'elsewhere'; party: PartyId }
  | { kind: 'brink'; party: PartyId }
  | { kind: 'spying'; party: PartyId; target: PartyId }

export interface OnMap {
  /** Stable within a turn. */
  id: string
  mark: MapMark
  subject: MapSubject
  /** null: it happens, and nowhere on this map. */
  place: Place | null
}

export type Shown = Pick<PublicView, 'agreements' | 'gestures' | 'injects' | 'reports' | 'open'>

/** Everything that shows, the gravest first; one thing in one place is told once. */
export function onMap(catalogue: Catalogue, view: Shown): OnMap[] {
  const where = placesOf(catalogue)
  const all = [
    ...view.reports.flatMap((report) => ofReport(report, where)),
    ...view.open.flatMap((event) => ofOpen(event, where)),
    ...view.injects.flatMap((inject) => ofInject(inject, where)),
    ...view.gestures.map(({ party, measure }) => ofMeasure(party, measure, 'gesture', where)),
    ...view.agreements.flatMap((agreement) => (agreement.status === 'inForce' ? ofAgreement(agreement, where) : [])),
  ]
  const first = new Map<string, OnMap>()
  for (const one of all) if (!first.has(one.id)) first.set(one.id, one)
  return [...first.values()].toSorted((a, b) => mapMarks.indexOf(a.mark) - mapMarks.indexOf(b.mark))
}

interface Where {
  /** Where a measure or an act shows; the capital of whoever does it, when the map has no place of its own for it. */
  of: (id: string, party: PartyId) => Place | null
  capital: (party: PartyId) => Place | null
  named: (id: string) => Place | null
}

function placesOf({ map, parties }: Catalogue): Where {
  const capital = (id: PartyId): Place | null => {
    const party = parties.find((one) => one.id === id)
    return map.places.find(({ at }) => at[0] === party?.place[0] && at[1] === party.place[1]) ?? null
  }
  return {
    capital,
    of: (id, party) => map.places.find(({ shows }) => shows.includes(id)) ?? capital(party),
    named: (id) => map.places.find((place) => place.id === id) ?? null,
  }
}

const ofMeasure = (party: PartyId, measure: MeasureId, mark: MapMark, where: Where): OnMap => ({
  id: `${party} ${measure}`,
  mark,
  subject: { kind: 'measure', measure, party },
  place: where.of(measure, party),
})

/** A grade as it stands after an examination. */
export const settledGrade = ({ grade, clarified }: Pick<Report, 'grade' | 'clarified'>): Report['grade'] =>
  clarified === 'clean' || clarified === 'clear' ? clarified : grade

function ofReport(report: Report, where: Where): OnMap[] {
  const grade = settledGrade(report)
  const { party, measure } = report
  if (measure !== null) return [ofMeasure(party, measure, grade === 'clean' ? 'kept' : grade, where)]
  // That nothing was found elsewhere is no news of any place.
  return grade === 'clean'
    ? []
    : [{ id: `${report.id} elsewhere`, mark: grade, subject: { kind: 'elsewhere', party }, place: where.capital(party) }]
}

function ofOpen(event: OpenEvent, where: Where): OnMap[] {
  switch (event.kind) {
    case 'act': {
      const { party, act } = event
      // What a veto stopped has not happened.
      return event.vetoedBy.length > 0
        ? []
        : [{ id: `${party} ${act}`, mark: 'act', subject: { kind: 'act', act, party }, place: where.of(act, party) }]
    }
    case 'gesture':
      return [ofMeasure(event.party, event.measure, 'gesture', where)]
    case 'struckDown':
      return [ofMeasure(event.party, event.measure, 'stopped', where)]
    case 'secondStall':
      return [ofMeasure(event.party, event.measure, 'clear', where)]
    case 'brink':
      return [
        { id: `${event.party} brink`, mark: 'act', subject: { kind: 'brink', party: event.party }, place: where.capital(event.party) },
      ]
    case 'intelligenceCaught': {
      const { party, target } = event
      return [{ id: `${party} spying`, mark: 'act', subject: { kind: 'spying', party, target }, place: where.capital(target) }]
    }
    case 'restored':
    case 'restoreFailed':
    case 'homeCampaign':
    case 'mediation':
      return []
  }
}

function ofInject({ id, name, places }: Shown['injects'][number], where: Where): OnMap[] {
  const told = (place: Place | null): OnMap => ({
    id: `${id} ${place?.id ?? 'elsewhere'}`,
    mark: 'event',
    subject: { kind: 'inject', inject: id, name },
    place,
  })
  return places.length > 0 ? places.map((place) => told(where.named(place))) : [told(null)]
}

const ofStatus: Partial<Record<DueStatus, MapMark>> = {
  due: 'owed',
  performed: 'kept',
  verified: 'kept',
  done: 'kept',
  doubtful: 'doubtful',
  stalled: 'clear',
  broken: 'clear',
  reversed: 'stopped',
  suspended: 'stopped',
}

function ofAgreement({ dues }: Shown['agreements'][number], where: Where): OnMap[] {
  return dues.flatMap(({ party, measure, status }) => {
    const mark = ofStatus[status]
    return mark ? [ofMeasure(party, measure, mark, where)] : []
  })
}

/** Whether anything is wrong or new there: what is quiet stands on the map without a word. */
export const isQuiet = ({ mark }: Pick<OnMap, 'mark'>): boolean => mark === 'kept' || mark === 'owed'
