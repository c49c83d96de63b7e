// Events from outside: what has come this turn, with the answers, what is planned, the media, and the scenario's deck to send from.
'use client'
import { useTranslations } from 'use-intl/react'
import { chancePercent } from '../../../_parts/figures.ts'
import { InjectList } from '../../../_parts/InjectList.tsx'
import { choosing } from '../../../_parts/injects.ts'
import { EmptyState, Section } from '../../../_parts/Section.tsx'
import { useControl } from '../../useControl.ts'
import { MediaForm } from '../mel/MediaForm.tsx'
import { MelList } from '../mel/MelList.tsx'
import { Deck } from './Deck.tsx'

export function Events() {
  const t = useTranslations('control.events')
  const { view, catalogue } = useControl()
  const { injects, room, settings } = view
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @4xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      {/* In one column the media come last. */}
      <div className="flex min-w-0 flex-col gap-4 @max-4xl:contents">
        <Section title={t('now')}>
          {room.status === 'playing' && injects.length > 0 ? (
            <InjectList catalogue={catalogue} injects={injects} state={choosing(room) ? 'choosing' : 'settled'} />
          ) : (
            <EmptyState title={t('none')} next={t('noneNext')} />
          )}
          <p className="mt-3 text-sm text-ink-3">
            {settings.deck === 'on' ? t('deckOn', { percent: chancePercent(settings.params.injectRate) }) : t('deckOff')}
          </p>
        </Section>
        <MediaForm className="@max-4xl:order-last" />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <MelList />
        <Section title={t('send')}>
          <Deck />
        </Section>
      </div>
    </div>
  )
}
