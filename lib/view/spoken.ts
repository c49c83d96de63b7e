// A view in the words of one language. It is made of the view and the scenario alone, so it can tell nothing the view does not;
// numbers, ids and what people typed stay as they are. Whatever did not change is the same object again, for the wire's patches.

import type { LogEntry } from '../game/state.ts'
import { remembered } from '../rules/remember.ts'
import type { PerParty, Receipt } from '../rules/world.ts'
import type { Brief, Terms } from '../scenario/schema.ts'
import type { Tongue } from '../scenario/tongue.ts'
import type { CardView } from './card.ts'
import type { HeldView } from './held.ts'
import type { KnobView } from './knobs.ts'
import type { ObjectiveView } from './objective-view.ts'
import type { DraftView } from './team.ts'
import type { ToldTurn } from './told.ts'
import type { DelegationView, FacilitatorView, InjectView, MomentView, Own, PersonView, PublicView, TurnStory, View } from './view.ts'
import type { Outcome, WhatIfView } from './whatif.ts'

type Change<T> = (value: T) => T

/** How each piece of a view is said in a language; the same piece is said once. */
interface Mouth {
  view: Change<View>
  log: Change<LogEntry[]>
  whatIf: Change<WhatIfView>
  told: Change<ToldTurn>
}

const mouthOf = remembered((tongue: Tongue): Mouth => {
  const { say } = tongue
  const { board, proposal, agreement, inject, headline, story, terms, receipt } = piecesOf(tongue)
  const objective = objectiveIn(tongue)
  const card = cardIn(tongue)
  const knob = knobIn(tongue)
  const logged = remembered((entry: LogEntry) =>
    ownWords.has(entry.type) ? entry : over(entry, { subject: (subject) => subject && say(subject) }),
  )

  const lists = {
    delegations: list((one: DelegationView) =>
      over(one, { members: each((member) => (member.bot ? over(member, { name: say }) : member)) }),
    ),
    proposals: list(proposal),
    agreements: list(agreement),
    injects: list(inject),
    headlines: list(headline),
    objectives: list(objective),
    drafts: list((draft: DraftView) => over(draft, { terms })),
    deck: list(card),
    knobs: list(knob),
    moments: list((moment: MomentView) => over(moment, { told: each(headline) })),
    log: list(logged),
    people: list((person: PersonView) => (person.bot === null ? person : over(person, { name: say }))),
    mel: list((entry: FacilitatorView['mel'][number]) =>
      over(entry, { inject: (what) => (what.kind === 'card' ? over(what, { text: orNull(say) }) : what) }),
    ),
  }

  const head = remembered((room: PublicView['room']) => over(room, { title: say }))
  const shared: Change<PublicView> = (view) =>
    over(view, {
      room: head,
      delegations: lists.delegations,
      board,
      proposals: lists.proposals,
      agreements: lists.agreements,
      injects: lists.injects,
      story: orNull(story),
      headlines: lists.headlines,
    })

  const own: Change<Own> = (mine) =>
    over(mine, {
      brief: (brief): Brief => tongue.scenario.briefs[mine.party] ?? brief,
      objectives: lists.objectives,
      willReceipt: orNull(receipt),
      drafts: lists.drafts,
      awaiting: each((one) => over(one, { terms })),
      entered: each((one) => over(one, { subject: orNull(say) })),
    })

  const settings = remembered((all: FacilitatorView['settings']) => over(all, { title: say }))
  const held: Change<HeldView> = (turn) => over(turn, { board, agreements: each(agreement), story })
  const outcome: Change<Outcome> = (turn) => over(turn, { board, agreements: each(agreement), story })

  const control: Change<FacilitatorView> = (view) =>
    over(view, {
      deck: lists.deck,
      people: lists.people,
      own: each(own),
      mel: lists.mel,
      log: lists.log,
      settings,
      held: orNull(held),
      knobs: lists.knobs,
      moments: lists.moments,
      undoable: orNull((act) => over(act, { subject: orNull(say) })),
    })

  return {
    log: lists.log,
    whatIf: (found) => over(found, { now: outcome, otherwise: outcome }),
    told: (turn) => over(turn, { story, ownWill: orNull(receipt), headlines: each(headline) }),
    view: (view) => {
      switch (view.as) {
        case 'delegation':
          return shared(over(view, { own })) as View
        case 'facilitator':
          return shared(control(view)) as View
        case 'observer':
        case 'screen':
          return shared(view) as View
      }
    },
  }
})

/** The view as it is said in that language. */
export const spoken = (view: View, tongue: Tongue): View => mouthOf(tongue).view(view)
export const spokenLog = (entries: LogEntry[], tongue: Tongue): LogEntry[] => mouthOf(tongue).log(entries)
export const spokenWhatIf = (found: WhatIfView, tongue: Tongue): WhatIfView => mouthOf(tongue).whatIf(found)

/** Entries of the log that quote what somebody typed, or name a person. */
const ownWords: ReadonlySet<string> = new Set([
  'said',
  'statementPublished',
  'broadcastSent',
  'mediaPublished',
  'overridden',
  'forkNamed',
  'personJoined',
  'personAdmitted',
  'personSeated',
  'personRemoved',
  'portfolioTaken',
])
/** A turn told again, as it is said in that language. */
export const spokenStory = (turn: ToldTurn, tongue: Tongue): ToldTurn => mouthOf(tongue).told(turn)

/** Pieces that several views hold. */
function piecesOf({ scenario, say }: Tongue) {
  const terms = remembered((text: Terms): Terms => over(text, { title: say }))
  const receipt = remembered(
    (one: Receipt): Receipt =>
      over(one, { lines: each((line) => (line.reason === 'inject' && line.label ? over(line, { label: said }) : line)) }),
  )
  const said = (text: string | undefined) => text && say(text)
  const receipts = remembered((all: PerParty<Receipt>): PerParty<Receipt> => perKey(all, receipt))
  const asset = (party: string, name: string) => scenario.parties.find(({ id }) => id === party)?.asset?.name ?? name
  const inject: Change<InjectView> = (one) =>
    over(one, {
      name: say,
      text: say,
      choices: each((choice) => over(choice, { options: each((option) => over(option, { text: say })) })),
      answers: each((answer) => over(answer, { text: say })),
    })
  return {
    terms,
    receipt,
    inject: remembered(inject),
    board: remembered((board: PublicView['board']) =>
      over(board, { asset: each((one) => over(one, { name: (name) => asset(one.party, name) })) }),
    ),
    proposal: remembered((one: PublicView['proposals'][number]) => over(one, { versions: each((version) => over(version, { terms })) })),
    agreement: remembered((agreement: PublicView['agreements'][number]) => over(agreement, { terms })),
    // What somebody typed is a headline of these kinds, or a reason beside a name of the rules'.
    headline: remembered((one: PublicView['headlines'][number]) =>
      one.kind === 'media' || one.kind === 'broadcast' || one.kind === 'statement' || one.kind === 'overridden'
        ? one
        : over(one, { title: said, text: said }),
    ),
    story: remembered(
      (story: TurnStory): TurnStory =>
        over(story, { trust: (trust) => perKey(trust, receipts), tension: receipt, will: receipts, pressure: receipts }),
    ),
  }
}

const objectiveIn = ({ scenario }: Tongue): Change<ObjectiveView> => {
  const all = [...Object.values(scenario.objectives).flat(), ...Object.values(scenario.exploiterObjectives)]
  const known = new Map(all.map((objective) => [objective.id, objective]))
  return remembered((objective) => {
    const words = known.get(objective.id)
    return words ? over(objective, { text: () => words.text, hint: () => words.hint }) : objective
  })
}

const cardIn = ({ scenario }: Tongue): Change<CardView> => {
  const known = new Map(scenario.injects.map((inject) => [inject.id, inject]))
  return remembered((card) => {
    const words = known.get(card.id)
    if (!words) return card
    return over(card, { name: () => words.name, text: () => words.text, precedent: () => words.precedent, effects: () => words.effects })
  })
}

const knobIn = ({ scenario }: Tongue): Change<KnobView> => {
  const known = new Map(scenario.knobs.map((knob) => [knob.id, knob]))
  return remembered((knob) => {
    const words = known.get(knob.id)
    return words ? over(knob, { name: () => words.name, group: () => words.group, text: () => words.text }) : knob
  })
}

/** The thing with some fields changed; itself when that changes nothing. */
function over<T extends object>(whole: T, changes: { [K in keyof T]?: Change<T[K]> }): T {
  let changed: T | null = null
  for (const field of Object.keys(changes) as (keyof T)[]) {
    const change = changes[field]
    if (!change || !(field in whole)) continue
    const next = change(whole[field])
    if (next === whole[field]) continue
    changed ??= { ...whole }
    changed[field] = next
  }
  return changed ?? whole
}

/** The same, of lists that many views hold, and with entries that many lists hold: most often those of the list before. */
function list<E extends object>(change: Change<E>): Change<E[]> {
  const one = remembered(change)
  let before: { list: readonly E[]; said: readonly E[] } = { list: [], said: [] }
  return remembered((list) => {
    const said = list.map((entry, at) => (entry === before.list[at] ? (before.said[at] ?? entry) : one(entry)))
    const next = said.some((entry, at) => entry !== list[at]) ? said : list
    before = { list, said: next }
    return next
  })
}

/** A list with each entry changed; itself when that changes none. */
function each<E>(change: Change<E>): Change<E[]> {
  return (list) => {
    const next = list.map(change)
    return next.some((one, at) => one !== list[at]) ? next : list
  }
}

function perKey<V>(record: PerParty<V>, change: Change<V>): PerParty<V> {
  const entries = Object.entries(record) as [string, V][]
  const next = entries.map(([key, value]) => [key, change(value)] as const)
  return next.some(([, value], at) => value !== entries[at]?.[1]) ? (Object.fromEntries(next) as PerParty<V>) : record
}

const orNull =
  <T>(change: Change<T>): Change<T | null> =>
  (value) =>
    value === null ? null : change(value)
