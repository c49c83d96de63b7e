// What a delegate is asked at the end of a turn, in one place: how far they trust, and the scenario's questions on the turn.
'use client'
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Section } from '../../_parts/Section.tsx'
import { openSurveys } from '../asks/open.ts'
import { useDesk } from '../useDesk.ts'
import { Poll } from './Poll.tsx'
import { TurnSurvey } from './TurnSurvey.tsx'

export function InPrivate() {
  const t = useTranslations('debrief.private')
  const { room, catalogue, you, looking } = useDesk()
  const surveys =
    looking || !you?.own ? [] : openSurveys(catalogue.surveys ?? [], room, you.own).filter(({ survey }) => survey.when === 'turn')
  return (
    <Section title={t('title')} guide="poll">
      <p className="flex max-w-prose items-start gap-2 text-sm text-ink-2">
        <EyeOff aria-hidden size={16} className="mt-1 shrink-0" />
        {t('promise')}
      </p>
      <div className="mt-4 flex flex-col gap-5">
        <Poll key={room.turn} />
        {surveys.map((asked) => (
          <TurnSurvey key={`${asked.survey.id} ${asked.turn}`} asked={asked} />
        ))}
      </div>
    </Section>
  )
}
