// Agreements on the ladder of stages, rollback on top: what binds at each, how much of it is kept, and the next step.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { processOf, type Rung } from '../../lib/view/stages.ts'
import type { PublicView } from '../../lib/view/view.ts'
import { classes } from '../_parts/classes.ts'
import { NextStep, stagePictures } from '../_parts/StageLadder.tsx'
import { useKept } from './useKept.ts'

const looks: Record<Rung['state'], string> = {
  matured: 'text-good',
  running: 'text-action',
  fallen: 'text-bad',
  passed: 'text-ink-3',
  open: 'text-ink-2',
  later: 'text-ink-3',
}

export function Ladder({ catalogue, view }: { catalogue: Catalogue; view: PublicView }) {
  const t = useTranslations()
  const process = processOf(catalogue, view.agreements, view.board)
  const over = view.room.status === 'ended'
  const tabled = view.proposals.filter((proposal) => proposal.status === 'tabled').length
  return (
    <div className="flex flex-col text-lg leading-tight">
      <ol aria-label={t('board.process.ladder')} reversed>
        {process.rungs.toReversed().map((rung) => (
          <Row key={rung.stage} view={view} rung={rung} here={rung.stage === process.at} />
        ))}
      </ol>
      {!over && (
        <p className="mt-[0.2rem] flex gap-[1.2rem] text-base text-ink-2">
          <span className="min-w-0 grow">
            <NextStep next={process.next} size="wall" />
          </span>
          {tabled > 0 && <span className="shrink-0">{t('wall.table.tabled', { count: tabled })}</span>}
        </p>
      )}
    </div>
  )
}

function Row({ view, rung, here }: { view: PublicView; rung: Rung; here: boolean }) {
  const t = useTranslations()
  const kept = useKept(view)
  const Picture = stagePictures[rung.state]
  const [first] = rung.inForce
  const more = rung.inForce.length - 1
  return (
    <li
      aria-current={here ? 'step' : undefined}
      className={classes(
        'flex items-center gap-[0.5rem] border-b border-line px-[0.3rem] py-[0.08rem] last:border-0',
        here && 'rounded-md bg-action-soft',
      )}
    >
      <Picture aria-hidden size="1em" strokeWidth={3} className={classes('shrink-0', looks[rung.state])} />
      <span
        className={classes('min-w-[9.8rem] shrink-0', rung.inForce.length > 0 || rung.state === 'fallen' ? 'font-semibold' : 'text-ink-2')}
      >
        {t(`common.stage.${rung.stage}`)}
      </span>
      <span className="min-w-0 grow truncate text-base">
        {first && (more > 0 ? t('wall.ladder.more', { title: first.terms.title, more }) : first.terms.title)}
      </span>
      <span className={classes('figures shrink-0 text-base font-medium', looks[rung.state])}>
        <span className={first && 'sr-only'}>{t(`board.process.state.${rung.state}`)}</span>
        {first && kept(rung.inForce)}
      </span>
    </li>
  )
}
