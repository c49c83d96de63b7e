// Packages: what became of each, who signed and with what in mind, what it asked and what there was.
'use client'
import { useTranslations } from 'use-intl/react'
import type { DraftStory, PackageStory } from '../../../lib/review/review.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Badge, type BadgeTone } from '../../_parts/Badge.tsx'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Bars } from '../charts/Bars.tsx'
import { Figure } from '../charts/Figure.tsx'
import { Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'
import { Asked } from './Asked.tsx'

const fates = ['inForce', 'expired', 'collapsed', 'withdrawn', 'refused'] as const
const tones: Record<PackageStory['fate'], BadgeTone> = {
  inForce: 'good',
  expired: 'plain',
  collapsed: 'bad',
  withdrawn: 'plain',
  refused: 'doubt',
}

export function Packages() {
  const t = useTranslations('review.packages')
  const { packages, drafts } = useReview()
  const counted = [
    ...fates.map((fate) => ({ name: t(`fate.${fate}`), value: packages.filter((one) => one.fate === fate).length })),
    { name: t('fate.draft'), value: drafts.length },
  ]
  if (packages.length + drafts.length === 0) return <EmptyState title={t('none')} />
  return (
    <div className="flex flex-col gap-4">
      <Sheet title={t('ladder')}>
        <Figure title={t('ladder')} table={{ head: [t('ladder'), '#'], rows: counted.map(({ name, value }) => [name, value]) }}>
          <Bars label={t('ladder')} bars={counted} />
        </Figure>
      </Sheet>
      <div className="review-columns grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {packages
          .toSorted((a, b) => fates.indexOf(a.fate) - fates.indexOf(b.fate) || a.turn - b.turn)
          .map((one) => (
            <Story key={one.id} story={one} />
          ))}
        {drafts.map((one) => (
          <Draft key={`${one.party} ${JSON.stringify(one.terms)}`} draft={one} />
        ))}
      </div>
    </div>
  )
}

function Story({ story }: { story: PackageStory }) {
  const t = useTranslations('review.packages')
  const { catalogue } = useSeated()
  const names = (ids: readonly string[]) => ids.map((id) => partyName(catalogue, id)).join(', ')
  const last = story.versions.at(-1)
  const standing = story.signatures.filter(({ stood }) => stood)
  const life = [
    t('stage', { stage: story.stage }),
    t('tabled', { party: partyName(catalogue, story.tabledBy), turn: story.turn }),
    t('versions', { count: story.versions.length }),
    story.since !== null && t('inForceSince', { turn: story.since }),
    story.mature && t('mature'),
    story.endedIn !== null && t('endedIn', { turn: story.endedIn }),
  ].filter((line) => line !== false)
  return (
    <Sheet
      among="many"
      title={
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 break-words">{story.title}</span>
          <Badge tone={tones[story.fate]}>{t(`fate.${story.fate}`)}</Badge>
        </span>
      }
      lead={life.join(' · ')}
    >
      <ul className="flex flex-col gap-1 text-sm">
        {standing.length > 0 && <li>{t('signed', { parties: names(standing.map(({ party }) => party)) })}</li>}
        {story.missing.length > 0 && story.fate !== 'withdrawn' && <li>{t('missing', { parties: names(story.missing) })}</li>}
        {story.signatures
          .filter(({ reserve }) => reserve)
          .map(({ party, turn }) => (
            <li key={`${party} ${turn}`} className="font-semibold text-bad">
              {t('reserve', { party: partyName(catalogue, party), turn })}
            </li>
          ))}
      </ul>
      <div className="not-on-wall">
        <p className="mt-3 mb-1 text-sm font-semibold">{t('asked')}</p>
        <Asked asked={story.asked} />
        {last && (
          <details className="mt-2">
            <summary className="min-h-9 py-1.5 text-sm font-medium text-action">{t('text')}</summary>
            <PackageTerms catalogue={catalogue} terms={last.terms} />
          </details>
        )}
      </div>
    </Sheet>
  )
}

function Draft({ draft }: { draft: DraftStory }) {
  const t = useTranslations('review.packages')
  const { catalogue } = useSeated()
  return (
    <Sheet
      among="many"
      title={
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 break-words">{draft.title}</span>
          <Badge tone="note">{t('fate.draft')}</Badge>
        </span>
      }
      lead={`${t('stage', { stage: draft.stage })} · ${t('draftOf', { party: partyName(catalogue, draft.party) })}`}
      rest="rest"
    >
      <PackageTerms catalogue={catalogue} terms={draft.terms} />
    </Sheet>
  )
}
