// A room as it stands when it is opened, also by builds that said less of it.
import type { GameEvent } from './event.ts'
import { openingEntry } from './log.ts'
import type { RoomState, Settings, TurnInHand } from './state.ts'

/** What a turn begins with. */
export const emptyHand: TurnInHand = {
  gestures: {},
  declines: {},
  costs: [],
  orders: {},
  ordersDrafts: {},
  signals: null,
  responses: {},
  crisisChoices: {},
  ready: [],
  nudged: {},
  injects: [],
  effects: [],
  overrides: [],
}

/** What rooms opened by earlier builds say nothing of: they go on as they were. */
const sinceThen: Omit<Settings, 'title' | 'preset' | 'turns' | 'phaseMinutes' | 'params' | 'scoresShown'> = {
  timed: true,
  endEarly: 'never',
  rehearsal: false,
  deck: 'off',
  botPace: 'human',
  release: 'atOnce',
  approval: 'none',
  admission: 'open',
  startTrust: null,
  plenary: 'on',
  caucuses: 'on',
  finishBy: null,
  hotWash: 15,
}

export function opened(event: Extract<GameEvent, { type: 'roomOpened' }>, at: number): RoomState {
  return {
    code: event.code,
    door: event.code,
    scenario: event.scenario,
    openedAt: at,
    seed: event.seed,
    seedHash: event.seedHash,
    openedSeals: [],
    settings: { ...sinceThen, ...event.settings },
    status: 'lobby',
    locked: false,
    moment: null,
    clock: { kind: 'stopped' },
    people: {},
    natures: event.natures,
    objectives: event.objectives,
    world: event.world,
    drafts: {},
    proposals: {},
    hand: emptyHand,
    history: [],
    channels: {},
    statements: [],
    felt: [],
    headlines: [],
    log: [openingEntry(event, at)],
    standing: null,
    injectsSent: [],
    forecast: null,
    awaiting: [],
    held: null,
    forks: [],
    lastAct: null,
    mel: [],
    notes: [],
    notesWritten: 0,
  }
}
