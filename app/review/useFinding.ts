// What a chapter found, in a sentence or two: what a room would want to talk about first.
import { useTranslations } from 'use-intl/react'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import type { PartyId } from '../../lib/ids.ts'
import type { CurvePoint, ReviewView, SurveyResult } from '../../lib/review/review.ts'
import { partyName } from '../_client/catalogue.ts'
import { useSeated } from '../_client/useRoom.ts'
import { useReview } from './useReview.ts'

/** Whole sentences; empty where a chapter speaks for itself. */
export function useFinding(chapter: ChapterId): string[] {
  const t = useTranslations('review.finding')
  const stages = useTranslations('common.stage')
  const review = useReview()
  const { catalogue } = useSeated()
  const name = (id: string) => partyName(catalogue, id)
  if (review.room.told === 0) return []
  switch (chapter) {
    case 'trust': {
      const { rose, fell } = extremes(review.curve)
      const told = ({ holder, toward, from, to }: Move) => ({
        holder: name(holder),
        toward: name(toward),
        from: whole(from),
        to: whole(to),
      })
      return [...(rose ? [t('rose', told(rose))] : []), ...(fell ? [t('fell', told(fell))] : [])]
    }
    case 'tension': {
      const from = Math.round(review.curve[0]?.tension ?? 0)
      const peak = review.tension.map(({ turn, afterActs, receipt }) => ({ turn, value: Math.max(afterActs, receipt.after) }))
      const [top] = peak.toSorted((a, b) => b.value - a.value)
      const to = Math.round(review.curve.at(-1)?.tension ?? 0)
      return top ? [t('tension', { from, to, peak: Math.round(top.value), turn: top.turn })] : []
    }
    case 'packages': {
      const { packages } = review
      const entered = packages.filter(({ since }) => since !== null)
      const collapsed = entered.filter(({ fate }) => fate === 'collapsed').length
      return packages.length === 0 ? [] : [t('packages', { tabled: packages.length, entered: entered.length, collapsed })]
    }
    case 'promises': {
      const of = (verdict: ReviewView['promises'][number]['verdict']) => review.promises.filter((one) => one.verdict === verdict).length
      const [kept, seen, unseen, doubted] = [of('kept'), of('brokenSeen'), of('brokenUnseen'), of('doubted')]
      const all = kept + seen + unseen + doubted
      return all === 0
        ? []
        : [t('promises', { all, kept: kept + doubted, seen, unseen }), ...(doubted > 0 ? [t('doubted', { doubted })] : [])]
    }
    case 'hidden': {
      const reserves = review.hidden.parties.flatMap((one) => one.reserves)
      const found = reserves.filter(({ seen }) => seen).length
      const exploiters = review.hidden.parties.filter(({ nature }) => nature === 'exploiter').map(({ party }) => name(party))
      const natures = exploiters.length === 0 ? t('sincere') : t('exploiters', { count: exploiters.length, parties: exploiters.join(', ') })
      return [t('reserves', { reserves: reserves.length, found }), natures]
    }
    case 'contacts': {
      const [most] = review.contacts.pairs.toSorted((a, b) => b.messages - a.messages)
      return most && most.messages > 0
        ? [t('contacts', { one: name(most.pair[0]), other: name(most.pair[1]), messages: most.messages })]
        : []
    }
    case 'missed': {
      const [first] = review.missed
      return first ? [t('missed', { count: review.missed.length, title: first.title, turn: first.turns[0] ?? 0 })] : []
    }
    case 'surveys': {
      const most = mostChanged(review.surveys)
      return most ? [t('surveys', most)] : []
    }
    case 'roads': {
      const top = review.ladder.toSorted((a, b) => (b.inForce ?? -1) - (a.inForce ?? -1) || a.turn - b.turn)[0]
      return top && top.inForce !== null ? [t('roads', { stage: stages(`${top.inForce}`), turn: top.turn })] : [t('noRoad')]
    }
    case 'scores':
      return review.scores ? [t('scores', { value: Math.round(review.scores.collective) })] : []
    case 'happened':
    case 'replay':
    case 'whatIf':
      return []
  }
}

interface Move {
  holder: PartyId
  toward: PartyId
  /** 0–1. */
  from: number
  to: number
}
const whole = (share: number): number => Math.round(100 * share)

/** The pair whose trust rose most, and the one whose fell most, by a point at least. */
function extremes(curve: readonly CurvePoint[]): { rose: Move | null; fell: Move | null } {
  const [first, last] = [curve[0], curve.at(-1)]
  if (!first || !last) return { rose: null, fell: null }
  const moves = (Object.keys(last.trust) as PartyId[]).flatMap((holder) =>
    (Object.keys(last.trust[holder] ?? {}) as PartyId[]).map(
      (toward): Move => ({ holder, toward, from: first.trust[holder]?.[toward] ?? 0, to: last.trust[holder]?.[toward] ?? 0 }),
    ),
  )
  const sorted = moves.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  const [rose, fell] = [sorted[0], sorted.at(-1)]
  return {
    rose: rose && whole(rose.to) > whole(rose.from) ? rose : null,
    fell: fell && whole(fell.to) < whole(fell.from) ? fell : null,
  }
}

/** The question whose mean moved most between the first survey and the last. */
function mostChanged(surveys: readonly SurveyResult[]): { question: string; from: string; to: string } | null {
  const before = surveys.find(({ when }) => when === 'before')
  const after = surveys.findLast(({ when }) => when === 'after')
  const moved = (before?.items ?? []).flatMap((first) => {
    const last = after?.items.find(({ id }) => id === first.id)
    if (first.kind !== 'likert' || last?.kind !== 'likert' || first.mean === null || last.mean === null) return []
    return [{ question: first.text, from: first.mean, to: last.mean }]
  })
  const [most] = moved.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  return most ? { question: most.question, from: most.from.toFixed(1), to: most.to.toFixed(1) } : null
}
