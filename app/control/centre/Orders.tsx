// What each delegation does this turn, as given, drafted or missing; then its answers and its choice in the crisis.
'use client'
import { Check, CircleDashed, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Own } from '../../../lib/view/view.ts'
import { measureName, partyName, partyOf } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { EmptyState, Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'
import { WhatIfButton } from '../whatif/WhatIfButton.tsx'
import { EnterFor } from './Enter.tsx'
import { useOrderWords } from './useOrderWords.ts'

export function Orders() {
  const t = useTranslations('control.orders')
  const { view } = useControl()
  const { room } = view
  if (room.phase === null) return <EmptyState title={t('none')} next={t('noneNext')} />
  return (
    <Section title={t('title', { turn: room.turn })} aside={<WhatIfButton />}>
      <p className="mb-3 text-sm text-ink-3">{t('secret')}</p>
      <ul className="grid gap-3 @3xl:grid-cols-2">
        {view.own.map((own) => (
          <Row key={own.party} own={own} />
        ))}
      </ul>
    </Section>
  )
}

const drawn = ['respond', 'adjudicate', 'debrief']

function Row({ own }: { own: Own }) {
  const t = useTranslations('control.orders')
  const { view, catalogue } = useControl()
  const words = useOrderWords()
  const party = partyOf(catalogue, own.party)
  const { phase } = view.room
  const after = phase !== null && drawn.includes(phase)
  const gesture = view.gestures.find((one) => one.party === own.party)
  const given = own.orders ?? null
  const shown = given ?? (phase === 'commit' ? own.ordersDraft : null)
  const answered = own.response ? words.response(own.response) : null
  return (
    <li className="rounded-md border border-line bg-paper p-3">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{party ? <PartyMark party={party} /> : own.party}</span>
        <span className="flex items-center gap-2">
          {phase !== 'adjudicate' && <EnterFor party={own.party} />}
          {(phase === 'commit' || after) && <State own={own} closed={after ? 'yes' : 'no'} />}
        </span>
      </p>
      <dl className="mt-1 flex flex-col gap-1 text-sm">
        {gesture && <Line name={t('gesture')}>{measureName(catalogue, gesture.measure)}</Line>}
        {shown && (
          <>
            {words.packages(shown).map(({ id, order, text }) => (
              <Line key={id} name={t('owed')}>
                <span className={order === 'comply' ? undefined : 'font-medium text-doubt'}>{text}</span>
              </Line>
            ))}
            <Line name={t('freeAction')}>{words.free(shown.free)}</Line>
            {words.vetoes(shown).map((text) => (
              <Line key={text} name={t('vetoes')}>
                {text}
              </Line>
            ))}
          </>
        )}
        {after && !given && <Line name={t('owed')}>{t('complied')}</Line>}
        {own.freeDone && <Line name={t('carriedOut')}>{words.free(own.freeDone)}</Line>}
        {own.intelligence.map((effort) => (
          <Line key={effort.target} name={t('intelligence')}>
            {t('found', {
              party: partyName(catalogue, effort.target),
              count: effort.reports.length,
              caught: effort.caught ? 'yes' : 'no',
            })}
          </Line>
        ))}
        {answered && (
          <Line name={t('response')}>
            {answered.length === 0
              ? t('letPass')
              : answered.map((text) => (
                  <span key={text} className="block">
                    {text}
                  </span>
                ))}
          </Line>
        )}
        {own.crisisChoice && <Line name={t('crisisChoice')}>{t(`crisis.${own.crisisChoice}`)}</Line>}
      </dl>
    </li>
  )
}

function State({ own, closed }: { own: Own; closed: 'yes' | 'no' }) {
  const t = useTranslations('control.orders')
  if (own.orders)
    return (
      <Badge tone="good" icon={Check}>
        {t('given')}
      </Badge>
    )
  if (own.ordersDraft && closed === 'no')
    return (
      <Badge tone="doubt" icon={Pencil}>
        {t('drafted')}
      </Badge>
    )
  return (
    <Badge tone={closed === 'yes' ? 'plain' : 'doubt'} icon={CircleDashed}>
      {closed === 'yes' ? t('neverGiven') : t('missing')}
    </Badge>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_1fr] gap-2">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  )
}
