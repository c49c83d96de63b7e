// Who may ask for what: for every intent a moment at which it can be granted, and what comes of it for every kind of seat.
import type { Intent } from '../game/intent.ts'
import type { Terms } from '../scenario/schema.ts'
import { forDelegates, forFull, forHeads, forHelp, forOneself, forTeam, others, type Row, seats } from './matrix-seats.ts'
import { bringIntoForce, packageId, party, reference, type TableOptions, type TestTable } from './table.ts'

const usa = party('USA')
const pack = packageId('pack')
const terms = reference('P1')
const renewing: Terms = { ...terms, duration: 1 }
const nothing = { packages: {}, free: { kind: 'nothing' as const }, vetoes: [] }
const plenary = { kind: 'plenary' as const }
const entry = {
  to: 'all' as const,
  when: { kind: 'byHand' as const },
  method: '',
  from: '',
  time: '',
  subject: '',
  expected: '',
  inject: { kind: 'free' as const, name: 'A spy ring', text: 'A text.', effects: [] },
}
const from = ({ state }: TestTable) => state.moment ?? { turn: 1, phase: 'brief' as const }
const forecast = { games: 1, turns: 1, ends: { calm: 1 }, war: 0, collapses: 0, tension: [], trust: [] }

/** USA has tabled it; nobody has signed. */
const tabled = (table: TestTable): void => {
  table.ask('USA', { type: 'tablePackage', package: pack, terms, draft: null })
}
const signed = (table: TestTable): void => {
  tabled(table)
  table.ask('USA', { type: 'signPackage', package: pack, version: 1, reserve: 'none' })
}
/** In the last Negotiate of its duration. */
const ending = (table: TestTable): void => {
  bringIntoForce(table, pack, 'USA', renewing)
}
const overAndReleased = (table: TestTable): void => {
  table.ask('control', { type: 'releaseReview' })
  table.ask('control', { type: 'endGame' })
}
const supposed = { turn: 1, change: { kind: 'free' as const, party: usa, free: { kind: 'nothing' as const } } }

/** A new intent has no row, and does not pass. */
export const matrix: { [T in Intent['type']]: Row<T> } = {
  startGame: { stage: 'lobby', intent: { type: 'startGame' }, outcomes: forFull },
  nextPhase: { stage: 'brief', intent: (table) => ({ type: 'nextPhase', from: from(table) }), outcomes: forFull },
  pauseClock: { stage: 'brief', intent: { type: 'pauseClock' }, outcomes: forFull },
  resumeClock: {
    stage: 'brief',
    before: (table) => table.ask('control', { type: 'pauseClock' }),
    intent: { type: 'resumeClock' },
    outcomes: forFull,
  },
  extendPhase: { stage: 'brief', intent: { type: 'extendPhase', minutes: 2 }, outcomes: forFull },
  seatPerson: {
    stage: 'brief',
    intent: { type: 'seatPerson', person: seats.mate, role: { kind: 'observer' } },
    outcomes: forHelp,
  },
  removePerson: { stage: 'brief', intent: { type: 'removePerson', person: seats.mate }, outcomes: forHelp },
  pausePerson: { stage: 'brief', intent: { type: 'pausePerson', person: seats.mate }, outcomes: forHelp },
  resumePerson: { stage: 'brief', intent: { type: 'resumePerson', person: seats.paused }, outcomes: forHelp },
  setRights: { stage: 'brief', intent: { type: 'setRights', person: seats.helper, rights: 'watch' }, outcomes: forFull },
  admitPerson: { stage: 'brief', intent: { type: 'admitPerson', person: seats.waiting }, outcomes: forHelp },
  makeHead: { stage: 'brief', intent: { type: 'makeHead', person: seats.mate }, outcomes: forHelp },
  dealSeats: { stage: 'lobby', opened: { seated: ['USA', 'RUS'] }, intent: { type: 'dealSeats' }, outcomes: forHelp },
  seatBot: {
    stage: 'brief',
    opened: { seated: ['USA', 'RUS'] },
    intent: { type: 'seatBot', party: party('JPN'), strategy: 'incr' },
    outcomes: forFull,
  },
  setBotPace: { stage: 'brief', intent: { type: 'setBotPace', pace: 'quick' }, outcomes: forFull },
  lockRoom: { stage: 'brief', intent: { type: 'lockRoom' }, outcomes: forFull },
  unlockRoom: {
    stage: 'brief',
    before: (table) => table.ask('control', { type: 'lockRoom' }),
    intent: { type: 'unlockRoom' },
    outcomes: forFull,
  },
  broadcast: { stage: 'brief', intent: { type: 'broadcast', text: 'Five minutes.' }, outcomes: forHelp },
  publishMedia: {
    stage: 'brief',
    intent: { type: 'publishMedia', outlet: 'The Times', headline: 'Talks', text: 'They talk.' },
    outcomes: forFull,
  },
  nudge: { stage: 'negotiate', intent: { type: 'nudge', party: usa }, outcomes: forHelp },
  closeChannel: { stage: 'brief', intent: { type: 'closeChannel', channel: plenary }, outcomes: forHelp },
  openChannel: {
    stage: 'brief',
    before: (table) => table.ask('control', { type: 'closeChannel', channel: plenary }),
    intent: { type: 'openChannel', channel: plenary },
    outcomes: forHelp,
  },
  sendInject: { stage: 'negotiate', intent: { type: 'sendInject', inject: 'E14' as never, party: null }, outcomes: forFull },
  addMel: { stage: 'brief', intent: { type: 'addMel', entries: [entry] }, outcomes: forFull },
  editMel: { stage: 'brief', before: withMel, intent: { type: 'editMel', n: 1, entry: { ...entry, subject: 'Spies' } }, outcomes: forFull },
  cancelMel: { stage: 'brief', before: withMel, intent: { type: 'cancelMel', n: 1 }, outcomes: forFull },
  sendMel: { stage: 'brief', before: withMel, intent: { type: 'sendMel', n: 1 }, outcomes: forFull },
  addNote: { stage: 'brief', intent: { type: 'addNote', text: 'They hesitate.', pin: { kind: 'now' } }, outcomes: forHelp },
  editNote: { stage: 'brief', before: withNote, intent: { type: 'editNote', n: 1, text: 'They do not.' }, outcomes: forHelp },
  removeNote: { stage: 'brief', before: withNote, intent: { type: 'removeNote', n: 1 }, outcomes: forHelp },
  override: { stage: 'brief', intent: { type: 'override', change: { kind: 'tension', to: 41 }, reason: 'A test.' }, outcomes: forFull },
  setKnob: { stage: 'brief', intent: { type: 'setKnob', knob: 'fog', value: 2 }, outcomes: forFull },
  setSettings: { stage: 'lobby', intent: { type: 'setSettings', settings: { turns: 5 } }, outcomes: forFull },
  setPhaseMinutes: { stage: 'brief', intent: { type: 'setPhaseMinutes', phaseMinutes: { negotiate: 5 } }, outcomes: forFull },
  finishBy: { stage: 'brief', intent: ({ now }) => ({ type: 'finishBy', at: now + 9_000_000 }), outcomes: forFull },
  rewindTo: { stage: 'negotiate', intent: { type: 'rewindTo', turn: 1, phase: 'brief', name: 'Before' }, outcomes: forFull },
  nameFork: {
    stage: 'negotiate',
    before: (table) => table.ask('control', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'Before' }),
    intent: { type: 'nameFork', fork: 'fork-1', name: 'The hard road' },
    outcomes: forFull,
  },
  releaseAdjudication: {
    stage: 'respond',
    opened: { settings: { release: 'byHand' } },
    before: (table) => table.ask('control', { type: 'nextPhase', from: from(table) }),
    intent: { type: 'releaseAdjudication' },
    outcomes: forFull,
  },
  approvePackage: { stage: 'negotiate', ...submitted(), intent: { type: 'approvePackage', package: pack, party: usa }, outcomes: forFull },
  returnPackage: {
    stage: 'negotiate',
    ...submitted(),
    intent: { type: 'returnPackage', package: pack, party: usa, words: 'Think again.' },
    outcomes: forFull,
  },
  undoLast: {
    stage: 'brief',
    before: (table) => table.ask('control', { type: 'pauseClock' }),
    intent: { type: 'undoLast' },
    outcomes: forFull,
  },
  endGame: { stage: 'brief', intent: { type: 'endGame' }, outcomes: forFull },
  closeRoom: { stage: 'brief', intent: { type: 'closeRoom' }, outcomes: forFull },
  suspendRoom: { stage: 'brief', intent: { type: 'suspendRoom', until: null }, outcomes: forFull },
  resumeRoom: { stage: 'brief', before: suspended, intent: { type: 'resumeRoom' }, outcomes: forFull },
  moveRoom: { stage: 'brief', before: suspended, intent: { type: 'moveRoom' }, outcomes: forFull },
  releaseForecast: { stage: 'negotiate', before: foreseen, intent: { type: 'releaseForecast' }, outcomes: forFull },
  withholdForecast: {
    stage: 'negotiate',
    before: (table) => {
      foreseen(table)
      table.ask('control', { type: 'releaseForecast' })
    },
    intent: { type: 'withholdForecast' },
    outcomes: forFull,
  },
  releaseReview: { stage: 'brief', intent: { type: 'releaseReview' }, outcomes: forFull },
  withholdReview: { stage: 'brief', before: released, intent: { type: 'withholdReview' }, outcomes: forFull },
  showChapter: { stage: 'brief', before: released, intent: { type: 'showChapter', chapter: 'trust' }, outcomes: forFull },
  lightWall: { stage: 'brief', intent: { type: 'lightWall', light: 'dark' }, outcomes: forFull },
  steerTelling: { stage: 'debrief', intent: { type: 'steerTelling', act: 'again' }, outcomes: forFull },
  shareWhatIf: {
    stage: 'debrief',
    before: overAndReleased,
    intent: { type: 'shareWhatIf', name: 'Otherwise', supposed },
    outcomes: forFull,
  },
  dropWhatIf: {
    stage: 'debrief',
    before: (table) => {
      overAndReleased(table)
      table.ask('control', { type: 'shareWhatIf', name: 'Otherwise', supposed })
    },
    intent: { type: 'dropWhatIf', id: 'what-if-1' },
    outcomes: forFull,
  },
  recallBot: {
    stage: 'brief',
    opened: { seated: ['USA', 'RUS'] },
    before: (table) => table.ask('control', { type: 'seatBot', party: party('JPN'), strategy: 'incr' }),
    intent: { type: 'recallBot', party: party('JPN') },
    outcomes: { ...forFull, head: 'notYours', mate: 'notYours', other: 'notYours' },
  },
  say: { stage: 'brief', intent: { type: 'say', channel: { kind: 'team', party: usa }, text: 'We wait.' }, outcomes: forTeam },
  setConsent: { stage: 'brief', intent: { type: 'setConsent', consent: 'given' }, outcomes: forOneself },
  withdrawWords: { stage: 'brief', intent: { type: 'withdrawWords' }, outcomes: forOneself },
  answerSurvey: {
    stage: 'lobby',
    intent: { type: 'answerSurvey', survey: 'before', turn: 0, answers: { steps: 7, background: 'student' }, texts: {} },
    outcomes: forOneself,
  },
  ratePackage: {
    stage: 'negotiate',
    before: tabled,
    intent: { type: 'ratePackage', package: pack, version: 1, rating: 4 },
    outcomes: { ...forOneself, other: 'notInPackage', observer: 'delegatesOnly', watcher: 'delegatesOnly' },
  },
  takePortfolio: { stage: 'brief', intent: { type: 'takePortfolio', portfolio: 'verification' }, outcomes: forDelegates },
  takeStand: {
    stage: 'negotiate',
    before: tabled,
    intent: { type: 'takeStand', package: pack, version: 1, stand: 'endorse', reason: '' },
    outcomes: others('notInPackage'),
  },
  dropStand: {
    stage: 'negotiate',
    before: (table) => {
      tabled(table)
      for (const by of ['USA', 'mate']) table.ask(by, { type: 'takeStand', package: pack, version: 1, stand: 'endorse', reason: '' })
    },
    intent: { type: 'dropStand', package: pack },
    outcomes: others('noStand'),
  },
  sayReady: { stage: 'negotiate', intent: (table) => ({ type: 'sayReady', from: from(table) }), outcomes: forHeads },
  takeBackReady: {
    stage: 'negotiate',
    before: (table) => table.ask('USA', { type: 'sayReady', from: from(table) }),
    intent: { type: 'takeBackReady' },
    outcomes: others('notReady', forHeads),
  },
  saveDraft: {
    stage: 'negotiate',
    intent: { type: 'saveDraft', draft: 'draft-1' as never, terms, counters: null },
    outcomes: forDelegates,
  },
  discardDraft: {
    stage: 'negotiate',
    before: (table) => table.ask('USA', { type: 'saveDraft', draft: 'draft-1' as never, terms, counters: null }),
    intent: { type: 'discardDraft', draft: 'draft-1' as never },
    outcomes: others('noSuchDraft'),
  },
  tablePackage: { stage: 'negotiate', intent: { type: 'tablePackage', package: pack, terms, draft: null }, outcomes: forDelegates },
  counterPackage: {
    stage: 'negotiate',
    before: tabled,
    intent: { type: 'counterPackage', package: pack, version: 1, terms: { ...terms, duration: 5 }, draft: null },
    outcomes: others('notInPackage'),
  },
  withdrawPackage: { stage: 'negotiate', before: tabled, intent: { type: 'withdrawPackage', package: pack }, outcomes: others('notYours') },
  signPackage: {
    stage: 'negotiate',
    before: tabled,
    intent: { type: 'signPackage', package: pack, version: 1, reserve: 'none' },
    outcomes: others('notInPackage', forHeads),
  },
  takeBackSignature: {
    stage: 'negotiate',
    before: signed,
    intent: { type: 'takeBackSignature', package: pack },
    outcomes: others('notSigned', forHeads),
  },
  declineRenewal: {
    stage: 'negotiate',
    before: ending,
    intent: { type: 'declineRenewal', package: pack },
    outcomes: others('notInForce', forHeads),
  },
  keepRenewal: {
    stage: 'negotiate',
    before: (table) => {
      ending(table)
      table.ask('USA', { type: 'declineRenewal', package: pack })
    },
    intent: { type: 'keepRenewal', package: pack },
    outcomes: others('notInForce', forHeads),
  },
  announceGesture: {
    stage: 'negotiate',
    intent: { type: 'announceGesture', measure: 'U01' as never },
    outcomes: others('gestureNotYours', forHeads),
  },
  withdrawGesture: {
    stage: 'negotiate',
    before: (table) => table.ask('USA', { type: 'announceGesture', measure: 'U01' as never }),
    intent: { type: 'withdrawGesture' },
    outcomes: others('noGesture', forHeads),
  },
  draftOrders: { stage: 'commit', intent: { type: 'draftOrders', orders: nothing }, outcomes: forDelegates },
  giveOrders: { stage: 'commit', intent: { type: 'giveOrders', orders: nothing, confirmed: 'once' }, outcomes: forDelegates },
  answerInject: {
    stage: 'negotiate',
    of: 'DPRK',
    before: (table) => table.ask('control', { type: 'sendInject', inject: 'E14' as never, party: null }),
    intent: { type: 'answerInject', inject: 'E14' as never, option: 'cancel' },
    outcomes: others('injectAsksOthers', forHeads),
  },
  clarifyReport: {
    stage: 'negotiate',
    before: (table) => {
      bringIntoForce(table, pack, 'USA', { ...terms, clauses: { ...terms.clauses, clarify: true } })
      table.until('respond')
      table.ask('control', { type: 'override', change: { kind: 'report', report: reportOf(table), grade: 'doubtful' }, reason: 'A test.' })
    },
    intent: (table) => ({ type: 'clarifyReport', report: reportOf(table) }),
    outcomes: others('notYourReport'),
  },
  giveResponse: {
    stage: 'respond',
    intent: { type: 'giveResponse', response: { suspend: [], resume: [], withdraw: [] } },
    outcomes: forDelegates,
  },
  chooseInCrisis: {
    stage: 'commit',
    before: (table) => {
      table.ask('DPRK', { type: 'giveOrders', orders: { ...nothing, free: { kind: 'brink' } }, confirmed: 'twice' })
      table.until('respond')
    },
    intent: { type: 'chooseInCrisis', choice: 'firm' },
    outcomes: others('principalsOnly', forHeads),
  },
  publishStatement: { stage: 'debrief', intent: { type: 'publishStatement', text: 'Peace.' }, outcomes: forDelegates },
  pollTrust: {
    stage: 'debrief',
    intent: { type: 'pollTrust', answers: { [party('DPRK')]: { ofThem: 20, ofUs: 30 } } },
    outcomes: forDelegates,
  },
  onBehalf: {
    stage: 'debrief',
    intent: { type: 'onBehalf', party: usa, intent: { type: 'publishStatement', text: 'Peace.' } },
    outcomes: forFull,
  },
}

function withMel(table: TestTable): void {
  table.ask('control', { type: 'addMel', entries: [entry] })
}
function withNote(table: TestTable): void {
  table.ask('control', { type: 'addNote', text: 'They hesitate.', pin: { kind: 'now' } })
}
function suspended(table: TestTable): void {
  table.ask('control', { type: 'suspendRoom', until: null })
}
function foreseen(table: TestTable): void {
  table.ask('server', { type: 'forecastMade', from: from(table), forecast })
}
function released(table: TestTable): void {
  table.ask('control', { type: 'releaseReview' })
}
function submitted(): { opened: TableOptions; before: (table: TestTable) => void } {
  return { opened: { settings: { approval: 'facilitator' } }, before: tabled }
}
/** What another is reported to have done under the package. */
const reportOf = ({ state }: TestTable): string => state.hand.signals?.reports.find(({ party: of }) => of === party('DPRK'))?.id ?? 'none'
