// The news that everybody may know, newest first.
'use client'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Headline } from '../../lib/game/state.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { actName, measureName, partyName, partyOf } from '../_client/catalogue.ts'
import { classes } from './classes.ts'
import { MarkShape } from './PartyMark.tsx'
import { EmptyState } from './Section.tsx'

/** The sentence of a headline; parts that a kind does not carry read "none", which the words can tell apart. */
export function useHeadlineText(catalogue: Catalogue): (headline: Headline) => string {
  const t = useTranslations('common.headline')
  const format = useFormatter()
  return (headline) =>
    t(headline.kind, {
      turn: headline.turn,
      party: headline.party ? partyName(catalogue, headline.party) : 'none',
      parties: headline.parties?.length ? format.list(headline.parties.map((id) => partyName(catalogue, id))) : 'none',
      measure: headline.measure ? measureName(catalogue, headline.measure) : 'none',
      act: headline.act ? actName(catalogue, headline.act) : 'none',
      title: headline.title ?? 'none',
      text: headline.text ?? 'none',
      outlet: headline.outlet ?? 'none',
    })
}

interface HeadlineListProps {
  catalogue: Catalogue
  headlines: readonly Headline[]
  /** Shows only so many of the newest. */
  most?: number
  size?: 'normal' | 'wall'
}
export function HeadlineList({ catalogue, headlines, most = Number.POSITIVE_INFINITY, size = 'normal' }: HeadlineListProps) {
  const t = useTranslations('common')
  const textOf = useHeadlineText(catalogue)
  const shown = headlines.toReversed().slice(0, most)
  const wall = size === 'wall'
  if (shown.length === 0) return <EmptyState title={t('headlines.none')} {...(wall ? {} : { next: t('headlines.noneNext') })} />
  return (
    <ul className={wall ? 'flex flex-col gap-2.5' : 'flex flex-col gap-2'}>
      {shown.map((headline) => (
        <li key={headline.id} className={classes('flex items-start gap-2.5', wall ? 'text-lg leading-snug' : 'text-sm')}>
          <span className="mt-[0.3em] flex w-4 shrink-0 justify-center">
            {headline.party ? (
              <MarkShape party={partyOf(catalogue, headline.party)} />
            ) : (
              <span aria-hidden className="mt-[0.25em] size-1.5 rounded-full bg-ink-3" />
            )}
          </span>
          <span className="min-w-0">
            <span className={wall ? 'line-clamp-4' : undefined}>{textOf(headline)}</span>
            {!wall && (
              <span className="block text-xs text-ink-3">
                {t('headlines.turn', { turn: headline.turn, phase: t(`phase.${headline.phase}.name`) })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
