// Answers every request: what would happen, or why not. Never throws at a player, changes nothing.
import type { PersonId } from '../ids.ts'
import type { Scenario } from '../scenario/schema.ts'
import * as approval from './approval.ts'
import * as bargain from './bargain.ts'
import { enter } from './behalf.ts'
import * as bots from './bots.ts'
import * as clockwork from './clockwork.ts'
import * as conduct from './conduct.ts'
import { setByHand } from './correction.ts'
import { dealSeats } from './deal.ts'
import * as dials from './dials.ts'
import * as drafts from './drafts.ts'
import type { GameEvent } from './event.ts'
import type { FacilitatorIntent } from './facilitator-intent.ts'
import { finishBy } from './finish.ts'
import * as forecasts from './forecast.ts'
import { forReview } from './imported.ts'
import * as injects from './injects.ts'
import type { BehalfIntent, Intent, Recalled, ServerIntent } from './intent.ts'
import { marked } from './last-act.ts'
import { overgrown } from './limits.ts'
import { changedMeanwhile } from './meanwhile.ts'
import * as mel from './mel.ts'
import * as notes from './notes.ts'
import { ofOneself } from './oneself.ts'
import { type Delegate, isDelegate } from './people.ts'
import * as ready from './ready.ts'
import { type Decision, refused } from './refusal.ts'
import { releaseAdjudication } from './release.ts'
import * as rests from './rest.ts'
import * as reviews from './review.ts'
import * as rewinding from './rewind.ts'
import { beyondRights, setRights } from './rights.ts'
import * as seats from './seats.ts'
import * as stands from './stand.ts'
import type { Actor, Person, RoomState } from './state.ts'
import { catalogueFor, type Table } from './table.ts'
import * as talk from './talk.ts'
import { undo } from './undo.ts'
import * as walls from './wall.ts'

type Answer = Decision<GameEvent>

/**
 * What comes of a request in this state.
 * @param by who asks, as the connection tells it; never taken from the request
 * @param at the time of asking, milliseconds since 1970
 */
export function decide(scenario: Scenario, state: RoomState, by: Actor, intent: Intent | ServerIntent, at: number): Answer {
  const table: Table = { scenario, catalogue: catalogueFor(scenario, state.settings), state, at }
  const answer = answerTo(table, by, intent)
  if ('refused' in answer) return answer
  const beyond = overgrown(state, by, answer.granted)
  if (beyond) return beyond
  // A session at rest brings nothing by itself.
  return state.rest ? answer : { granted: mel.withDue(table, by, ready.withEnd(table, by, answer.granted)) }
}

function answerTo(table: Table, by: Actor, intent: Intent | ServerIntent): Answer {
  const { state } = table
  const done = forReview(state, intent.type)
  if (done) return done
  if (intent.type === 'join')
    return by.kind === 'server' ? (rests.resting(state, 'join') ?? seats.join(table, intent)) : refused('notSeated')
  if (intent.type === 'arrive') return by.kind === 'server' ? rests.arrive(table) : refused('notSeated')
  if (intent.type === 'deadline')
    return by.kind === 'clock' ? (rests.resting(state, 'deadline') ?? clockwork.deadline(table, intent.from)) : refused('notSeated')
  if (intent.type === 'forecastMade')
    return by.kind === 'server' ? forecasts.forecastMade(table, intent.from, intent.forecast) : refused('notSeated')
  const who = by.kind === 'person' ? seats.present(state, by.id) : null
  if (!who) return refused('notSeated')
  if (state.status === 'closed') return refused('roomClosed')
  if (who.role.kind === 'waiting') return refused('notAdmitted')
  const beyond = beyondRights(table, who, intent)
  if (beyond) return beyond
  const asleep = rests.resting(state, intent.type === 'onBehalf' ? intent.intent.type : intent.type)
  if (asleep) return asleep
  if (intent.type === 'rotateCode' || intent.type === 'renewLink')
    return who.role.kind === 'facilitator' ? seats.keyed(table, who, intent) : refused('facilitatorOnly')
  return ofPerson(table, who, intent)
}

function ofPerson(table: Table, who: Person, intent: Intent | Recalled): Answer {
  const no = seats.heldUp(who, intent) ?? changedMeanwhile(table, who, intent)
  if (no) return no
  switch (intent.type) {
    case 'say':
      return talk.say(table, who, intent)
    case 'setConsent':
    case 'withdrawWords':
    case 'answerSurvey':
    case 'ratePackage':
      return ofOneself(table, who, intent)
    case 'recallBot':
      return who.role.kind === 'facilitator'
        ? marked(table, who, intent, bots.recallBot(table, who, intent.party))
        : bots.recallBot(table, who, intent.party)
    case 'onBehalf':
      return who.role.kind === 'facilitator' ? enter(table, who, intent, ofDelegation) : refused('facilitatorOnly')
    case 'startGame':
    case 'nextPhase':
    case 'pauseClock':
    case 'resumeClock':
    case 'extendPhase':
    case 'seatPerson':
    case 'removePerson':
    case 'pausePerson':
    case 'resumePerson':
    case 'setRights':
    case 'admitPerson':
    case 'makeHead':
    case 'dealSeats':
    case 'seatBot':
    case 'setBotPace':
    case 'lockRoom':
    case 'unlockRoom':
    case 'broadcast':
    case 'sendInject':
    case 'publishMedia':
    case 'nudge':
    case 'closeChannel':
    case 'openChannel':
    case 'addMel':
    case 'editMel':
    case 'cancelMel':
    case 'sendMel':
    case 'addNote':
    case 'editNote':
    case 'removeNote':
    case 'override':
    case 'setKnob':
    case 'setSettings':
    case 'setPhaseMinutes':
    case 'finishBy':
    case 'rewindTo':
    case 'rewind':
    case 'nameFork':
    case 'undoLast':
    case 'undo':
    case 'releaseAdjudication':
    case 'approvePackage':
    case 'returnPackage':
    case 'endGame':
    case 'closeRoom':
    case 'suspendRoom':
    case 'resumeRoom':
    case 'moveRoom':
    case 'releaseForecast':
    case 'withholdForecast':
    case 'releaseReview':
    case 'withholdReview':
    case 'showChapter':
    case 'lightWall':
    case 'steerTelling':
    case 'shareWhatIf':
    case 'dropWhatIf':
      return who.role.kind === 'facilitator' ? marked(table, who, intent, ofFacilitator(table, who.id, intent)) : refused('facilitatorOnly')
    default:
      return isDelegate(who) ? ofDelegate(table, who, intent) : refused('delegatesOnly')
  }
}

function ofFacilitator(table: Table, by: PersonId, intent: FacilitatorIntent): Answer {
  switch (intent.type) {
    case 'startGame':
      return clockwork.startGame(table, intent)
    case 'nextPhase':
      return clockwork.nextPhase(table, intent.from)
    case 'pauseClock':
      return clockwork.pauseClock(table)
    case 'resumeClock':
      return clockwork.resumeClock(table)
    case 'extendPhase':
      return clockwork.extendPhase(table, intent.minutes, intent.from)
    case 'endGame':
      return clockwork.endGame(table)
    case 'seatPerson':
      return seats.seatPerson(table, intent.person, intent.role)
    case 'removePerson':
      return seats.removePerson(table, intent.person)
    case 'pausePerson':
      return seats.pausePerson(table, intent.person)
    case 'resumePerson':
      return seats.resumePerson(table, intent.person)
    case 'setRights':
      return setRights(table, intent.person, intent.rights)
    case 'admitPerson':
      return seats.admitPerson(table, intent.person, intent.role)
    case 'makeHead':
      return seats.makeHead(table, intent.person)
    case 'dealSeats':
      return dealSeats(table)
    case 'seatBot':
      return bots.seatBot(table, intent.party, intent.strategy)
    case 'setBotPace':
      return bots.setBotPace(intent.pace)
    case 'lockRoom':
      return { granted: [{ type: 'roomLocked' }] }
    case 'unlockRoom':
      return { granted: [{ type: 'roomUnlocked' }] }
    case 'broadcast':
      return talk.broadcast(table, intent)
    case 'publishMedia':
      return talk.publishMedia(table, intent)
    case 'nudge':
      return ready.nudge(table, intent.party)
    case 'closeChannel':
      return talk.setChannel(table, intent.channel, 'closed')
    case 'openChannel':
      return talk.setChannel(table, intent.channel, 'open')
    case 'sendInject':
      return injects.sendInject(table, intent)
    case 'addMel':
      return mel.addMel(table, intent.entries)
    case 'editMel':
      return mel.editMel(table, intent)
    case 'cancelMel':
      return mel.cancelMel(table, intent)
    case 'sendMel':
      return mel.sendMel(table, intent.n)
    case 'addNote':
      return notes.addNote(table, by, intent.text, intent.pin)
    case 'editNote':
      return notes.editNote(table, by, intent)
    case 'removeNote':
      return notes.removeNote(table, intent.n, intent.rev)
    case 'override':
      return setByHand(table, intent.change, intent.reason)
    case 'setKnob':
      return dials.setKnob(table, intent.knob, intent.value)
    case 'setSettings':
      return dials.setSettings(table, intent.settings)
    case 'setPhaseMinutes':
      return dials.setPhaseMinutes(table, intent.phaseMinutes)
    case 'finishBy':
      return finishBy(table, intent)
    case 'rewind':
      return rewinding.rewind(table, intent)
    case 'nameFork':
      return rewinding.nameFork(table, intent.fork, intent.name)
    case 'undo':
      return undo(table, intent)
    case 'releaseAdjudication':
      return releaseAdjudication(table)
    case 'approvePackage':
      return approval.approvePackage(table, intent.package, intent.party)
    case 'returnPackage':
      return approval.returnPackage(table, intent.package, intent.party, intent.words)
    // Without the past they ask for, which the server hands in, these find none.
    case 'rewindTo':
      return refused(table.state.status === 'lobby' ? 'notStarted' : 'noSuchPast')
    case 'undoLast':
      return refused('nothingToUndo')
    case 'closeRoom':
      return { granted: [{ type: 'roomClosed' }] }
    case 'suspendRoom':
      return rests.suspendRoom(table, intent)
    case 'resumeRoom':
      return rests.resumeRoom(table)
    case 'moveRoom':
      return rests.moveRoom(table, intent.to)
    case 'releaseForecast':
      return forecasts.releaseForecast(table)
    case 'withholdForecast':
      return forecasts.withholdForecast(table)
    case 'releaseReview':
      return reviews.releaseReview(table)
    case 'withholdReview':
      return reviews.withholdReview(table)
    case 'showChapter':
      return reviews.showChapter(table, intent.chapter)
    case 'lightWall':
      return walls.lightWall(intent.light)
    case 'steerTelling':
      return walls.steerTelling(table, intent.act)
    case 'shareWhatIf':
      return reviews.shareWhatIf(table, intent.name, intent.supposed)
    case 'dropWhatIf':
      return reviews.dropWhatIf(table, intent.id)
  }
}

/** What nobody else can do in a delegate's name. */
type Personal = Extract<Intent, { type: 'takePortfolio' | 'takeStand' | 'dropStand' }>

function ofDelegate(table: Table, who: Delegate, intent: BehalfIntent | Personal): Answer {
  const no = bots.outplayed(table, who, intent.type)
  if (no) return no
  switch (intent.type) {
    case 'takePortfolio':
      return seats.takePortfolio(table, who, intent.portfolio)
    case 'takeStand':
      return stands.takeStand(table, who, intent)
    case 'dropStand':
      return stands.dropStand(table, who, intent.package)
    default:
      return ofDelegation(table, who, intent)
  }
}

/** What a delegation does, by one of its own or by a facilitator on its behalf. */
function ofDelegation(table: Table, who: Delegate, intent: BehalfIntent): Answer {
  switch (intent.type) {
    case 'sayReady':
      return ready.sayReady(table, who, intent.from)
    case 'takeBackReady':
      return ready.takeBackReady(table, who)
    case 'saveDraft':
      return drafts.saveDraft(table, who, intent)
    case 'discardDraft':
      return drafts.discardDraft(table, who, intent.draft)
    case 'tablePackage':
      return bargain.tablePackage(table, who, intent)
    case 'counterPackage':
      return bargain.counterPackage(table, who, intent)
    case 'withdrawPackage':
      return bargain.withdrawPackage(table, who, intent.package)
    case 'signPackage':
      return bargain.signPackage(table, who, intent)
    case 'takeBackSignature':
      return bargain.takeBackSignature(table, who, intent.package)
    case 'declineRenewal':
      return bargain.declineRenewal(table, who, intent.package)
    case 'keepRenewal':
      return bargain.keepRenewal(table, who, intent.package)
    case 'announceGesture':
      return conduct.announceGesture(table, who, intent.measure)
    case 'withdrawGesture':
      return conduct.withdrawGesture(table, who)
    case 'draftOrders':
      return conduct.draftOrders(table, who, intent.orders)
    case 'giveOrders':
      return conduct.giveOrders(table, who, intent)
    case 'answerInject':
      return injects.answerInject(table, who, intent.inject, intent.option)
    case 'clarifyReport':
      return conduct.clarifyReport(table, who, intent.report)
    case 'giveResponse':
      return conduct.giveResponse(table, who, intent.response)
    case 'chooseInCrisis':
      return conduct.chooseInCrisis(table, who, intent.choice)
    case 'publishStatement':
      return talk.publishStatement(table, who, intent.text)
    case 'pollTrust':
      return talk.pollTrust(table, who, intent.answers)
  }
}
