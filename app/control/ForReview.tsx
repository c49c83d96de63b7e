// A session that was brought in for review: the way to the review, the wall and the table as it stood. Nobody sits here, and nothing goes on.
'use client'
import { useTranslations } from 'use-intl/react'
import { WhyNotSent } from '../_client/looking.ts'
import { Section } from '../_parts/Section.tsx'
import { Centre } from './centre/Centre.tsx'
import { Room } from './left/Room.tsx'
import { Log } from './right/Log.tsx'

/** On a laptop the columns scroll by themselves, as where a game is led. */
const column = 'flex min-w-0 flex-col gap-4 xl:-m-1 xl:min-h-0 xl:overflow-y-auto xl:p-1 xl:pb-4'

export function ForReview() {
  const t = useTranslations()
  return (
    <main
      id="content"
      aria-label={t('control.title')}
      className="grid grow items-start gap-4 p-4 xl:pb-0 md:grid-cols-[17.5rem_minmax(0,1fr)] xl:min-h-0 xl:grid-cols-[17.5rem_minmax(0,1fr)_19.5rem] xl:grid-rows-[minmax(0,1fr)] xl:items-stretch 2xl:grid-cols-[20rem_minmax(0,1fr)_25rem]"
    >
      <div className={column}>
        <Section title={t('export.forReview')}>
          <p>{t('export.forReviewNext')}</p>
        </Section>
        <Room className="" />
      </div>
      {/* What would be sent from the table says why it cannot be. */}
      <WhyNotSent value={t('export.imported')}>
        <div className={column}>
          <Centre />
        </div>
        <div className={`${column} md:col-span-2 xl:col-span-1`}>
          <Log />
        </div>
      </WhyNotSent>
    </main>
  )
}
