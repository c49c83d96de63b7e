// The dial that sets twins apart, as a form holds it: which, and the two values as they are typed.
import { differs } from '../../lib/game/twin.ts'
import type { TwinDial } from '../../lib/game/twin-schema.ts'
import type { ScenarioListed } from '../_client/http.ts'

export const settingDials = ['startTrust', 'preset', 'turns', 'natures', 'deck', 'plenary', 'caucuses', 'seed'] as const
type SettingDial = (typeof settingDials)[number]

/** One of the settings, or `knob:` with a knob's id. */
export type DialChoice = SettingDial | `knob:${string}`
export const readChoice = (text: string): DialChoice =>
  text.startsWith('knob:') ? `knob:${text.slice(5)}` : (settingDials.find((one) => one === text) ?? 'startTrust')

/** What can be chosen: figures in a range, or some of these; nothing where only chance differs. */
export type Choices =
  | { kind: 'figure'; min: number; max: number; usual: number; whole: boolean }
  | { kind: 'among'; values: readonly string[] }
  | { kind: 'nothing' }

const choicesOf: Record<Exclude<SettingDial, 'preset'>, Choices> = {
  startTrust: { kind: 'figure', min: 5, max: 60, usual: 10, whole: false },
  turns: { kind: 'figure', min: 1, max: 16, usual: 6, whole: true },
  natures: { kind: 'among', values: ['sincere', 'dealt'] },
  deck: { kind: 'among', values: ['off', 'on'] },
  plenary: { kind: 'among', values: ['on', 'off'] },
  caucuses: { kind: 'among', values: ['on', 'off'] },
  seed: { kind: 'nothing' },
}

export function choicesFor(choice: DialChoice, { presets, knobs }: Pick<ScenarioListed, 'presets' | 'knobs'>): Choices {
  if (choice === 'preset') return { kind: 'among', values: presets.map(({ id }) => id) }
  const setting = settingDials.find((one) => one === choice)
  if (setting && setting !== 'preset') return choicesOf[setting]
  const knob = knobs.find(({ id }) => choice === `knob:${id}`)
  return knob ? { kind: 'figure', min: knob.min, max: knob.max, usual: knob.usual, whole: false } : { kind: 'nothing' }
}

/** Two values that differ, to begin with. */
export function usualValues(choices: Choices): [string, string] {
  if (choices.kind === 'nothing') return ['', '']
  if (choices.kind === 'among') return [choices.values[0] ?? '', choices.values[1] ?? '']
  return [String(choices.usual), String(choices.usual === choices.max ? choices.min : choices.max)]
}

/** The dial, or which values hold no such figure, or that they are alike. */
export function dialOf(
  choice: DialChoice,
  choices: Choices,
  [a, b]: readonly [string, string],
): { dial: TwinDial } | { fault: 'figure' | 'alike' } {
  if (choices.kind === 'figure' && [a, b].some((text) => !isFigure(text, choices))) return { fault: 'figure' }
  const dial = made(choice, [a, b])
  return differs(dial) ? { dial } : { fault: 'alike' }
}

export function isFigure(text: string, { min, max, whole }: Extract<Choices, { kind: 'figure' }>): boolean {
  const value = Number(text)
  return text.trim() !== '' && value >= min && value <= max && (!whole || Number.isInteger(value))
}

function made(choice: DialChoice, [a, b]: [string, string]): TwinDial {
  switch (choice) {
    case 'seed':
      return { kind: 'seed' }
    case 'startTrust':
      return { kind: 'startTrust', values: [Number(a) / 100, Number(b) / 100] }
    case 'turns':
      return { kind: 'turns', values: [Number(a), Number(b)] }
    case 'preset':
      return { kind: 'preset', values: [a, b] }
    case 'natures':
      return { kind: 'natures', values: [nature(a), nature(b)] }
    case 'deck':
    case 'plenary':
    case 'caucuses':
      return { kind: choice, values: [onOff(a), onOff(b)] }
    default:
      return { kind: 'knob', knob: choice.slice('knob:'.length), values: [Number(a), Number(b)] }
  }
}

const nature = (text: string): 'dealt' | 'sincere' => (text === 'dealt' ? 'dealt' : 'sincere')
const onOff = (text: string): 'on' | 'off' => (text === 'on' ? 'on' : 'off')
