// What a what-if supposes, in a sentence.
import { useTranslations } from 'use-intl/react'
import type { Supposed } from '../../../lib/game/review-schema.ts'
import type { Sequence, Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { useFreeWords } from '../useFreeWords.ts'
import { useReview } from '../useReview.ts'

export function useDescribed(): (supposed: Supposed) => string {
  const t = useTranslations('review.whatIf')
  const { catalogue } = useSeated()
  const { packages, otherwise } = useReview()
  const title = (id: string) => packages.find((one) => one.id === id)?.title ?? id
  const words = useFreeWords(title)
  const sequence = (one: Sequence): string => {
    if (one.kind === 'in-turn') return t('clauses.first', { party: one.first.map((id) => partyName(catalogue, id)).join(', ') })
    return one.kind === 'tranche' ? t('clauses.tranches', { tranches: one.tranches }) : t('clauses.together')
  }
  /** What of the clauses is another than it was. */
  const clausesIn = ({ verify, duration, clauses, sequence: order }: Partial<Terms>, before: Terms | undefined): string[] => {
    const level = verify && Object.values(verify)[0]
    const was = before?.clauses
    return [
      ...(level === undefined ? [] : [t('clauses.inspection', { level })]),
      ...(duration === undefined ? [] : [t('clauses.duration', { turns: duration })]),
      ...(order ? [sequence(order)] : []),
      ...(clauses && clauses.snapback.length !== was?.snapback.length
        ? [t(clauses.snapback.length > 0 ? 'clauses.snapback' : 'clauses.noSnapback')]
        : []),
      ...(clauses && clauses.clarify !== was?.clarify ? [t(clauses.clarify ? 'clauses.clarify' : 'clauses.noClarify')] : []),
      ...(clauses && clauses.dispute !== was?.dispute ? [t(clauses.dispute === 'suspend' ? 'clauses.dispute' : 'clauses.noDispute')] : []),
    ]
  }
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
        const before = packages.find(({ id }) => id === change.package)?.versions.at(-1)?.terms
        const clause = clausesIn(change.terms, before).join('; ') || t('otherClause')
        return t('describe.clause', { turn, title: title(change.package), clause })
      }
      case 'inject':
        return t('describe.inject', {
          turn,
          inject: named(otherwise?.injects, change.inject),
          comes: t(change.comes === 'yes' ? 'comesYes' : 'comesNo'),
        })
      case 'knob':
        return t('describe.knob', { turn, knob: named(otherwise?.knobs, change.knob), value: change.value })
    }
  }
}

const named = (all: readonly { id: string; name: string }[] | undefined, id: string): string =>
  all?.find((one) => one.id === id)?.name ?? id
