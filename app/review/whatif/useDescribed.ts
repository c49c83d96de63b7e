// What a what-if supposes, in a sentence.
import { useTranslations } from 'use-intl/react'
import type { Supposed } from '../../../lib/game/review-schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { useFreeWords } from '../useFreeWords.ts'
import { useReview } from '../useReview.ts'

export function useDescribed(): (supposed: Supposed) => string {
  const t = useTranslations('review.whatIf')
  const { catalogue } = useSeated()
  const { packages } = useReview()
  const title = (id: string) => packages.find((one) => one.id === id)?.title ?? id
  const words = useFreeWords(title)
  return ({ turn, change }) => {
    const party = 'party' in change && change.party !== null ? partyName(catalogue, change.party) : '–'
    switch (change.kind) {
      case 'order':
        return t('describe.order', { turn, party, order: t(`orders.${change.order}`), title: title(change.package) })
      case 'free':
        return t('describe.free', { turn, party, free: change.free.kind === 'nothing' ? t('frees.nothing') : words.free(change.free) })
      case 'signature':
        return t('describe.signature', { turn, party, title: title(change.package), mark: t(`signatures.${change.mark}`) })
      case 'response': {
        const answers = words.answer(change.response)
        return t('describe.response', { turn, party, answer: answers.length === 0 ? t('responses.letPass') : answers.join(', ') })
      }
      case 'crisis':
        return t('describe.crisis', { turn, party, choice: t(`choices.${change.choice}`) })
      case 'clause': {
        const { verify, duration, clauses } = change.terms
        const level = verify && Object.values(verify)[0]
        const clause =
          level !== undefined
            ? t('clauses.inspection', { level })
            : duration !== undefined
              ? t('clauses.duration', { turns: duration })
              : clauses
                ? `${t(clauses.clarify ? 'clauses.clarify' : 'clauses.noClarify')}; ${t(clauses.dispute === 'suspend' ? 'clauses.dispute' : 'clauses.noDispute')}`
                : t('otherClause')
        return t('describe.clause', { turn, title: title(change.package), clause })
      }
      case 'inject':
        return t('describe.inject', { turn, inject: change.inject, comes: t(change.comes === 'yes' ? 'comesYes' : 'comesNo') })
      case 'knob':
        return t('describe.knob', { turn, knob: change.knob, value: change.value })
    }
  }
}
