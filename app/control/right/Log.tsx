// What has happened, newest first: who, when, in which turn and phase, in words.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Why } from '../../../lib/game/event.ts'
import type { LogEntry } from '../../../lib/game/state.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { Button } from '../../_parts/Button.tsx'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { timeText } from './logWords.ts'
import { useLogSentence } from './useLogSentence.ts'

const page = 25

export function Log() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const [most, setMost] = useState(page)
  const sentence = useLogSentence()
  const reason = ({ code, with: about }: Why) => t(`bots.why.${code}`, about)
  const names = new Map(view.people.map(({ person, name }) => [person, name]))
  const whoOf = ({ by }: LogEntry) =>
    by.kind === 'person' ? (names.get(by.id) ?? t('control.log.someone')) : t(`control.log.by.${by.kind}`)
  return (
    <Section title={t('control.log.title')}>
      <ol reversed className="flex flex-col">
        {view.log
          .toReversed()
          .slice(0, most)
          .map((entry) => (
            <li key={entry.n} className="flex items-start gap-2 border-b border-line py-1.5 text-sm last:border-0">
              <span className="mt-1 flex w-4 shrink-0 justify-center">
                {entry.party && <MarkShape party={partyOf(catalogue, entry.party)} />}
              </span>
              <span className="min-w-0 leading-snug wrap-anywhere">
                {sentence(entry)}
                {entry.why && <span className="block text-ink-2">{t('control.log.why', { reason: reason(entry.why) })}</span>}
                <span className="figures block text-xs text-ink-3">
                  {[
                    timeText(entry.at),
                    entry.phase
                      ? t('common.headlines.turn', { turn: entry.turn, phase: t(`common.phase.${entry.phase}.name`) })
                      : t('common.room.status.lobby'),
                    whoOf(entry),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          ))}
      </ol>
      {view.log.length > most && (
        <Button size="small" className="mt-2" onClick={() => setMost(most + 5 * page)}>
          {t('control.log.older', { count: view.log.length - most })}
        </Button>
      )}
    </Section>
  )
}
