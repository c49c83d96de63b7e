// How the game ended: in words, in the table's score, and for every delegation; the own objectives, and the dice laid open.
'use client'
import { Circle, CircleCheck, Medal } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Standing } from '../../../lib/rules/world.ts'
import { partyName } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { CopyText } from '../../_parts/CopyText.tsx'
import { classes } from '../../_parts/classes.ts'
import { signed } from '../../_parts/figures.ts'
import { OpenedSeeds } from '../../_parts/OpenedSeeds.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { usePublic } from '../board/usePublic.ts'

export function Result() {
  const t = useTranslations()
  const { view, own, catalogue } = usePublic()
  const standing = view.standing && !view.standing.sealed ? view.standing.standing : null
  const end = standing?.end ?? view.over?.kind ?? null
  return (
    <div className="grid grid-cols-1 items-start gap-4 2xl:grid-cols-2">
      <Section title={t('desk.result.over')}>
        {end && (
          <>
            <p className="text-2xl font-semibold">{t(`common.end.${end}.name`)}</p>
            <p className="mt-1 text-ink-2">
              {view.over?.kind === 'capitulation'
                ? t('common.headline.capitulation', { party: partyName(catalogue, view.over.party) })
                : t(`common.end.${end}.means`)}
            </p>
          </>
        )}
        {standing ? <Collective standing={standing} /> : <p className="mt-3 text-ink-2">{t('desk.result.sealed')}</p>}
      </Section>
      {own && <Own standing={standing} />}
      {standing && <Everybody standing={standing} />}
      <Dice />
    </div>
  )
}

function Collective({ standing }: { standing: Standing }) {
  const t = useTranslations('desk.result')
  return (
    <table className="figures mt-4 w-full text-sm">
      <caption className="pb-1 text-left text-base font-semibold">{t('collective')}</caption>
      <tbody>
        {standing.lines.map(({ reason, points }) => (
          <tr key={reason} className="border-b border-line">
            <th scope="row" className="py-1.5 text-left font-normal">
              {t(`line.${reason}`)}
            </th>
            <td className="py-1.5 text-right font-medium">{signed(points, 1)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="py-1.5 text-left font-semibold">
            {t('sum')}
          </th>
          <td className="py-1.5 text-right text-xl font-semibold">{Math.round(standing.collective)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** The own share, and each objective as it ended; without scores, as it stands by what the delegation knows. */
function Own({ standing }: { standing: Standing | null }) {
  const t = useTranslations('desk.result')
  const { own } = usePublic()
  if (!own) return null
  const mine = standing?.parties[own.party]
  return (
    <Section title={t('objectives')} aside={mine?.medal && <MedalMark medal={mine.medal} />}>
      {mine && (
        <p className="figures mb-3">
          <strong className="font-semibold">{t('score', { value: Math.round(mine.score) })}</strong>
          <span className="block text-sm text-ink-2">{t('share', { percent: Math.round(mine.share * 100) })}</span>
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {own.objectives.map((objective) => {
          const met = mine?.objectives.find(({ id }) => id === objective.id)?.met ?? objective.met
          return (
            <li key={objective.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 grow basis-64">{objective.text}</span>
              <Badge tone={met ? 'good' : 'plain'} icon={met ? CircleCheck : Circle}>
                {met ? t('met') : t('missed')}
              </Badge>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Everybody({ standing }: { standing: Standing }) {
  const t = useTranslations('desk.result')
  const { own, catalogue } = usePublic()
  return (
    <Section title={t('others')}>
      <ul>
        {catalogue.parties.map((party) => {
          const one = standing.parties[party.id]
          if (!one) return null
          return (
            <li
              key={party.id}
              className={classes(
                'flex flex-wrap items-center gap-x-4 border-b border-line px-2 py-2 last:border-0',
                own?.party === party.id && 'bg-action-soft',
              )}
            >
              <span className="grow font-medium">
                <PartyMark party={party} />
              </span>
              {one.medal && <MedalMark medal={one.medal} />}
              <span className="figures w-28 text-right">
                <Of100 value={one.score} />
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Of100({ value }: { value: number }): ReactNode {
  const t = useTranslations('common.score')
  return t('of100', { value: Math.round(value) })
}

function MedalMark({ medal }: { medal: 'gold' | 'silver' | 'bronze' }) {
  const t = useTranslations('common.medal')
  return (
    <Badge tone="note" icon={Medal}>
      {t(medal)}
    </Badge>
  )
}

function Dice() {
  const t = useTranslations('desk.result')
  const { view } = usePublic()
  const { seed, seedHash, openedSeeds } = view.room
  if (seed.sealed) return null
  return (
    <Section title={t('seed')}>
      <p className="mb-3 text-ink-2">{t('seedHow')}</p>
      <p className="mb-1 text-sm font-medium">{t('seedValue')}</p>
      <CopyText label={t('seedValue')} text={seed.value} />
      <p className="mt-3 mb-1 text-sm font-medium">{t('seedHash')}</p>
      <CopyText label={t('seedHash')} text={seedHash} />
      <OpenedSeeds seeds={openedSeeds} className="mt-3" />
    </Section>
  )
}
