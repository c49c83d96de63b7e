// The whole run of show on paper: timetable by the room's own times, preparation, words to read, phases, hot wash.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Slot, timetableAt } from '../../lib/game/finish.ts'
import { phases } from '../../lib/game/phase.ts'
import type { Guide, SpecialTurn } from '../../lib/scenario/guide-schema.ts'
import { clockTime, nextTime } from '../_client/clockTime.ts'
import { useServerNow } from '../_client/time.ts'
import { useSeatedAs } from '../_client/useRoom.ts'
import { Advice, Heading, Points, Say, Troubles } from '../_guide/Advice.tsx'
import { Questions } from '../_guide/Questions.tsx'
import { useBeforeWelcome } from '../_guide/useBeforeWelcome.ts'
import { type Fetched, useGuide, useQuestions } from '../_guide/useGuide.ts'
import { Button } from '../_parts/Button.tsx'
import { Input } from '../_parts/Field.tsx'
import { Sheet } from './Sheet.tsx'
import { Timetable } from './Timetable.tsx'

const minute = 60_000

export function RunOfShow() {
  const { guide, again } = useGuide()
  const { view } = useSeatedAs('facilitator')
  const [begins, setBegins] = useState('')
  const now = useServerNow()
  const { room, settings } = view
  const moment = room.phase ? { turn: room.turn, phase: room.phase } : null
  // Before the game by the wished-for time, or the next full quarter of an hour.
  const start = nextTime(begins, now) ?? Math.ceil(now / (15 * minute)) * 15 * minute
  const slots = timetableAt({ settings, status: room.status, moment, clock: room.clock }, moment ? now : start)
  if (guide.kind !== 'here' || !guide.value) return <NotHere guide={guide} again={again} />
  return (
    <>
      {room.status === 'lobby' && <Begins value={begins || clockTime(start)} onChange={setBegins} />}
      <Pages guide={guide.value} slots={slots} />
    </>
  )
}

function NotHere({ guide, again }: { guide: Fetched<Guide | null>; again: () => void }) {
  const t = useTranslations('guide')
  return (
    <div role="status" className="no-print flex flex-col items-center gap-3 p-6">
      {guide.kind === 'fetching' ? t('fetching') : guide.kind === 'failed' ? t('failed') : t('none')}
      {guide.kind === 'failed' && <Button onClick={again}>{t('again')}</Button>}
    </div>
  )
}

function Begins({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('paper.guide')
  return (
    <div className="no-print w-full max-w-md rounded-lg bg-sheet p-4">
      <Input type="time" label={t('begins')} hint={t('beginsHint')} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

function Pages({ guide, slots }: { guide: Guide; slots: readonly Slot[] }) {
  const t = useTranslations()
  const { room } = useSeatedAs('facilitator').view
  const welcome = guide.opening.reduce((sum, { minutes }) => sum + minutes, 0)
  const starts = room.status === 'lobby' ? (slots[0]?.begins ?? null) : null
  return (
    <>
      <Sheet title={t('paper.guide.title')}>
        <h2 className="text-2xl font-bold">{room.title}</h2>
        <p>{guide.lead}</p>
        <Timetable slots={slots} welcome={starts === null ? null : starts - welcome * minute} />
      </Sheet>
      {room.status === 'lobby' && <Preparing guide={guide} welcome={starts === null ? null : starts - welcome * minute} />}
      {room.status !== 'ended' && <Phases guide={guide} />}
      <AfterPlay guide={guide} begins={slots.at(-1)?.ends ?? null} />
    </>
  )
}

function Preparing({ guide, welcome }: { guide: Guide; welcome: number | null }) {
  const t = useTranslations('paper.guide')
  const beforeWelcome = useBeforeWelcome()
  let at = welcome
  const opening = guide.opening.map((step) => {
    const begins = at
    if (at !== null) at += step.minutes * minute
    return { ...step, begins }
  })
  return (
    <>
      <Sheet title={t('before')}>
        {guide.before.map(({ title, minutes, items }) => (
          <section key={title} className="sheet-part">
            <Timed title={title} time={beforeWelcome(minutes)} at={welcome !== null && minutes < 720 ? welcome - minutes * minute : null} />
            <ul className="pl-1">
              {items.map((item) => (
                <li key={item} className="flex gap-2 py-0.5">
                  <span aria-hidden className="tick mt-1" />
                  <span>{item}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Sheet>
      <Sheet title={t('opening')}>
        {opening.map(({ title, begins, say, items }) => (
          <section key={title} className="sheet-part">
            <Timed title={title} time={null} at={begins} />
            <Say words={say} />
            <div className="mt-2">
              <Points points={items} />
            </div>
          </section>
        ))}
      </Sheet>
    </>
  )
}

function Timed({ title, time, at }: { title: string; time: string | null; at: number | null }) {
  return (
    <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 text-base font-semibold">
      {title}
      <span className="figures text-sm font-normal">{[at === null ? null : clockTime(at), time].filter(Boolean).join(' · ')}</span>
    </h3>
  )
}

function Phases({ guide }: { guide: Guide }) {
  const t = useTranslations()
  const { room } = useSeatedAs('facilitator').view
  return phases.map((phase) => {
    const { aim, marks, ...advice } = guide.phases[phase]
    const minutes = room.phaseMinutes[phase]
    const title = t('paper.guide.phaseLasts', { phase: t(`common.phase.${phase}.name`), minutes })
    return (
      <Sheet key={phase} title={title}>
        <p className="font-medium">{aim}</p>
        <Heading>{t('guide.marks')}</Heading>
        <ul className="figures text-sm">
          {marks.map(({ at, do: what }) => (
            <li key={what} className="grid grid-cols-[6rem_1fr]">
              <span>{t('guide.markLeft', { time: leftText(minutes * 60 * (1 - at)) })}</span>
              {what}
            </li>
          ))}
        </ul>
        <Advice advice={advice} />
        {(['first', 'middle', 'last'] as const).map((special) => (
          <Special key={special} guide={guide} special={special} phase={phase} />
        ))}
      </Sheet>
    )
  })
}

const leftText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

function Special({ guide, special, phase }: { guide: Guide; special: SpecialTurn; phase: (typeof phases)[number] }) {
  const t = useTranslations('guide')
  const { lead, phases: of } = guide.turns[special]
  const advice = of[phase]
  if (!advice) return null
  return (
    <section className="mt-4 break-inside-avoid border border-ink-2 px-3 py-2">
      <h3 className="text-base font-semibold">{t(`special.${special}`)}</h3>
      {phase === 'brief' && <p className="text-sm">{lead}</p>}
      <Advice advice={advice} />
    </section>
  )
}

function AfterPlay({ guide: { hotWash }, begins }: { guide: Guide; begins: number | null }) {
  const t = useTranslations()
  const { settings, room } = useSeatedAs('facilitator').view
  const questions = useQuestions()
  let at = begins
  const steps = hotWash.steps.map((step) => {
    const from = at
    if (at !== null) at += step.share * settings.hotWash * minute
    return { ...step, from }
  })
  return (
    <Sheet title={t('paper.guide.hotWash')}>
      {room.status === 'ended' && <p>{t('paper.guide.over')}</p>}
      <p>{hotWash.lead}</p>
      {steps.map(({ title, share, say, items, from }) => (
        <section key={title} className="sheet-part">
          <Timed title={title} at={from} time={t('guide.aboutMinutes', { minutes: Math.max(1, Math.round(share * settings.hotWash)) })} />
          <Say words={say} />
          <div className="mt-1">
            <Points points={items} />
          </div>
        </section>
      ))}
      <Troubles troubles={hotWash.troubles} />
      <Heading>{t('guide.questions')}</Heading>
      <Questions questions={questions} />
      <section className="sheet-part">
        <h3 className="text-base font-semibold">{t('paper.guide.notes')}</h3>
        {[1, 2, 3, 4, 5, 6].map((line) => (
          <span key={line} aria-hidden className="blank block h-8 w-full" />
        ))}
      </section>
    </Sheet>
  )
}
