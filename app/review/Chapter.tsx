// One chapter: its name, what it is about, the questions that belong to it, and what it shows.
'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl/react'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { Questions } from '../_guide/Questions.tsx'
import { Contacts } from './chapters/Contacts.tsx'
import { questionsFor } from './chapters/chapters.ts'
import { Happened } from './chapters/Happened.tsx'
import { Hidden } from './chapters/Hidden.tsx'
import { MissedDeals } from './chapters/Missed.tsx'
import { Packages } from './chapters/Packages.tsx'
import { Promises } from './chapters/Promises.tsx'
import { Roads } from './chapters/Roads.tsx'
import { Scores } from './chapters/Scores.tsx'
import { Surveys } from './chapters/Surveys.tsx'
import { Tension } from './chapters/Tension.tsx'
import { Trust } from './chapters/Trust.tsx'
import { useFinding } from './useFinding.ts'
import { useReview } from './useReview.ts'

const Replay = dynamic(() => import('./replay/Replay.tsx').then((part) => part.Replay), { ssr: false })
const WhatIf = dynamic(() => import('./whatif/WhatIf.tsx').then((part) => part.WhatIf), { ssr: false })

const pieces: Record<ChapterId, () => React.ReactNode> = {
  happened: () => <Happened />,
  trust: () => <Trust />,
  tension: () => <Tension />,
  packages: () => <Packages />,
  promises: () => <Promises />,
  hidden: () => <Hidden />,
  contacts: () => <Contacts />,
  missed: () => <MissedDeals />,
  surveys: () => <Surveys />,
  roads: () => <Roads />,
  replay: () => <Replay />,
  whatIf: () => <WhatIf />,
  scores: () => <Scores />,
}

export function Chapter({ chapter }: { chapter: ChapterId }) {
  const t = useTranslations('review')
  const { questions } = useReview()
  const finding = useFinding(chapter)
  const asked = questionsFor(chapter, questions)
  return (
    <article className="review-chapter">
      <header className="mb-4">
        <h2 className="text-2xl">{t(`chapter.${chapter}.name`)}</h2>
        {finding.length > 0 && <p className="review-finding mt-1 max-w-prose text-lg font-medium">{finding.join(' ')}</p>}
        <p className="text-ink-2">{t(`chapter.${chapter}.lead`)}</p>
      </header>
      <div className="min-w-0">{pieces[chapter]()}</div>
      {asked.length > 0 && (
        <section className="review-questions mt-4 break-inside-avoid rounded-lg border-l-4 border-action bg-action-soft p-4">
          <h3 className="mb-2 text-base">{t('questions')}</h3>
          <Questions questions={asked} />
        </section>
      )}
    </article>
  )
}
