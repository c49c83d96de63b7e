// An invented turn for the parts that tell of one: what is owed in every state, reports of every grade, news of every kind.
import type { Headline, HeadlineKind } from '../../lib/game/state.ts'
import type { InjectId, PackageId } from '../../lib/ids.ts'
import { stageIn } from '../../lib/rules/catalogue.ts'
import type { DueStatus, Report } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { AgreementView, Board, InjectView } from '../../lib/view/view.ts'

const invented = 'invented' as PackageId
const statuses = [
  'due',
  'performed',
  'verified',
  'doubtful',
  'stalled',
  'broken',
  'reversed',
  'suspended',
  'done',
  'expired',
  'ended',
] as const satisfies DueStatus[]

/** Every reference package's commitments in turn, each in another state. */
export function duesOf({ packages }: Catalogue): AgreementView['dues'] {
  const steps = packages.flatMap(({ terms }) => terms.commitments)
  return statuses.flatMap((status, n) => {
    const step = steps[n]
    return step
      ? [
          {
            party: step.party,
            measure: step.measure,
            status,
            clean: n % 3,
            done: status === 'done' ? 1 : 0,
            restorable: status === 'reversed',
          },
        ]
      : []
  })
}

/** In force, run out and fallen. */
export function agreementsOf(catalogue: Catalogue): AgreementView[] {
  const dues = duesOf(catalogue)
  return (['inForce', 'expired', 'collapsed'] as const).flatMap((status, n) => {
    const terms = catalogue.packages[n]?.terms
    if (!terms) return []
    const own = terms.commitments.map(({ party, measure }, at) => ({
      party,
      measure,
      status: status === 'inForce' ? (dues[at]?.status ?? 'due') : status === 'expired' ? ('expired' as const) : ('ended' as const),
      clean: 1,
      done: 0,
      restorable: false,
    }))
    return [
      {
        id: `${invented}-${n}` as PackageId,
        terms,
        stage: stageIn(catalogue, terms),
        since: 1,
        until: 4,
        status,
        endedIn: status === 'inForce' ? null : 3,
        clean: 2 - n,
        mature: n === 0,
        dues: own,
        declines: [],
      },
    ]
  })
}

export function reportsOf(catalogue: Catalogue): Report[] {
  const grades = [
    ['clean', null],
    ['doubtful', null],
    ['doubtful', 'stillDoubtful'],
    ['doubtful', 'clean'],
    ['clear', null],
  ] as const
  return duesOf(catalogue)
    .slice(0, grades.length)
    .flatMap(({ party, measure }, n) => {
      const [grade, clarified] = grades[n] ?? []
      return grade
        ? [
            {
              id: `report-${n}`,
              package: invented,
              party,
              measure: n === 2 ? null : measure,
              grade,
              clarified: clarified ?? null,
              by: null,
            },
          ]
        : []
    })
}

/** One piece of news of each kind. */
export function headlinesOf({ principals, measures, acts }: Catalogue, kinds: readonly string[], text: string): Headline[] {
  const [party, other] = principals
  const [measure] = measures
  const [act] = acts
  return kinds.map((kind, id) => ({
    id,
    turn: 2,
    phase: 'commit',
    at: 0,
    kind: kind as HeadlineKind,
    party,
    parties: [party, other],
    ...(measure && { measure: measure.id }),
    ...(act && { act: act.id }),
    title: text,
    text: kind === 'rewound' || kind === 'undone' ? 'negotiate' : kind === 'clarified' ? 'stillDoubtful' : text,
    outlet: text,
  }))
}

/** Asked and undecided, and chosen. */
export function injectsOf({ principals }: Catalogue, name: string, text: string): InjectView[] {
  const [party, other] = principals
  const options = [
    { id: 'yes', text: name },
    { id: 'no', text },
  ]
  const one = { name, text, choices: [{ parties: [party, other], options }], to: null, method: null, from: null, places: [] }
  return [
    { ...one, id: 'asked' as InjectId, answers: [] },
    { ...one, id: 'chosen' as InjectId, to: [party, other], answers: [{ party, option: 'yes', text: name }] },
  ]
}

/** Trust that goes up and down over some turns, and tension against it. */
export function curveOf({ prior }: Catalogue): Board['curve'] {
  return [0, 4, 9, 3, 12].map((by, turn) => ({
    turn,
    tension: 62 - by,
    trust: Object.fromEntries(
      Object.entries(prior).map(([holder, row]) => [
        holder,
        Object.fromEntries(
          Object.entries(row).map(([toward, value], n) => [toward, Math.max(0.01, Math.min(0.99, value + (n % 2 ? by : -by) / 100))]),
        ),
      ]),
    ) as Board['trust'],
  }))
}
