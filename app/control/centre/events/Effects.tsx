// What an event does, in words: conditions and choices as they nest.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue, InjectEffect } from '../../../../lib/scenario/schema.ts'
import { measureName, partyName } from '../../../_client/catalogue.ts'
import { effectWords, type Names } from './effectWords.ts'

interface EffectsProps {
  catalogue: Catalogue
  effects: readonly InjectEffect[]
}
export function Effects({ catalogue, effects }: EffectsProps) {
  const t = useTranslations('control.events')
  if (effects.length === 0) return <p className="pl-5 text-ink-3">{t('nothing')}</p>
  return (
    <ul className="list-disc pl-5">
      {effects.map((effect) => (
        <li key={JSON.stringify(effect)}>
          <Effect catalogue={catalogue} effect={effect} />
        </li>
      ))}
    </ul>
  )
}

function Effect({ catalogue, effect }: { catalogue: Catalogue; effect: InjectEffect }) {
  const t = useTranslations('control.events')
  const names: Names = {
    party: (id) => partyName(catalogue, id),
    measure: (id) => measureName(catalogue, id),
    which: (selector) => t('which', selector),
    chosen: t('chosen'),
  }
  const sentence = t(`effect.${effect.kind}`, effectWords(effect, names))
  switch (effect.kind) {
    case 'ifActive':
    case 'ifStageInForce':
      return (
        <>
          {sentence}
          <Effects catalogue={catalogue} effects={effect.so} />
          {t('otherwise')}
          <Effects catalogue={catalogue} effects={effect.otherwise} />
        </>
      )
    case 'choice':
      return (
        <>
          {sentence}
          <ul className="list-disc pl-5">
            {effect.options.map((option) => (
              <li key={option.id}>
                “{option.text}” {option.stops && t('stops')}
                <Effects catalogue={catalogue} effects={[...option.effects, ...Object.values(option.byParty ?? {}).flat()]} />
              </li>
            ))}
          </ul>
        </>
      )
    default:
      return sentence
  }
}
