// What people thought, all together: the surveys' results with how many answered, and what the game changed.
'use client'
import { useTranslations } from 'use-intl/react'
import type { SurveyItemResult, SurveyResult } from '../../../lib/review/review.ts'
import { signed } from '../../_parts/figures.ts'
import { EmptyState } from '../../_parts/Section.tsx'
import { Numbers } from '../charts/Figure.tsx'
import { Scale } from '../charts/Scale.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

type Likert = Extract<SurveyItemResult, { kind: 'likert' }> & { mean: number }

interface Pair {
  first: Likert
  last: Likert
}

export function Surveys() {
  const t = useTranslations('review.surveys')
  const { surveys } = useReview()
  if (surveys.length === 0) return <EmptyState title={t('none')} next={t('noneNext')} />
  const pairs = pairsIn(surveys)
  const once = surveys.filter(({ when }) => when !== 'turn')
  const ofTurns = [...new Set(surveys.filter(({ when }) => when === 'turn').map(({ survey }) => survey))]
  return (
    <div className="flex flex-col gap-4">
      {pairs.length > 0 && <Changed pairs={pairs} />}
      {ofTurns.map((survey) => (
        <ByTurn key={survey} results={surveys.filter((one) => one.survey === survey)} />
      ))}
      {/* A wall has room for what changed alone. */}
      <div className={pairs.length > 0 ? 'not-on-wall' : undefined}>
        <Columns>
          {once.map((one) => (
            <Result key={`${one.survey} ${one.turn}`} result={one} />
          ))}
        </Columns>
      </div>
    </div>
  )
}

/** Questions asked both first and last, with enough answers either time. */
function pairsIn(surveys: readonly SurveyResult[]): Pair[] {
  const [before] = surveys.filter(({ when }) => when === 'before')
  const after = surveys.findLast(({ when }) => when === 'after')
  return likertsOf(before).flatMap((first) => {
    const last = likertsOf(after).find(({ id, counts }) => id === first.id && counts.length === first.counts.length)
    return last ? [{ first, last }] : []
  })
}

function Changed({ pairs }: { pairs: readonly Pair[] }) {
  const t = useTranslations('review.surveys')
  const of = ({ mean, answers }: Likert) => `${tenth(mean)}\u00a0(${answers})`
  return (
    <Sheet title={t('changed')} lead={t('changedLead')}>
      <Numbers
        title={t('changed')}
        table={{
          head: [t('question'), t('meanBefore'), t('meanAfter'), t('change')],
          rows: pairs.map(({ first, last }) => [first.text, of(first), of(last), signed(last.mean - first.mean, 1)]),
        }}
      />
    </Sheet>
  )
}

const likertsOf = (result: SurveyResult | undefined): Likert[] =>
  (result?.items ?? []).flatMap((item) => (item.kind === 'likert' && item.mean !== null ? [{ ...item, mean: item.mean }] : []))

const tenth = (mean: number | null): string => (mean === null ? '–' : mean.toFixed(1))

function Result({ result: { title, answered, items } }: { result: SurveyResult }) {
  const t = useTranslations('review.surveys')
  return (
    <Sheet title={t('heading', { title, count: answered })} lead={items.length === 0 ? t('tooFew') : undefined} className="review-long">
      <ul className="flex flex-col gap-5">
        {items.map((item) => (
          <li key={item.id} className="break-inside-avoid">
            <h4 className="text-sm font-medium">{item.text}</h4>
            <Answers item={item} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** A survey of every turn: questions and options down, turns across. */
function ByTurn({ results }: { results: readonly SurveyResult[] }) {
  const t = useTranslations('review.surveys')
  const turn = useTranslations('review.figure')
  const [first] = results
  const items = results.flatMap((one) => one.items)
  const questions = [...new Map(items.map((item) => [item.id, item])).values()].filter(({ kind }) => kind !== 'text')
  const at = (result: SurveyResult, id: string) => result.items.find((item) => item.id === id)
  const rows = questions.flatMap((question) => {
    const means = results.map((result) => {
      const item = at(result, question.id)
      return item?.kind === 'likert' ? `${tenth(item.mean)}\u00a0(${item.answers})` : `(${item?.answers ?? 0})`
    })
    const head = [question.text, ...means]
    if (question.kind !== 'choice') return [head]
    const options = new Map(
      items.flatMap((item) => (item.id === question.id && item.kind === 'choice' ? item.options : [])).map((one) => [one.id, one.text]),
    )
    return [head, ...[...options].map(([id, text]) => [`– ${text}`, ...results.map((result) => counted(at(result, question.id), id))])]
  })
  if (!first) return null
  return (
    <Sheet title={t('byTurn', { title: first.title })} lead={rows.length === 0 ? t('tooFew') : t('byTurnLead')}>
      {rows.length > 0 && (
        <Numbers
          title={first.title}
          table={{ head: [t('question'), ...results.map((one) => turn('turnShort', { turn: one.turn }))], rows }}
        />
      )}
    </Sheet>
  )
}

function counted(item: SurveyItemResult | undefined, option: string): string {
  if (item?.kind !== 'choice' || item.options.length === 0) return '–'
  return String(item.options.find(({ id }) => id === option)?.count ?? 0)
}

function Answers({ item }: { item: SurveyItemResult }) {
  const t = useTranslations('review.surveys')
  if (item.kind === 'text') return <p className="text-sm text-ink-2">{t('written', { count: item.answers })}</p>
  const told = item.kind === 'likert' ? item.counts : item.options.map(({ count }) => count)
  if (told.length === 0)
    return (
      <p className="text-sm text-ink-2">
        {t('answers', { count: item.answers })}. {t('tooFew')}
      </p>
    )
  if (item.kind === 'choice')
    return (
      <Scale
        label={item.text}
        steps={item.options.map(({ text, count }) => ({ name: text, count }))}
        note={t('answers', { count: item.answers })}
      />
    )
  const steps = item.counts.map((count, n) => ({
    name: n === 0 ? `1 – ${item.low}` : n === item.counts.length - 1 ? `${n + 1} – ${item.high}` : String(n + 1),
    count,
  }))
  const mean = t('mean', { mean: tenth(item.mean), points: item.counts.length })
  return <Scale label={item.text} steps={steps} note={`${t('answers', { count: item.answers })}, ${mean}`} />
}
