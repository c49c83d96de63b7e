// Headlines, and what the delegations have said to the press.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { HeadlineList } from '../../_parts/HeadlineList.tsx'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { usePublic } from './usePublic.ts'

export function Headlines({ most }: { most: number }) {
  const t = useTranslations('desk.board')
  const { view, catalogue } = usePublic()
  return (
    <Section title={t('headlines')}>
      <HeadlineList catalogue={catalogue} headlines={view.headlines} most={most} />
    </Section>
  )
}

export function Statements() {
  const t = useTranslations('desk.board')
  const { view, catalogue } = usePublic()
  return (
    <Section title={t('statements')}>
      {view.statements.length === 0 ? (
        <EmptyState title={t('statementsNone')} next={t('statementsNext')} />
      ) : (
        <ul
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('statements')}
          className="flex max-h-96 flex-col gap-3 overflow-y-auto"
        >
          {view.statements.toReversed().map(({ party, turn, text }) => (
            <li key={`${turn}-${party}`} className="text-sm">
              <p className="flex items-center gap-1.5 text-ink-3">
                <MarkShape party={partyOf(catalogue, party)} />
                <span className="font-medium text-ink-2">{partyName(catalogue, party)}</span> · {t('turn', { turn })}
              </p>
              <blockquote className="mt-0.5 border-l-2 border-line pl-3">{text}</blockquote>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
