// An entry in words: its name and text, when it comes, who hears it, what it does.
'use client'
import { useTranslations } from 'use-intl/react'
import { type Audience, type FreeEffect, leafOf, type MelEntry, type When } from '../../../../lib/game/mel-entry.ts'
import type { InjectEffect } from '../../../../lib/scenario/schema.ts'
import { partyName } from '../../../_client/catalogue.ts'
import { useControl } from '../../useControl.ts'

export function useMelWords() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const cardIn = ({ inject }: Pick<MelEntry, 'inject'>) =>
    inject.kind === 'card' ? view.deck.find(({ id }) => id === inject.id) : undefined
  return {
    nameOf: (entry: Pick<MelEntry, 'inject'>): string =>
      entry.inject.kind === 'free' ? entry.inject.name : (cardIn(entry)?.name ?? entry.inject.id),
    textOf: (entry: Pick<MelEntry, 'inject'>): string => entry.inject.text || (cardIn(entry)?.text ?? ''),
    effectsOf: (entry: Pick<MelEntry, 'inject'>): readonly InjectEffect[] =>
      entry.inject.kind === 'free' ? entry.inject.effects.map((effect: FreeEffect) => leafOf(effect)) : (cardIn(entry)?.effects ?? []),
    toText: (to: Audience): string =>
      to === 'all' ? t('mel.toAll') : t('mel.toSome', { parties: to.map((id) => partyName(catalogue, id)).join(', ') }),
    whenText: (when: When): string => {
      switch (when.kind) {
        case 'moment':
          return t('mel.when.at', { turn: when.turn, phase: t(`common.phase.${when.phase}.name`) })
        case 'tensionAbove':
          return t('mel.when.above', { tension: when.tension })
        case 'agreementInForce':
          return t('mel.when.inForce', { stage: when.stage ?? 'any' })
        default:
          return t(`mel.when.${when.kind}`)
      }
    },
  }
}
