// What comply, stall and hedge would come to for each commitment of a package, from what this delegation may know.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ForeseenReserve, Foreseen as One } from '../../../lib/rules/foresee.ts'
import type { PackageOrder } from '../../../lib/rules/world.ts'
import type { AgreementView, DueView } from '../../../lib/view/view.ts'
import { measureName } from '../../_client/catalogue.ts'
import { classes } from '../../_parts/classes.ts'
import { chancePercent } from '../../_parts/figures.ts'
import { StatusMark } from '../../_parts/StatusMark.tsx'
import { Term } from '../../_parts/Term.tsx'
import { tenth } from '../compose/shown.ts'
import { useDesk } from '../useDesk.ts'
import { keptText, useKept } from '../useKept.ts'
import type { Prospect } from './useForeseen.ts'
import { useMoves } from './useMoves.ts'

interface ForeseenProps {
  agreement: AgreementView
  /** The order chosen so far stands out. */
  value: PackageOrder
  prospect: Prospect
}
/** Folded until somebody wants the odds; what was unfolded stays so. */
export function Foreseen({ agreement, value, prospect: { each, reserve, running } }: ForeseenProps) {
  const t = useTranslations('orders.foreseen')
  const { own, catalogue } = useDesk()
  const [unfolded, unfold] = useKept(keptText, 'odds', agreement.id)
  const idle = agreement.dues.filter((due) => due.party === own.party && !each.some(({ measure }) => measure === due.measure))
  return (
    <details open={unfolded !== ''} onToggle={(event) => unfold(event.currentTarget.open ? 'open' : '')}>
      <summary className="min-h-11 content-center text-sm font-medium text-action">{t('title')}</summary>
      <p className="text-sm text-ink-3">
        <Term of="point">{t('unit')}</Term>
      </p>
      <ul className="mt-1 divide-y divide-line">
        {each.map((one) => (
          <li key={one.measure} className="py-3">
            <Measure
              due={agreement.dues.find(({ party, measure }) => party === own.party && measure === one.measure)}
              name={measureName(catalogue, one.measure)}
            />
            <div className="mt-2 grid gap-2 text-sm md:grid-cols-2">
              <Way of="comply" chosen={value}>
                <Comply one={one} />
              </Way>
              <Way of="stall" chosen={value}>
                <Stall one={one} />
              </Way>
            </div>
          </li>
        ))}
        {idle.map((due) => (
          <li key={due.measure} className="py-3">
            <Measure due={due} name={measureName(catalogue, due.measure)} />
          </li>
        ))}
        <li className="py-3 text-sm">
          <p className="mb-2 font-medium">
            <Term of="reserve">{t('reserve')}</Term>
          </p>
          <Way of="hedge" chosen={value}>
            <Reserve reserve={reserve} running={running} />
          </Way>
        </li>
      </ul>
      <p className="text-sm text-ink-3">{t('how')}</p>
    </details>
  )
}

function Measure({ due, name }: { due: DueView | undefined; name: string }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <span className="font-medium">{name}</span>
      <StatusMark of={{ kind: 'status', is: due?.status ?? 'due' }} />
    </p>
  )
}

/** One order for one commitment; the chosen one by its edge and by a word. */
function Way({ of, chosen, children }: { of: PackageOrder; chosen: PackageOrder; children: ReactNode }) {
  const t = useTranslations('orders')
  return (
    <div className={classes('rounded-md border-l-3 py-1 pr-2 pl-3', of === chosen ? 'border-action bg-action-soft' : 'border-line')}>
      <p className="font-medium">
        <Term of={of} />
        {of === chosen && <span className="font-normal text-ink-2"> · {t('foreseen.chosen')}</span>}
      </p>
      <div className="text-ink-2">{children}</div>
    </div>
  )
}

function Comply({ one }: { one: One }) {
  const t = useTranslations('orders.foreseen')
  const moves = useMoves()
  return (
    <>
      <p>{t('costs', { cost: tenth(one.cost) })}</p>
      <p>{t('clean', { percent: chancePercent(one.kept.clean), moves: moves(one.moves.clean) })}</p>
      {one.kept.doubtful > 0 && <p>{t('falseDoubt', { percent: chancePercent(one.kept.doubtful), moves: moves(one.moves.doubtful) })}</p>}
    </>
  )
}

function Stall({ one }: { one: One }) {
  const t = useTranslations('orders.foreseen')
  const moves = useMoves()
  if (one.second) return <p className="text-bad">{t('second', { moves: moves(one.moves.openBreach) })}</p>
  const { clear, doubtful, clean } = one.stalled
  return (
    <>
      <p>{t('costsNothing')}</p>
      {clear > 0 && <p>{t('clear', { percent: chancePercent(clear), moves: moves(one.moves.clear) })}</p>}
      {doubtful > 0 && <p>{t('doubtful', { percent: chancePercent(doubtful), moves: moves(one.moves.doubtful) })}</p>}
      <p>{t('unseen', { percent: chancePercent(clean), level: one.level })}</p>
      <p>{t('again')}</p>
    </>
  )
}

function Reserve({ reserve, running }: { reserve: ForeseenReserve; running: boolean }) {
  const t = useTranslations('orders.foreseen')
  const moves = useMoves()
  const { seen, saves } = reserve
  const cost = tenth(reserve.cost)
  // Where it protects nothing nobody needs to know how it would be found, unless one is kept all the same.
  if (saves === 0 && !running) return <p>{t('reserveIdle', { cost })}</p>
  return (
    <>
      <p>{t('hedge')}</p>
      <p>{saves > 0 ? t('reserveSaves', { cost, saves: tenth(saves) }) : t('reserveIdle', { cost })}</p>
      {seen ? (
        <>
          <p>{t('reserveSeen', { percent: chancePercent(seen.chances.clear), moves: moves(seen.moves.clear) })}</p>
          <p>{t('reserveDoubted', { percent: chancePercent(seen.chances.doubtful), moves: moves(seen.moves.doubtful) })}</p>
        </>
      ) : (
        <p>{t('reserveUnwatched')}</p>
      )}
      {running && <p className="font-medium text-ink">{t('reserveRuns')}</p>}
    </>
  )
}
