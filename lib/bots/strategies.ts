// What kind of player a bot is: a handful of habits, named as strategies (MODEL G.1).

/** The road whose packages it puts on the table when it leads. */
export type Road = 'increments' | 'grand' | 'own' | 'none'

export interface Character {
  offers: (turn: number) => Road
  /** Whether it presses with acts in that turn. */
  presses: (turn: number) => boolean
  /** How it weighs a text: by what home can carry, or by expected values with a little noise (E.4). */
  signs: 'carried' | 'reckoned' | 'never'
  /** When it keeps a secret reserve. */
  reserve: 'never' | 'whenItPays' | 'always'
  /** Chance, a turn and package, of delivering nothing; from that stage on; whatever its nature, or only as an exploiter. */
  stalls: { chance: number; fromStage: number; who: 'always' | 'exploiter' }
  /** Chance, a turn, of walking out of its highest package. */
  walksOut: number
  answers: {
    /** Has doubtful reports examined. */
    examines: boolean
    /** Share of troubled reports it lets pass. */
    forgives: number
    /** What it suspends in answer to one it does not: all it owes there, the one step that serves the other most, nothing. */
    suspends: 'all' | 'one' | 'nothing'
    /** Which reports it answers. */
    to: 'doubtful' | 'clear'
  }
  /** Takes a small step unasked when its offer was not taken up (GRIT). */
  stepsFirst: boolean
  mediates: boolean
  /** What it does about sanctions: keeps them, undermines them, keeps them within bounds. */
  sanctions: 'enforces' | 'evades' | 'balances' | 'ignores'
  /** Weighs endurance, brink and surrender when it is coerced (E.11). */
  cornered: boolean
}

const never = () => false
const always = () => true

/** Does nothing but keep what it owes: the ground the others stand on. */
const quiet: Character = {
  offers: () => 'none',
  presses: never,
  signs: 'carried',
  reserve: 'never',
  stalls: { chance: 0, fromStage: 0, who: 'always' },
  walksOut: 0,
  answers: { examines: true, forgives: 0, suspends: 'one', to: 'clear' },
  stepsFirst: false,
  mediates: false,
  sanctions: 'ignores',
  cornered: false,
}

const incremental: Character = { ...quiet, offers: () => 'increments', stepsFirst: true }
/** Turns of pressure before those who press first begin to talk (G.1). */
const pressure = 3
const early = (turn: number): boolean => turn <= pressure

const strict: Character['answers'] = { examines: false, forgives: 0, suspends: 'all', to: 'doubtful' }
const generous: Character['answers'] = { ...strict, forgives: 1 / 3 }

const characters = {
  wait: { ...quiet, signs: 'never' },
  grand: { ...quiet, offers: () => 'grand' },
  coerce: { ...quiet, signs: 'never', presses: always },
  maxgb: { ...quiet, offers: (turn) => (early(turn) ? 'none' : 'grand'), presses: early },
  pivot: { ...incremental, offers: (turn) => (early(turn) ? 'none' : 'increments'), presses: early, stepsFirst: false },
  tft: { ...incremental, stepsFirst: false, answers: strict },
  gtft: { ...incremental, stepsFirst: false, answers: generous },
  incr: incremental,
  hedger: { ...incremental, stepsFirst: false, stalls: { chance: 0.3, fromStage: 0, who: 'always' } },
  spoil: { ...incremental, stepsFirst: false, walksOut: 0.5 },
  expl: { ...incremental, reserve: 'always', stalls: { chance: 0.5, fromStage: 2, who: 'always' } },
  improvise: { ...quiet, offers: () => 'own', stalls: { chance: 0.3, fromStage: 0, who: 'exploiter' } },
  rational: { ...quiet, signs: 'reckoned', reserve: 'whenItPays', answers: { ...quiet.answers, suspends: 'nothing' }, cornered: true },
  mediate: { ...quiet, mediates: true, sanctions: 'balances' },
  enforce: { ...quiet, sanctions: 'enforces' },
  evade: { ...quiet, sanctions: 'evades' },
} satisfies Record<string, Character>

export type Strategy = keyof typeof characters
export const strategyNames = Object.keys(characters) as Strategy[]

/** Whether there is a strategy of that name. */
export const isStrategy = (name: string): name is Strategy => Object.hasOwn(characters, name)

/** @throws when there is no such strategy */
export function characterOf(name: string): Character {
  if (!isStrategy(name)) throw new Error(`There is no strategy ${name}.`)
  return characters[name]
}
