// What sets twins apart, in words.
'use client'
import { useTranslations } from 'use-intl/react'
import type { TwinDial } from '../../lib/game/twin-schema.ts'
import { useScenario } from '../_door/useScenario.ts'

const spelt = ['on', 'off', 'dealt', 'sincere'] as const

export function useDialWords(): (dial: TwinDial) => string {
  const t = useTranslations('rooms.twins')
  const search = useScenario()
  const scenario = search.kind === 'found' ? search.scenario : null
  const nameOf = (dial: Exclude<TwinDial, { kind: 'seed' }>): string =>
    dial.kind === 'knob' ? (scenario?.knobs.find(({ id }) => id === dial.knob)?.name ?? dial.knob) : t(`kind.${dial.kind}`)
  const spell = (kind: TwinDial['kind'], value: string | number): string => {
    if (kind === 'preset') return scenario?.presets.find(({ id }) => id === value)?.name ?? String(value)
    if (kind === 'startTrust') return t('value.percent', { value: Math.round(Number(value) * 100) })
    const word = spelt.find((one) => one === value)
    return word ? t(`value.${word}`) : String(value)
  }
  return (dial) => {
    if (dial.kind === 'seed') return t('apartSeed')
    const [a, b] = dial.values
    return t('apart', { dial: nameOf(dial), a: spell(dial.kind, a), b: spell(dial.kind, b) })
  }
}
