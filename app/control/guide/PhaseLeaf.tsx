// What the guide says of one phase: its aim, its timings against the clock, and what is besides in a first, middle or last turn.
'use client'
import { useTranslations } from 'use-intl/react'
import { type Timed, timetableAt } from '../../../lib/game/finish.ts'
import type { Phase } from '../../../lib/game/phase.ts'
import { specialTurn } from '../../../lib/game/special-turn.ts'
import type { Guide, SpecialTurn } from '../../../lib/scenario/guide-schema.ts'
import { clockText, useServerNow, useTimeLeft } from '../../_client/time.ts'
import { Advice, Heading } from '../../_guide/Advice.tsx'
import { marksAt } from '../../_guide/pages.ts'
import { Questions } from '../../_guide/Questions.tsx'
import { useQuestions } from '../../_guide/useGuide.ts'
import { classes } from '../../_parts/classes.ts'
import { useControl } from '../useControl.ts'

export function PhaseLeaf({ guide, phase }: { guide: Guide; phase: Phase }) {
  const { room } = useControl().view
  const { aim, marks, ...advice } = guide.phases[phase]
  const special = room.status === 'playing' ? specialTurn(room.turn, room.turns) : 'first'
  return (
    <>
      <p className="max-w-prose text-sm text-ink-2">{aim}</p>
      <Marks phase={phase} marks={marks} />
      {special && <Special guide={guide} special={special} phase={phase} />}
      <Advice advice={advice} />
      {phase === 'debrief' && room.status === 'playing' && <SoFar turn={room.turn} />}
    </>
  )
}

function Special({ guide, special, phase }: { guide: Guide; special: SpecialTurn; phase: Phase }) {
  const t = useTranslations('guide')
  const { lead, phases } = guide.turns[special]
  const advice = phases[phase]
  if (!advice && phase !== 'brief') return null
  return (
    <section className="mt-3 rounded-md bg-note-soft px-3 py-2">
      <h3 className="text-sm font-semibold text-note">{t(`special.${special}`)}</h3>
      {phase === 'brief' && <p className="max-w-prose text-sm">{lead}</p>}
      {advice && <Advice advice={advice} />}
    </section>
  )
}

function Marks({ phase, marks }: { phase: Phase; marks: Guide['phases'][Phase]['marks'] }) {
  const t = useTranslations('guide')
  const { room } = useControl().view
  const length = useLength(phase)
  const left = useTimeLeft(room.clock)
  const runs = room.phase === phase && left.kind !== 'stopped' ? left.seconds : null
  return (
    <>
      <Heading>{t('marks')}</Heading>
      <ol className="figures flex max-w-prose flex-col gap-0.5 text-sm">
        {marksAt(marks, length, runs).map(({ do: what, due, share }) => (
          <li
            key={share}
            aria-current={due?.state === 'now' ? 'step' : undefined}
            className={classes(
              'grid grid-cols-[4.8rem_1fr] gap-2 rounded px-1',
              due?.state === 'now' && 'bg-action-soft font-medium',
              due?.state === 'past' && 'text-ink-3',
            )}
          >
            <span className="whitespace-nowrap">
              {room.timed ? t('markLeft', { time: clockText(Math.round(length * (1 - share))) }) : t('markShare', { share })}
            </span>
            <span>{what}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** About how long that phase lasts, seconds: its own time, shortened as the ones to come are where there is a time to finish by. */
function useLength(phase: Phase): number {
  const { room, settings } = useControl().view
  const now = useServerNow()
  const moment = room.phase ? { turn: room.turn, phase: room.phase } : null
  const timed: Timed = { settings, status: room.status, moment, clock: room.clock }
  const full = room.phaseMinutes[phase] * 60
  if (settings.finishBy === null) return full
  const next = timetableAt(timed, now)
    .slice(moment ? 1 : 0)
    .find((slot) => slot.phase === phase)
  return next ? Math.round((next.ends - next.begins) / 1000) : full
}

/** What of this turn is worth speaking of later. */
function SoFar({ turn }: { turn: number }) {
  const t = useTranslations('guide')
  const questions = useQuestions()
    .map((question) => ({ ...question, more: 0, moments: question.moments.filter((moment) => moment.turn === turn) }))
    .filter(({ moments }) => moments.length > 0)
  if (questions.length === 0) return null
  return (
    <>
      <Heading>{t('soFar')}</Heading>
      <Questions questions={questions} />
    </>
  )
}
