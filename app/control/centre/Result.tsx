// How the game ended: the table's score and its reasons, each delegation's with its objectives, and the seed, unsealed.
'use client'
import { Check, Medal, X } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Standing } from '../../../lib/rules/world.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { CopyText } from '../../_parts/CopyText.tsx'
import { signed } from '../../_parts/figures.ts'
import { OpenedSeeds } from '../../_parts/OpenedSeeds.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { PlayOn } from '../history/PlayOn.tsx'
import { useControl } from '../useControl.ts'

export function Result() {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const { standing, room, settings } = view
  if (!standing || standing.sealed) return <EmptyState title={t('control.result.none')} next={t('control.result.noneNext')} />
  const { end, collective, lines } = standing.standing
  return (
    <div className="flex flex-col gap-4">
      <Section title={t(`common.end.${end}.name`)}>
        <p>
          {view.over?.kind === 'capitulation'
            ? t('common.headline.capitulation', { party: partyName(catalogue, view.over.party) })
            : t(`common.end.${end}.means`)}
        </p>
        <p className="figures mt-2 text-lg font-semibold">
          {t('common.score.collective')}: {t('common.score.of100', { value: Math.round(collective) })}
        </p>
        <ul className="figures mt-1 max-w-md text-sm">
          {lines.map(({ reason, points }) => (
            <li key={reason} className="flex justify-between gap-4 border-b border-line py-1">
              <span>{t(`control.result.line.${reason}`)}</span>
              <span className="font-medium">{signed(points, 1)}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-ink-3">{settings.scoresShown ? t('control.result.shown') : t('control.result.hidden')}</p>
        <PlayOn className="mt-3" />
      </Section>
      <Section title={t('control.result.parties')}>
        <ul className="grid gap-3 @3xl:grid-cols-2">
          {view.own.map(({ party }) => {
            const score = standing.standing.parties[party]
            return score && <Score key={party} party={party} score={score} />
          })}
        </ul>
      </Section>
      <Section title={t('control.result.seed')}>
        {!room.seed.sealed && <CopyText label={t('control.result.seed')} text={room.seed.value} />}
        <p className="mt-2 text-sm text-ink-3">{t('control.result.seedMeans')}</p>
        <p className="mt-1 font-mono text-xs wrap-anywhere text-ink-3">{room.seedHash}</p>
        <OpenedSeeds seeds={room.openedSeeds} className="mt-3" />
      </Section>
    </div>
  )
}

function Score({ party: id, score }: { party: PartyId; score: Standing['parties'][PartyId] }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const party = partyOf(catalogue, id)
  const own = view.own.find((one) => one.party === id)
  return (
    <li className="rounded-md border border-line bg-paper p-3">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{party ? <PartyMark party={party} /> : id}</span>
        <span className="flex items-center gap-2">
          {score.medal && (
            <Badge tone="note" icon={Medal}>
              {t(`common.medal.${score.medal}`)}
            </Badge>
          )}
          <span className="figures text-lg font-semibold">{t('common.score.of100', { value: Math.round(score.score) })}</span>
        </span>
      </p>
      {own && (
        <p className="text-sm text-ink-3">{t('control.result.nature', { nature: t(`control.delegations.natures.${own.nature}`) })}</p>
      )}
      <ul className="mt-2 flex flex-col gap-1.5 text-sm">
        {score.objectives.map((objective) => (
          <li key={objective.id} className="flex items-start gap-2">
            {objective.met ? (
              <Check aria-hidden size={18} className="mt-0.5 shrink-0 text-good" />
            ) : (
              <X aria-hidden size={18} className="mt-0.5 shrink-0 text-bad" />
            )}
            <span>
              {own?.objectives.find((one) => one.id === objective.id)?.text ?? objective.id}{' '}
              <span className="figures text-ink-3">
                {objective.met ? t('control.result.met') : t('control.result.missed')}
                {objective.progress && ` (${Math.round(10 * objective.progress.is) / 10} / ${objective.progress.asked})`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
