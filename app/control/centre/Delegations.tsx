// Each delegation from the inside: its brief, objectives, nature, will, reserves, and what it feels.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Own } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { Select } from '../../_parts/Field.tsx'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { WhyReceipt } from '../../_parts/ReceiptList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { Term, Tooltip } from '../../_parts/Term.tsx'
import { BotLine, BotSeat } from '../bots/BotSeat.tsx'
import { useControl } from '../useControl.ts'
import { EnterFor } from './Enter.tsx'

export function Delegations() {
  const t = useTranslations('control.delegations')
  const { view, catalogue } = useControl()
  const [chosen, choose] = useState<string | null>(null)
  const own = view.own.find((one) => one.party === chosen) ?? view.own[0]
  if (!own) return null
  return (
    <div className="flex flex-col gap-4">
      <Select label={t('which')} value={own.party} onChange={(event) => choose(event.target.value)} wrap="max-w-md">
        {view.own.map(({ party }) => (
          <option key={party} value={party}>
            {partyOf(catalogue, party)?.name ?? party}
          </option>
        ))}
      </Select>
      <Inside key={own.party} own={own} />
    </div>
  )
}

function Inside({ own }: { own: Own }) {
  const t = useTranslations()
  const { view, catalogue } = useControl()
  const party = partyOf(catalogue, own.party)
  // Adjudication spends what was promised.
  const unspent = view.room.phase !== 'adjudicate' && view.room.phase !== 'debrief'
  const titleOf = (id: string) => view.agreements.find((one) => one.id === id)?.terms.title ?? id
  return (
    <>
      <Section
        title={party ? <PartyMark party={party} name="full" /> : own.party}
        aside={
          <span className="flex flex-wrap items-center gap-2">
            <EnterFor party={own.party} />
            <BotSeat party={own.party} />
          </span>
        }
      >
        <BotLine party={own.party} className="mb-3" />
        <dl className="figures grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
          <dt className="text-ink-3">
            <Tooltip note={t(`control.delegations.natureMeans.${own.nature}`)}>{t('control.delegations.nature')}</Tooltip>
          </dt>
          <dd>{t(`control.delegations.natures.${own.nature}`)}</dd>
          <dt className="text-ink-3">
            <Term of="will" />
          </dt>
          <dd>
            {t('control.delegations.will', {
              value: Math.round(own.will),
              pending: (unspent ? own.pendingWill : 0).toFixed(1),
              credit: own.credit.toFixed(1),
            })}
            {own.willReceipt && <WhyReceipt catalogue={catalogue} receipt={own.willReceipt} />}
          </dd>
          <dt className="text-ink-3">
            <Term of="reserve" />
          </dt>
          <dd>
            {own.reserves.length === 0
              ? t('common.frame.none')
              : own.reserves.map((reserve) => (
                  <span key={reserve.package} className="block">
                    {t('control.delegations.reserve', {
                      title: titleOf(reserve.package),
                      running: reserve.running ? 'yes' : 'no',
                      seen: reserve.seen ? 'yes' : 'no',
                    })}
                  </span>
                ))}
          </dd>
          <dt className="text-ink-3">{t('control.delegations.drafts')}</dt>
          <dd>
            {own.drafts.length === 0
              ? t('common.frame.none')
              : own.drafts.map(({ id, terms }) => terms.title || `(${id.slice(0, 4)})`).join(', ')}
          </dd>
          {own.polled.length > 0 && (
            <>
              <dt className="text-ink-3">{t('control.delegations.felt')}</dt>
              <dd>
                <Felt own={own} />
              </dd>
            </>
          )}
        </dl>
      </Section>
      <Section title={t('control.delegations.objectives')}>
        <ul className="flex flex-col gap-3">
          {own.objectives.map((objective) => (
            <li key={objective.id} className="text-sm">
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <span className="font-medium">{objective.text}</span>
                <Badge tone={objective.met ? 'good' : 'plain'}>
                  {objective.met ? t('control.delegations.met') : t('control.delegations.open')}
                </Badge>
              </p>
              <p className="figures text-ink-3">
                {[
                  ...(objective.progress ? [t('control.delegations.progress', { progress: objective.progress })] : []),
                  t('control.delegations.weight', { weight: objective.weight }),
                ].join(' · ')}
              </p>
              <p className="text-ink-2">{objective.hint}</p>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-xs text-ink-3">{t('control.delegations.progressHow')}</p>
      </Section>
      <Section title={t('control.delegations.brief')}>
        <div className="flex max-w-prose flex-col gap-4">
          {(['situation', 'interests', 'limits', 'howToPlay', 'sources'] as const).map((part) => (
            <div key={part}>
              <h3 className="mb-1 text-base">{t(`control.delegations.part.${part}`)}</h3>
              {part === 'situation' || part === 'howToPlay' ? (
                own.brief[part].map((text) => (
                  <p key={text} className="mb-2 text-sm last:mb-0">
                    {text}
                  </p>
                ))
              ) : (
                <ul className="ml-5 list-disc text-sm wrap-anywhere">
                  {own.brief[part].map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </div>
      </Section>
    </>
  )
}

/** What its members said in this turn's poll, averaged. */
function Felt({ own }: { own: Own }) {
  const t = useTranslations('control.delegations')
  const { view, catalogue } = useControl()
  return view.own
    .filter(({ party }) => party !== own.party)
    .map(({ party }) => {
      const answers = own.felt.sealed ? [] : own.felt.answers.flatMap((one) => one[party] ?? [])
      if (answers.length === 0) return null
      const mean = (value: (one: (typeof answers)[number]) => number) =>
        Math.round(answers.reduce((sum, one) => sum + value(one), 0) / answers.length)
      return (
        <span key={party} className="block">
          {t('feltOf', {
            party: partyName(catalogue, party),
            ofThem: mean(({ ofThem }) => ofThem),
            ofUs: mean(({ ofUs }) => ofUs),
            count: answers.length,
          })}
        </span>
      )
    })
}
